/** The OpenAPI 3.1 document, made from the same schemas that parse requests. `npm run openapi` writes it to docs/. */
import * as z from 'zod';
import { type Access, type Endpoint, problemsOfAccess, problemsOfEveryOperation } from '../contract/endpoint';
import { endpoints } from '../contract/endpoints';
import { type ProblemCode, problemCodes } from '../contract/problem-codes';
import { type OperationName, routes } from '../contract/routes';
import { decision, reason } from '../contract/schemas/decision';
import { factShown, latestTest } from '../contract/schemas/person';
import { problem } from '../contract/schemas/public';
import { session } from '../contract/schemas/session';
import { siteShown } from '../contract/schemas/site';
import { visitShown } from '../contract/schemas/visit';

type Json = { readonly [key: string]: unknown };

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', reused: 'inline' });
  return rest;
}

/** Schemas that many answers hold; told once and referred to. */
const named = {
  Decision: decision,
  Fact: factShown,
  LatestTest: latestTest,
  Reason: reason,
  Session: session,
  Site: siteShown,
  Visit: visitShown,
};
const nameOfSchema = new Map(Object.entries(named).map(([name, schema]) => [JSON.stringify(jsonSchema(schema, 'output')), name]));

/** The same value with every named schema in it replaced by a reference; `own` is the one being told. */
function refer(value: unknown, own?: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => refer(item));
  const name = nameOfSchema.get(JSON.stringify(value));
  if (name !== undefined && name !== own) return { $ref: `#/components/schemas/${name}` };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, refer(inner)]));
}

const names = Object.keys(routes).filter((name): name is OperationName => name in routes);

/** domain/gate/device-token says what is signed. */
const deviceScheme = {
  type: 'apiKey',
  in: 'header',
  name: 'authorization',
  description:
    "`Device <JWS>`: compact, ES256 by the device's own key, header `{alg, typ: 'tongma-device+jwt', kid: deviceId}`, payload `{iat, exp}` in seconds, exp at most 120 after iat; iat within 90 s of `x-server-time`",
};

let document: Json | undefined;

/** Made when first asked for, and once: the contract does not change while a program runs, and telling it takes time. */
export function openapiDocument(): Json {
  document ??= describeContract();
  return document;
}

function describeContract(): Json {
  const paths: Record<string, Json> = {};
  for (const name of names) {
    const { method, path } = routes[name];
    paths[path] = { ...paths[path], [method.toLowerCase()]: refer(describeOperation(name, endpoints[name])) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tongma 通码',
      version: '1.0.0',
      description:
        'An open epidemic-prevention pass system. Instants are ISO 8601 with an offset, days are calendar days in Asia/Shanghai. ' +
        'Every answer carries `x-server-time`; a refusal is an RFC 9457 problem document whose `code` comes from a closed list.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...new Set(names.map((name) => endpoints[name].audience))].map((audience) => ({ name: audience })),
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, device: deviceScheme },
      schemas: {
        ...Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, refer(jsonSchema(schema, 'output'), name)])),
        Problem: jsonSchema(problem, 'output'),
      },
      headers: { ServerTime: { description: 'The clock of the cloud', schema: { type: 'string', format: 'date-time' } } },
    },
  };
}

function describeOperation(name: OperationName, endpoint: Endpoint): Json {
  const { access } = endpoint;
  return {
    operationId: name,
    tags: [endpoint.audience],
    summary: endpoint.summary,
    ...(endpoint.localOnly && { description: 'Only in the local product.' }),
    ...describeAccess(access),
    parameters: [...describeParameters(endpoint.params, 'path'), ...describeParameters(endpoint.query, 'query')],
    ...(endpoint.body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(endpoint.body, 'input') } } },
    }),
    responses: { [endpoint.status ?? 200]: describeAnswer(endpoint), ...describeProblems(endpoint) },
  };
}

function describeAccess(access: Access): Json {
  switch (access.kind) {
    case 'anyone':
      return {};
    case 'device':
      return { security: [{ device: [] }], 'x-devices': access.devices };
    case 'roles':
      return { security: [{ session: [] }], 'x-roles': access.roles, 'x-scope': access.scope };
  }
}

function describeParameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties, required } = parametersObject.parse(jsonSchema(schema, 'input'));
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}
const parametersObject = z.object({ properties: z.record(z.string(), z.unknown()), required: z.array(z.string()).default([]) });

function describeAnswer({ response }: Endpoint): Json {
  const headers = { 'x-server-time': { $ref: '#/components/headers/ServerTime' } };
  if (response === 'redirect') return { description: 'Go there', headers: { ...headers, location: { schema: { type: 'string' } } } };
  if (response === 'pdf')
    return { description: 'A4 poster', headers, content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } };
  if (response === 'file') {
    const schema = { type: 'string', format: 'binary' };
    const content = { 'text/csv': { schema }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema } };
    return { description: 'A file to save', headers, content };
  }
  const schema = response === 'openapi' ? { type: 'object' } : jsonSchema(response, 'output');
  return { description: 'Done', headers, content: { 'application/json': { schema } } };
}

/** One entry per status; the codes that share it are listed. */
function describeProblems({ access, problems }: Endpoint): Json {
  const codes: ProblemCode[] = [...problemsOfEveryOperation, ...problemsOfAccess(access), ...problems];
  const byStatus = groupByStatus(codes);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.join(', '),
        content: {
          'application/problem+json': {
            schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: group } } }] },
          },
        },
      },
    ]),
  );
}

function groupByStatus(codes: readonly ProblemCode[]): Map<number, ProblemCode[]> {
  const groups = new Map<number, ProblemCode[]>();
  for (const code of codes) groups.set(problemCodes[code].status, [...(groups.get(problemCodes[code].status) ?? []), code]);
  return groups;
}
