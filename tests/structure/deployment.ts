/** `serverless.yml` with everything it refers to, as the deployment tool reads it; neither credentials nor a network are needed. */
import { execFileSync } from 'node:child_process';
import * as z from 'zod';

const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
  Condition: z.unknown().optional(),
});
const event = z.object({ httpApi: z.object({ method: z.string(), path: z.string() }).optional(), schedule: z.unknown().optional() });
const deployment = z.object({
  custom: z.object({ esbuild: z.record(z.string(), z.unknown()) }),
  functions: z.record(
    z.string(),
    z.object({
      handler: z.string(),
      role: z.string(),
      reservedConcurrency: z.number(),
      environment: z.record(z.string(), z.unknown()).default({}),
      events: z.array(event),
    }),
  ),
  provider: z.object({ runtime: z.string(), environment: z.record(z.string(), z.unknown()) }),
  resources: z.object({
    Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()) })),
  }),
});
export type Deployment = z.output<typeof deployment>;
export type Resource = Deployment['resources']['Resources'][string];

export function readDeployment(): Deployment {
  const printed = execFileSync(process.execPath, ['node_modules/serverless/bin/serverless.js', 'print', '--format', 'json'], {
    env: { ...process.env, SLS_TELEMETRY_DISABLED: '1', CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).toString();
  return deployment.parse(JSON.parse(printed));
}

export const resourcesOf = (read: Deployment): Readonly<Record<string, Resource>> => read.resources.Resources;

/** What a function's role lets it do: `dynamodb:GetItem PeopleTable`, `dynamodb:Query SitesTable/byOwner`, `kms:Decrypt …`. */
export function rightsOf(read: Deployment, functionName: string): string[] {
  const role = resourcesOf(read)[read.functions[functionName]?.role ?? ''];
  const policies = z.array(z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }) })).parse(role?.Properties.Policies);
  return policies
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) => [Action].flat().map((action) => `${action} ${nameOf(Resource)}`))
    .sort();
}

function nameOf(resource: unknown): string {
  const { 'Fn::GetAtt': attribute, 'Fn::Sub': text }: { 'Fn::GetAtt'?: unknown; 'Fn::Sub'?: unknown } = Object(resource);
  if (Array.isArray(attribute)) return String(attribute[0]);
  if (typeof text !== 'string') return JSON.stringify(resource);
  return text.replace(/^\$\{(\w+)\.Arn\}\/index\//, '$1/');
}
