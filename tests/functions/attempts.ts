/**
 * Ways to turn somebody red without a ground, or to get at what colours them: by people who may call the operation.
 * Those who may not are tried by the matrix itself, every role at every desk. A new operation with a body has to be named here.
 */
import type { OperationName } from '../../cloud-functions/contract/routes';
import { addMilliseconds } from '../../cloud-functions/domain/time';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { productNow } from './a-product';
import { type SampleRequest, sampleRequests } from './sample-requests';

/** Someone of the demo city, an officer of the county next door, or a sentry of the demo city's shop. */
export type Attacker = string;
export const officerElsewhere = 'officer-elsewhere';
export const aSentry = 'a-sentry';

export type Attempt = {
  readonly says: string;
  readonly by: Attacker;
  readonly sample: SampleRequest | (() => SampleRequest);
  /** The problem's code; of a file that is read row by row, why its row was refused; what became of a gate's record. */
  readonly refused: { readonly code: string } | { readonly row: string } | { readonly record: string };
  /** Residents' own slips are not kept (functions/refused-attempts.ts), nor a device's: a device is nobody, and it can be revoked. */
  readonly unrecorded?: true;
};
export type Line = { readonly attempts: readonly Attempt[] } | { readonly harmless: string };

const id = (name: string): string => uuidAt(addMilliseconds(productNow, 1), name);
/** Wang Xiuying, who is green and has done nothing. */
export const victim = { by: 'document', documentType: 'resident-id', documentNumber: '150781195603120020' } as const;
const documentOf = ({ by, documentType, documentNumber }: typeof victim) => ({ by, documentType, documentNumber });
const aHolderByCode = { by: 'code', subject: 'A'.repeat(22), anchor: 'A'.repeat(16), slot: 'A'.repeat(8), kid: 'A'.repeat(8) };
export const proposalOfOfficer = id('a proposal of the officer’s');
/** Filled in when the matrix has made it. */
export const draftOfAuthor = { releaseId: '', revision: 0 };

const aCase = { caseNumber: '150781-2022-0007', purpose: '维护稳定' };
export const aContactOf = (rest: object = {}) => ({
  proposalId: id(JSON.stringify(rest)),
  person: victim,
  ...aCase,
  ground: 'close-contact',
  kind: 'contact.close',
  at: '2022-09-05T18:00:00+08:00',
  until: '2022-09-15T00:00:00+08:00',
  evidence: '流调报告 2022-0906-17',
  ...rest,
});

export const bodyOf = (name: OperationName, rest: object): SampleRequest => ({
  ...sampleRequests[name],
  body: { ...sampleRequests[name].body, ...rest },
});
/** A field no phone or desk of ours sends. */
export const smuggle = (name: OperationName, by: Attacker, rest: object, code = 'request-not-valid'): Attempt => ({
  says: `with ${Object.keys(rest).join(', ')}`,
  by,
  sample: bodyOf(name, rest),
  refused: { code },
});
const propose = (says: string, rest: object, code: string): Attempt => ({
  says,
  by: 'officer',
  sample: { body: aContactOf(rest) },
  refused: { code },
});
const aRow = (name: OperationName, says: string, rest: object, row: string, by: Attacker = 'data-feed'): Attempt => {
  const { body } = sampleRequests[name];
  const [first] = Array.isArray(body?.rows) ? body.rows : [];
  return { says, by, sample: { body: { ...body, rows: [{ ...first, ...victimRow(name), ...rest }] } }, refused: { row } };
};
function victimRow(name: OperationName): object {
  if (name === 'importMassTestRounds') return {};
  const { documentNumber } = victim;
  return name === 'importLabResults' ? { documentNumber, reportedAt: '2022-09-06T08:00:00+08:00' } : { documentNumber };
}

/** What a device at a gate hands over, about a fever of somebody whose number it knows. */
const aRecord = (says: string, rest: object, record: string): Attempt => ({
  says,
  by: aSentry,
  sample: () => {
    const [first] = Array.isArray(sampleRequests.uploadGateRecords.body?.records) ? sampleRequests.uploadGateRecords.body.records : [];
    const recordId = uuidAt(addMilliseconds(productNow, 1_000), says);
    return { body: { records: [{ ...first, recordId, temperatureTenths: 410, means: 'document', ...rest }] } };
  },
  refused: { record },
  unrecorded: true,
});
export const unrecorded = (attempt: Attempt): Attempt => ({ ...attempt, unrecorded: true });

const step = (name: OperationName, says: string, code: string): Attempt => ({
  says,
  by: 'rule-author',
  sample: () => ({
    params: { releaseId: draftOfAuthor.releaseId },
    body: { ...sampleRequests[name].body, revision: draftOfAuthor.revision },
  }),
  refused: { code },
});

export const lines: Partial<Record<OperationName, Line>> = {
  requestSignInCode: { harmless: 'sends a code to a phone; nobody is signed in' },
  signInWithPhone: { harmless: 'signs in whoever holds the code, with the roles they have' },
  signInWithWechat: { harmless: 'signs in whom the provider names, with the roles they have' },
  signInWithAlipay: { harmless: 'signs in whom the provider names, with the roles they have' },
  signInAsDemoPerson: { harmless: 'the local product alone has it' },
  registerIdentity: { attempts: [smuggle('registerIdentity', 'newcomer', { facts: [{ kind: 'case.confirmed' }] })] },
  declareHealth: {
    attempts: [
      smuggle('declareHealth', 'newcomer', { facts: [{ kind: 'case.confirmed', at: '2022-09-05T18:00:00+08:00' }] }),
      smuggle('declareHealth', 'newcomer', { colour: 'red' }),
      smuggle('declareHealth', 'newcomer', { person: victim }),
      smuggle('declareHealth', 'newcomer', { domesticStays: [{ division: '150781', from: '2022-08-24', level: 'high' }] }),
    ],
  },
  issueMyCode: { attempts: [smuggle('issueMyCode', 'retired-teacher', { colour: 'red' })] },
  explainWhatIf: { attempts: [smuggle('explainWhatIf', 'retired-teacher', { person: victim, keep: true })] },
  fileClaim: { attempts: [smuggle('fileClaim', 'courier', { person: victim, kind: 'case.confirmed' })] },
  requestTravelCardCode: { attempts: [smuggle('requestTravelCardCode', 'courier', { person: victim })] },
  fetchTravelCard: { attempts: [smuggle('fetchTravelCard', 'courier', { places: [{ division: '150703' }] })] },
  checkInToSite: { attempts: [{ ...smuggle('checkInToSite', 'courier', { colour: 'red' }), unrecorded: true }] },
  applyForSite: { attempts: [{ ...smuggle('applyForSite', 'courier', { facts: [] }), unrecorded: true }] },

  addDependantByConsent: { attempts: [smuggle('addDependantByConsent', 'courier', { person: victim })] },
  askForDependant: { attempts: [smuggle('askForDependant', 'courier', { state: 'active' })] },
  makePaperCode: { attempts: [smuggle('makePaperCode', 'retired-teacher', { colour: 'red' })] },
  changeMySite: { attempts: [unrecorded(smuggle('changeMySite', 'shop-owner', { colour: 'red' }))] },
  makeEnrolmentCode: { attempts: [unrecorded(smuggle('makeEnrolmentCode', 'shop-owner', { siteId: '0'.repeat(16) }))] },
  revokeSiteDevice: { attempts: [unrecorded(smuggle('revokeSiteDevice', 'shop-owner', { person: victim }))] },
  enrolDevice: { attempts: [unrecorded(smuggle('enrolDevice', 'courier', { siteId: '0'.repeat(16), kind: 'sentry' }))] },
  enrolGuardDevice: { attempts: [unrecorded(smuggle('enrolGuardDevice', 'courier', { person: victim }))] },
  syncGate: { attempts: [unrecorded(smuggle('syncGate', aSentry, { person: victim, colour: 'red' }))] },
  uploadGateRecords: {
    attempts: [
      aRecord('a fever of a number that somebody typed in', { holder: documentOf(victim), manualReason: '读卡器没电' }, 'recorded'),
      aRecord(
        'a fever of whoever made-up bytes stand for',
        { holder: aHolderByCode, means: 'code', reasons: ['fever'] },
        'holder-not-known',
      ),
      aRecord('a fever under a check that nobody made', { holder: { by: 'check', check: 'A'.repeat(80) } }, 'holder-not-known'),
      unrecorded(smuggle('uploadGateRecords', aSentry, { person: victim })),
      unrecorded(smuggle('uploadGateRecords', 'courier', { person: victim }, 'device-not-known')),
    ],
  },
  checkPaperCode: { attempts: [unrecorded(smuggle('checkPaperCode', aSentry, { colour: 'red' }))] },
  checkDocument: { attempts: [unrecorded(smuggle('checkDocument', aSentry, { colour: 'red' }))] },

  reviewSiteApplication: { attempts: [smuggle('reviewSiteApplication', 'officer', { colour: 'red' })] },
  readSiteVisits: { attempts: [smuggle('readSiteVisits', 'officer', { mark: 'red' })] },
  readPersonVisits: { attempts: [smuggle('readPersonVisits', 'officer', { mark: 'red' })] },
  readPersonFacts: { attempts: [smuggle('readPersonFacts', 'officer', { colour: 'red' })] },
  readMissedTests: { attempts: [smuggle('readMissedTests', 'officer', { turn: 'red' })] },
  readLateSamples: { attempts: [smuggle('readLateSamples', 'officer', { turn: 'red' })] },
  proposeFact: {
    attempts: [
      propose('an unknown ground', { ground: 'others-the-command-post-deems-red' }, 'ground-not-published'),
      propose('a ground that does not permit the kind', { kind: 'case.confirmed', until: null }, 'ground-not-published'),
      propose('a kind of its own', { kind: 'petitioner' }, 'ground-not-published'),
      propose('a ground of the laboratory’s', { ground: 'laboratory-report', kind: 'test.result', until: null }, 'ground-not-published'),
      propose('a ground of the person’s own word', { ground: 'declared-contact', until: null }, 'ground-not-published'),
      propose(
        'a missed round without a round',
        { ground: 'mass-test-round', kind: 'mass-test.missed', until: null },
        'ground-not-published',
      ),
      propose('no evidence', { evidence: '' }, 'request-not-valid'),
      propose('evidence nobody can look up', { evidence: '按领导要求' }, 'request-not-valid'),
      propose('no end date', { until: null }, 'request-not-valid'),
      propose('an end date beyond the longest measure', { until: '2023-09-05T00:00:00+08:00' }, 'request-not-valid'),
      propose('an exposure to come', { at: '2022-09-30T18:00:00+08:00', until: '2022-10-01T00:00:00+08:00' }, 'request-not-valid'),
      propose('a source of its own', { details: { source: 'lab' } }, 'request-not-valid'),
      propose('an id of its own', { details: { id: 'fever-2022-09-06-08' } }, 'request-not-valid'),
      propose('a colour', { details: { colour: 'red' } }, 'request-not-valid'),
      propose('no case', { caseNumber: '' }, 'request-not-valid'),
      propose('no purpose', { purpose: '' }, 'request-not-valid'),
      propose('a person by name', { person: { by: 'name', name: '王秀英' } }, 'request-not-valid'),
      propose(
        'a person by a visit they know nothing of',
        { person: { by: 'visit', visit: `0011223344556677.${id('no visit')}` } },
        'not-found',
      ),
      smuggle('proposeFact', 'officer', { ...aContactOf(), state: 'approved' }),
    ],
  },
  proposeWithdrawal: {
    attempts: [
      {
        says: 'a fact the person does not have',
        by: 'officer',
        sample: bodyOf('proposeWithdrawal', { person: victim, factId: 'case-excluded' }),
        refused: { code: 'not-found' },
      },
    ],
  },
  reviewFactProposal: {
    attempts: [
      {
        says: 'one’s own',
        by: 'officer',
        sample: { ...sampleRequests.reviewFactProposal, params: { proposalId: proposalOfOfficer } },
        refused: { code: 'second-person-needed' },
      },
      {
        says: 'another district’s',
        by: officerElsewhere,
        sample: { ...sampleRequests.reviewFactProposal, params: { proposalId: proposalOfOfficer } },
        refused: { code: 'not-found' },
      },
      {
        says: 'one that does not exist',
        by: 'second-officer',
        sample: { ...sampleRequests.reviewFactProposal, params: { proposalId: id('nothing') } },
        refused: { code: 'not-found' },
      },
      {
        ...smuggle('reviewFactProposal', 'second-officer', { rows: [{ kind: 'case.confirmed' }] }),
        says: 'with rows of the reviewer’s own',
      },
    ],
  },
  changeDistrictSite: { attempts: [smuggle('changeDistrictSite', 'officer', { colour: 'red' })] },
  revokeDevice: { attempts: [smuggle('revokeDevice', 'officer', { person: victim })] },
  setGateSettings: { attempts: [smuggle('setGateSettings', 'officer', { colour: 'red' })] },
  reviewGuardianship: { attempts: [smuggle('reviewGuardianship', 'officer', { facts: [{ kind: 'case.confirmed' }] })] },
  makePaperCodeAtDesk: { attempts: [smuggle('makePaperCodeAtDesk', 'officer', { facts: [{ kind: 'case.confirmed' }] })] },
  revokeCodeKey: { attempts: [smuggle('revokeCodeKey', 'rule-author', { person: victim })] },
  reviewClaim: { attempts: [smuggle('reviewClaim', 'officer', { kind: 'case.confirmed' })] },

  draftRelease: { attempts: [smuggle('draftRelease', 'rule-author', { sharePerTenThousand: 10_000 })] },
  editRelease: { attempts: [smuggle('editRelease', 'rule-author', { state: 'in-force' })] },
  checkRuleSet: { attempts: [smuggle('checkRuleSet', 'rule-author', { state: 'in-force' })] },
  startDryRun: { attempts: [step('startDryRun', 'of a rule that names a person', 'rule-set-not-ready')] },
  proposeRelease: { attempts: [step('proposeRelease', 'of a rule that names a person', 'rule-set-not-ready')] },
  reviewRelease: { attempts: [step('reviewRelease', 'of what nobody proposed', 'step-not-possible')] },
  startCanary: { attempts: [step('startCanary', 'of what nobody approved', 'step-not-possible')] },
  widenRelease: { attempts: [step('widenRelease', 'of what nobody approved', 'step-not-possible')] },
  stopRelease: { attempts: [step('stopRelease', 'of what judges nobody', 'step-not-possible')] },
  rollBackRelease: { attempts: [step('rollBackRelease', 'of what is not in force', 'step-not-possible')] },
  replayDecision: { attempts: [smuggle('replayDecision', 'rule-author', { person: victim })] },

  importRiskAreas: {
    attempts: [
      {
        says: 'a publication with a person for an area',
        by: 'data-feed',
        sample: { body: { code: 0, data: { highlist: [{ area_name: '王秀英' }] } } },
        refused: { code: 'publication-not-readable' },
      },
    ],
  },
  importLabResults: {
    attempts: [
      aRow('importLabResults', 'with a kind of its own', { kind: 'case.confirmed' }, 'unknown-column', 'laboratory'),
      aRow('importLabResults', 'with a colour', { colour: 'red' }, 'unknown-column', 'laboratory'),
      aRow('importLabResults', 'with a result no test has', { result: 'red' }, 'not-one-of', 'laboratory'),
    ],
  },
  importDutyGroups: { attempts: [aRow('importDutyGroups', 'with a group of its own', { group: 'petitioner' }, 'not-one-of')] },
  importVaccinations: { attempts: [aRow('importVaccinations', 'with a kind of its own', { kind: 'case.confirmed' }, 'unknown-column')] },
  importMedicinePurchases: { attempts: [aRow('importMedicinePurchases', 'with a class of its own', { class: 'red' }, 'not-one-of')] },
  importControlList: {
    attempts: [
      {
        says: 'an unknown ground',
        by: 'data-feed',
        sample: bodyOf('importControlList', { ground: 'bank-depositor' }),
        refused: { code: 'ground-not-published' },
      },
      {
        says: 'a ground that is not for lists',
        by: 'data-feed',
        sample: bodyOf('importControlList', { ground: 'suspected-case' }),
        refused: { code: 'ground-not-published' },
      },
      aRow(
        'importControlList',
        'a kind its ground does not permit',
        { kind: 'case.confirmed', until: undefined },
        'ground-does-not-permit',
      ),
      aRow('importControlList', 'a kind of its own', { kind: 'petitioner' }, 'not-one-of'),
      aRow('importControlList', 'no end date', { until: undefined }, 'required'),
      aRow('importControlList', 'an end date beyond the longest measure', { until: '2023-09-05T00:00:00+08:00' }, 'out-of-range'),
      aRow('importControlList', 'no evidence', { evidence: undefined }, 'required'),
      aRow('importControlList', 'evidence nobody can look up', { evidence: '上级要求' }, 'number-needed'),
      aRow('importControlList', 'a colour', { colour: 'red' }, 'unknown-column'),
    ],
  },
  importMassTestRounds: { attempts: [aRow('importMassTestRounds', 'without a notice', { evidence: '口头通知' }, 'number-needed')] },
};
