/** Data that comes in from outside. */
import type { Endpoint } from '../endpoint';
import { controlListUpload, labUpload, proposalImported, rowsImported, rowsUpload } from '../schemas/feed';
import { publicationImported, publicationUpload } from '../schemas/risk-area';
import { dataFeed } from './access';

const rowsBytesMax = 4_194_304;

export const feedsEndpoints = {
  importRiskAreas: {
    audience: 'feeds',
    access: { kind: 'roles', roles: ['feed'], scope: 'country' },
    summary: 'Import a national risk-area publication',
    body: publicationUpload,
    bodyBytesMax: 8_388_608,
    response: publicationImported,
    problems: ['publication-not-readable'],
  },
  importLabResults: {
    audience: 'feeds',
    access: { kind: 'roles', roles: ['lab', 'feed'], scope: 'country' },
    summary: 'Import samples and results of a laboratory (rows, CSV or FHIR R4)',
    body: labUpload,
    bodyBytesMax: rowsBytesMax,
    response: rowsImported,
    problems: ['rows-not-readable'],
  },
  importDutyGroups: {
    audience: 'feeds',
    access: dataFeed,
    summary: 'Import who belongs to which testing duty group',
    body: rowsUpload,
    bodyBytesMax: rowsBytesMax,
    response: rowsImported,
    problems: ['rows-not-readable'],
  },
  importVaccinations: {
    audience: 'feeds',
    access: dataFeed,
    summary: 'Import vaccination doses',
    body: rowsUpload,
    bodyBytesMax: rowsBytesMax,
    response: rowsImported,
    problems: ['rows-not-readable'],
  },
  importMedicinePurchases: {
    audience: 'feeds',
    access: dataFeed,
    summary: 'Import registered purchases of the four classes of medicine',
    body: rowsUpload,
    bodyBytesMax: rowsBytesMax,
    response: rowsImported,
    problems: ['rows-not-readable'],
  },
  importControlList: {
    audience: 'feeds',
    access: dataFeed,
    summary: 'Import a key-personnel control list, for a second person to approve',
    body: controlListUpload,
    bodyBytesMax: rowsBytesMax,
    response: proposalImported,
    problems: ['rows-not-readable', 'ground-not-published'],
  },
  importMassTestRounds: {
    audience: 'feeds',
    access: dataFeed,
    summary: 'Import rounds of mass testing, for a second person to approve',
    body: rowsUpload,
    bodyBytesMax: rowsBytesMax,
    response: proposalImported,
    problems: ['rows-not-readable'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
