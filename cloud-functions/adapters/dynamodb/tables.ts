/**
 * The six tables, as data: one per record family, because each family has its own retention and its own rights
 * (DESIGN §5). Local creation and the test against `serverless.yml` read the same definitions.
 */

export const recordFamilies = ['people', 'sites', 'visits', 'casework', 'registry', 'audit'] as const;
export type RecordFamily = (typeof recordFamilies)[number];

/** Physical table names; a function gets them all but holds rights to few. */
export type TableNames = Readonly<Record<RecordFamily, string>>;

/** `tongma-dev` gives `tongma-dev-people` and so on. */
export const tableNames = (prefix: string): TableNames => ({
  people: `${prefix}-people`,
  sites: `${prefix}-sites`,
  visits: `${prefix}-visits`,
  casework: `${prefix}-casework`,
  registry: `${prefix}-registry`,
  audit: `${prefix}-audit`,
});

/** An index copies every attribute: a list is one query, and an entry stays within one write unit like its item. */
export type IndexDefinition = { readonly name: string; readonly partitionKey: string; readonly sortKey: string };

/** Every table is `pk`, `sk` (strings) and lets go of items by `expiresAt` (epoch seconds). */
export type TableDefinition = {
  readonly family: RecordFamily;
  readonly partitionKey: 'pk';
  readonly sortKey: 'sk';
  readonly timeToLive: 'expiresAt';
  readonly indexes: readonly IndexDefinition[];
};

export const visitsBySubject = { name: 'bySubject', partitionKey: 'subject', sortKey: 'sk' } as const;
export const sitesByOwner = { name: 'byOwner', partitionKey: 'owner', sortKey: 'applied' } as const;
export const sitesByDistrictState = { name: 'byDistrictState', partitionKey: 'districtState', sortKey: 'applied' } as const;

const table = (family: RecordFamily, indexes: readonly IndexDefinition[] = []): TableDefinition => ({
  family,
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  indexes,
});

export const tableDefinitions: readonly TableDefinition[] = [
  table('people'),
  table('sites', [sitesByOwner, sitesByDistrictState]),
  table('visits', [visitsBySubject]),
  table('casework'),
  table('registry'),
  table('audit'),
];
