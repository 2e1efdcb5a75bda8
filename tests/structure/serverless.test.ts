/** `serverless.yml` says in the cloud's words what the contract, the key rings and the table definitions say in ours. */
import { existsSync } from 'node:fs';
import { headAttributes, linkAttribute } from '../../cloud-functions/adapters/dynamodb/audit-items';
import { type TableDefinition, tableDefinitions } from '../../cloud-functions/adapters/dynamodb/tables';
import { keyAudiences } from '../../cloud-functions/adapters/keys/key-ring';
import type { Endpoint } from '../../cloud-functions/contract/endpoint';
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { routes } from '../../cloud-functions/contract/routes';
import { operationNames } from '../functions/sample-requests';
import { type Deployment, readDeployment, resourcesOf, rightsOf } from './deployment';

let deployment: Deployment;
beforeAll(() => {
  deployment = readDeployment();
}, 60_000);

const inTheCloud = operationNames.filter((name) => {
  const endpoint: Endpoint = endpoints[name];
  return endpoint.localOnly !== true;
});

it('has one function per audience of the contract, and each audience has a key ring', () => {
  const audiences = [...new Set(inTheCloud.map((name) => endpoints[name].audience))].sort();
  expect([...keyAudiences].sort()).toEqual(audiences);
  expect(Object.keys(deployment.functions).sort()).toEqual([...audiences, 'publish-audit-root', 'roll-up', 'rotate-keys', 'survey'].sort());
});

it('routes every operation to the function of its audience, and nothing else', () => {
  const wanted = inTheCloud.map((name) => `${endpoints[name].audience} ${routes[name].method} ${routes[name].path}`);
  const found = Object.entries(deployment.functions).flatMap(([name, { events }]) =>
    events.flatMap(({ httpApi }) => (httpApi ? [`${name} ${httpApi.method.toUpperCase()} ${httpApi.path}`] : [])),
  );
  expect(found.sort()).toEqual(wanted.sort());
});

it('names handlers that exist, a role and a reserved concurrency of its own for each', () => {
  const functions = Object.values(deployment.functions);
  for (const { handler, reservedConcurrency } of functions) {
    expect(existsSync(handler.replace(/\.handler$/, '.ts'))).toBe(true);
    expect(reservedConcurrency).toBeGreaterThan(0);
  }
  expect(new Set(functions.map(({ role }) => role)).size).toBe(functions.length);
});

it('has the tables of the store, with their indexes and time to live', () => {
  const resources = resourcesOf(deployment);
  const found = Object.values(resources).filter(({ Type }) => Type === 'AWS::DynamoDB::Table');
  const byName = (name: unknown) => String(name);
  expect(found.map(({ Properties }) => shapeOf(Properties)).sort((a, b) => byName(a.TableName).localeCompare(byName(b.TableName)))).toEqual(
    tableDefinitions.map(wantedShape).sort((a, b) => a.TableName.localeCompare(b.TableName)),
  );
});

it('lets check-in read facts, whom a guardian brings, sites and the timetable of rules and write visits, and nothing else', () => {
  expect(rightsOf(deployment, 'check-in').filter((right) => right.startsWith('dynamodb:'))).toEqual([
    'dynamodb:GetItem PeopleTable',
    'dynamodb:GetItem RegistryTable',
    'dynamodb:GetItem SitesTable',
    'dynamodb:GetItem VisitsTable',
    'dynamodb:PutItem VisitsTable',
    'dynamodb:Query PeopleTable',
  ]);
});

it('lets a gate read sites and registry, write visits, facts of a fever, audit entries and its devices, and never list by person', () => {
  expect(rightsOf(deployment, 'gate').filter((right) => right.startsWith('dynamodb:'))).toEqual([
    'dynamodb:BatchGetItem RegistryTable',
    'dynamodb:GetItem AuditTable',
    'dynamodb:GetItem PeopleTable',
    'dynamodb:GetItem RegistryTable',
    'dynamodb:GetItem SitesTable',
    'dynamodb:GetItem VisitsTable',
    'dynamodb:PutItem AuditTable',
    'dynamodb:PutItem PeopleTable',
    'dynamodb:PutItem RegistryTable',
    'dynamodb:PutItem VisitsTable',
    'dynamodb:Query AuditTable',
    'dynamodb:Query PeopleTable',
    'dynamodb:Query RegistryTable',
    'dynamodb:Query VisitsTable',
    'dynamodb:UpdateItem RegistryTable',
  ]);
});

it('lets nobody delete or do everything, nobody but survey and roll-up scan, and each open its own key ring alone', () => {
  for (const name of Object.keys(deployment.functions)) {
    const rights = rightsOf(deployment, name);
    const broad = rights.filter((right) => /Scan|Delete|\*\s|:\*/.test(right.replace(/logs:.*/, '')));
    const scans: Readonly<Record<string, readonly string[]>> = {
      survey: ['dynamodb:Scan PeopleTable'],
      'roll-up': ['dynamodb:Scan VisitsTable'],
    };
    expect(broad).toEqual(scans[name] ?? []);
    const rings = rights.filter((right) => right.includes('/key-rings/'));
    expect(rings.map((right) => right.replace(/.*\/key-rings\//, ''))).toEqual(
      ['publish-audit-root', 'roll-up', 'rotate-keys', 'survey'].includes(name) ? [] : [name],
    );
  }
});

it('lets rotate-keys alone use the root and make keys, resident alone open them, and publish-audit-root alone sign the record', () => {
  const rightsOnKeys = Object.keys(deployment.functions).flatMap((name) =>
    rightsOf(deployment, name)
      .filter((right) => right.startsWith('kms:') && right !== 'kms:Decrypt KeyRingKey')
      .map((right) => `${name} ${right}`),
  );
  expect(rightsOnKeys).toEqual([
    'rotate-keys kms:GenerateDataKeyPairWithoutPlaintext KeyRingKey',
    'rotate-keys kms:GetPublicKey TrustRootKey',
    'rotate-keys kms:Sign TrustRootKey',
    'publish-audit-root kms:GetPublicKey AuditRootKey',
    'publish-audit-root kms:Sign AuditRootKey',
  ]);
  const opening = Object.entries(deployment.functions).filter(([, { role }]) =>
    JSON.stringify(resourcesOf(deployment)[role]).match(
      /"Action":"kms:Decrypt"[^}]*\}?,"Condition":\{"StringEquals":\{"kms:EncryptionContext:tongmaPurpose":"code-leaf-key"/,
    ),
  );
  expect(opening.map(([name]) => name)).toEqual(['resident']);
  expect(rightsOf(deployment, 'rotate-keys').filter((right) => right.startsWith('dynamodb:'))).toEqual([
    'dynamodb:GetItem RegistryTable',
    'dynamodb:PutItem RegistryTable',
  ]);
});

it('lets those who only add to the audit record read where a chain ends, and nothing of an entry', () => {
  const adding = ['gate', 'site', 'authority', 'feeds', 'survey'].map((name) => deployment.functions[name]?.role ?? '');
  for (const role of adding) {
    const statements: { Action: string | string[]; Resource: unknown; Condition?: unknown }[] = JSON.parse(
      JSON.stringify(resourcesOf(deployment)[role]?.Properties),
    ).Policies[0].PolicyDocument.Statement;
    const reading = statements.filter(
      ({ Action, Resource }) => JSON.stringify(Resource).includes('AuditTable') && [Action].flat().some((verb) => /Get|Query/.test(verb)),
    );
    expect(reading.map(({ Condition }) => Condition)).toEqual([
      {
        Null: { 'dynamodb:Attributes': 'false' },
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', linkAttribute, ...headAttributes].sort() },
        StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      },
    ]);
  }
});

it('names no partition, so that it deploys to China as well', () => {
  expect(JSON.stringify(deployment)).not.toMatch(/arn:aws(-cn)?:|amazonaws\.com\.cn/);
});

it('calls someone when any function fails', () => {
  const alarms = Object.values(resourcesOf(deployment)).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
  expect(alarms).toHaveLength(Object.keys(deployment.functions).length * 3);
});

const key = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

function wantedShape({ family, partitionKey, sortKey, timeToLive, indexes }: TableDefinition) {
  const attributes = new Set([partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])]);
  return {
    TableName: `tongma-dev-${family}`,
    keys: key(partitionKey, sortKey),
    attributes: [...attributes].sort(),
    timeToLive: { AttributeName: timeToLive, Enabled: true },
    indexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: key(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'ALL' },
    })),
  };
}

function shapeOf(properties: Readonly<Record<string, unknown>>) {
  const attributes = properties.AttributeDefinitions as { AttributeName: string }[];
  return {
    TableName: properties.TableName,
    keys: properties.KeySchema,
    attributes: attributes.map(({ AttributeName }) => AttributeName).sort(),
    timeToLive: properties.TimeToLiveSpecification,
    indexes: properties.GlobalSecondaryIndexes ?? [],
  };
}
