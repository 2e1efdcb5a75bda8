/** One person's whole story through the HTTP layer, over real adapters and an embedded store; every answer held against its schema. */
import { readFileSync } from 'node:fs';
import type { ZodType } from 'zod';
import type { Endpoint } from '../../cloud-functions/contract/endpoint';
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { type OperationName, routes } from '../../cloud-functions/contract/routes';
import { problem } from '../../cloud-functions/contract/schemas/public';
import { addMilliseconds } from '../../cloud-functions/domain/time';
import { survey, surveyAtOnce } from '../../cloud-functions/functions/survey';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { readDeployment, rightsOf } from '../structure/deployment';
import { type AProduct, aProduct, productNow, travelCardCode } from './a-product';
import { sealTheRecord } from './audit-story';
import { liveThroughCasework } from './casework-story';
import { takeAKeyBack } from './code-key-story';
import { liveAsAFamily } from './family-story';
import { liveThroughGates } from './gate-story';
import { liveThroughInspections } from './inspection-story';
import { liveThroughPositives } from './positives-story';
import { liveInTheRegistry } from './registry-story';
import { addressOf, operationNames, type SampleRequest } from './sample-requests';
import { liveThroughSiteChanges } from './site-change-story';
import { liveThroughStaff } from './staff-story';
import { traceACase } from './tracing-story';
import { liveThroughVisits } from './visits-story';

type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly bytes: Buffer };

let product: AProduct;
const answered = new Set<OperationName>();

beforeAll(async () => {
  product = await aProduct();
}, 120_000);
afterAll(() => product.close());

/** Sends a request, of a person or of a device (`Device <token>`), and holds the answer against the contract: the response schema, or a problem. */
async function ask(name: OperationName, token: string | undefined, sample: SampleRequest = {}): Promise<Answer> {
  const response = await product.app.request(addressOf(name, sample), {
    method: routes[name].method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: token.includes(' ') ? token : `Bearer ${token}` }),
    },
    body: sample.body ? JSON.stringify(sample.body) : undefined,
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const endpoint: Endpoint = endpoints[name];
  if (response.status >= 400) {
    const body = JSON.parse(bytes.toString());
    expect(problem.safeParse(body).error).toBeUndefined();
    return { status: response.status, body, bytes };
  }
  answered.add(name);
  expect([name, response.status]).toEqual([name, endpoint.status ?? 200]);
  if (endpoint.response === 'pdf' || endpoint.response === 'file') return { status: response.status, body: {}, bytes };
  if (endpoint.response === 'redirect') return { status: response.status, body: { location: response.headers.get('location') }, bytes };
  const body = JSON.parse(bytes.toString());
  const schema: ZodType | undefined = typeof endpoint.response === 'string' ? undefined : endpoint.response;
  const faults = schema?.safeParse(body).error?.issues;
  expect({ name, faults }).toEqual({ name, faults: undefined });
  return { status: response.status, body, bytes };
}

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new Error(`not a text: ${JSON.stringify(value)}`);
  return value;
};
const idAt = (minutes: number, name: string) => uuidAt(addMilliseconds(productNow, minutes * 60_000), name);
const declaration = (name: string, domesticStays: readonly object[]) => ({
  declarationId: idAt(0, name),
  group: 'resident',
  address: { division: '150781', detail: '东山街道一号楼' },
  temperatureTenths: 365,
  symptoms: [],
  domesticStays,
  foreignStays: [],
  undertaking: true,
});
const atHome = { division: '150781', from: '2022-08-24' };

it('lets one person live through the whole story', async () => {
  // A newcomer signs in, registers, declares and has a green code.
  const newcomer = text((await ask('signInAsDemoPerson', undefined, { body: { key: 'newcomer' } })).body.token);
  expect((await ask('issueMyCode', newcomer, { body: {} })).body.code).toBe('identity-needed');
  const identity = { documentType: 'resident-id', documentNumber: '11010519491231002X', name: '张三' };
  expect((await ask('registerIdentity', newcomer, { body: identity })).body.maskedName).toBe('张**');
  expect((await ask('issueMyCode', newcomer, { body: {} })).body.code).toBe('declaration-needed');
  const declared = await ask('declareHealth', newcomer, { body: declaration('first', [atHome]) });
  expect(Reflect.get(Object(declared.body.decision), 'colour')).toBe('green');
  expect((await ask('issueMyCode', newcomer, { body: { anchor: 'AAECAwQFBgcICQoL' } })).body).toMatchObject({
    colour: 'green',
    seed: null,
  });
  expect((await ask('getMyProfile', newcomer)).body).toMatchObject({ registered: true, declared: true });

  // A shop owner applies, an officer approves, the poster is printed.
  const owner = await product.signInAs('shop-owner');
  const officer = await product.signInAs('officer');
  const application = {
    applicationId: idAt(0, 'shop'),
    name: '北国书店',
    class: 'shop',
    division: '150781',
    address: '二道街18号',
    expectedVisitsPerDay: 200,
    contactPhone: '13800138000',
  };
  const siteId = text((await ask('applyForSite', owner, { body: application })).body.siteId);
  expect((await ask('getSitePoster', owner, { params: { siteId } })).body.code).toBe('site-not-approved');
  const waiting = (await ask('listSiteApplications', officer)).body.sites;
  expect(waiting).toEqual(expect.arrayContaining([expect.objectContaining({ siteId })]));
  const approved = await ask('reviewSiteApplication', officer, { params: { siteId }, body: { outcome: 'approve' } });
  const siteCode = text(approved.body.siteCode);
  const poster = await ask('getSitePoster', owner, { params: { siteId }, query: { language: 'en' } });
  expect(poster.bytes.subarray(0, 5).toString()).toBe('%PDF-');

  // The newcomer scans it: once, however often it is sent.
  expect((await ask('openSiteCode', undefined, { params: { siteCode } })).body.location).toBe(
    `/#/pages/scan/index?q=${encodeURIComponent(`https://tongma.example/s/${siteCode}`)}`,
  );
  expect((await ask('findSiteByCode', undefined, { params: { siteCode } })).body.name).toBe('北国书店');
  product.moveClock(60_000);
  const checkIn = { checkInId: idAt(1, 'visit'), siteCode, channel: 'scanner' };
  const admitted = await ask('checkInToSite', newcomer, { body: checkIn });
  expect(admitted.body).toMatchObject({ outcome: 'admitted', colour: 'green', site: { name: '北国书店' } });
  expect((await ask('checkInToSite', newcomer, { body: checkIn })).body).toEqual(admitted.body);
  expect((await ask('checkInToSite', owner, { body: checkIn })).body.code).toBe('check-in-already-used');
  expect((await ask('getSiteFlow', owner, { params: { siteId } })).body).toMatchObject({ admitted: 1, refused: 0 });

  // A stay in the real kind of publication turns the code red, and the door says no.
  const feed = await product.signInAs('data-feed');
  const publication = JSON.parse(readFileSync('cloud-functions/local/demo-city/publication.json', 'utf8'));
  expect((await ask('importRiskAreas', feed, { body: publication })).body.state).toBe('already-held');
  expect((await ask('listRiskAreasOfCounty', undefined, { query: { county: '150703' } })).body.areas).toHaveLength(3);
  const stay = { division: '150703', town: '灵泉镇', community: '灵泉社区2号楼', from: '2022-09-03', to: '2022-09-04' };
  const risky = await ask('declareHealth', newcomer, { body: declaration('second', [atHome, stay]) });
  expect(risky.body).toMatchObject({ decision: { colour: 'red' }, riskMatches: [{ level: 'high' }] });
  expect((await ask('explainMyColour', newcomer)).body).toMatchObject({ colour: 'red' });
  product.moveClock(60_000);
  const refused = await ask('checkInToSite', newcomer, { body: { ...checkIn, checkInId: idAt(2, 'second visit') } });
  expect(refused.body).toMatchObject({ outcome: 'refused', admissionReasons: ['colour-not-accepted'] });

  // The officer reads the visits, with a case; it is kept on record and the newcomer sees who looked.
  const window = {
    from: '2022-09-06T00:00:00+08:00',
    to: '2022-09-06T23:59:59+08:00',
    caseNumber: '150781-2022-0001',
    purpose: '流行病学调查',
  };
  const read = await ask('readSiteVisits', officer, { body: { siteId, ...window } });
  expect(read.body.visits).toMatchObject([{ outcome: 'refused' }, { outcome: 'admitted' }]);
  const [{ visit }] = read.body.visits as [{ visit: string }];
  const ofPerson = await ask('readPersonVisits', officer, { body: { person: { by: 'visit', visit }, ...window } });
  expect(ofPerson.body.visits).toHaveLength(2);
  const auditId = Reflect.get(Object(read.body.audit), 'auditId');
  const auditor = await product.signInAs('auditor');
  expect((await ask('listAuditEntries', auditor)).body.entries).toEqual(expect.arrayContaining([expect.objectContaining({ auditId })]));
  expect((await ask('listReadsOfMyRecord', newcomer)).body.reads).toHaveLength(2);
  expect((await ask('listMyVisits', newcomer)).body.visits).toHaveLength(2);
  expect((await ask('listMyFacts', newcomer)).body.facts).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'stay.risk' })]));
}, 120_000);

it('holds a declaration against the travel card, and answers what would be', async () => {
  const owner = await product.signInAs('shop-owner');
  const phone = '13800138001';
  expect((await ask('getMyTravelCard', owner)).body).toEqual({ card: null });
  expect((await ask('requestTravelCardCode', owner, { body: { phone } })).body).toEqual({ resendAfterSeconds: 60 });
  expect((await ask('requestTravelCardCode', owner, { body: { phone } })).body.code).toBe('sign-in-code-too-soon');
  expect((await ask('fetchTravelCard', owner, { body: { phone, code: '000000' } })).body.code).toBe('travel-card-code-wrong');
  const card = await ask('fetchTravelCard', owner, { body: { phone, code: travelCardCode } });
  expect((await ask('getMyTravelCard', owner)).body).toEqual({ card: card.body });
  const asked = await ask('declareHealth', owner, { body: declaration('with a card', [atHome]) });
  expect(asked.body).toMatchObject({ state: 'asks', conflicts: [{ place: { division: '110105' } }] });
  const placeId = text(Reflect.get(Object([asked.body.conflicts].flat()[0]), 'placeId'));
  const travelExplanations = [{ placeId, text: '手机借给了弟弟' }];
  const explained = await ask('declareHealth', owner, { body: { ...declaration('with a card', [atHome]), travelExplanations } });
  expect(explained.body).toMatchObject({ state: 'accepted', decision: { colour: 'yellow' } });
  product.moveClock(60_000);
  const stay = { division: '110101', from: '2022-09-04', to: '2022-09-04' };
  const corrected = await ask('declareHealth', owner, { body: declaration('corrected', [atHome, stay]) });
  expect(corrected.body).toMatchObject({ state: 'accepted', facts: [{ kind: 'declaration.corrected' }], decision: { colour: 'green' } });

  const ahead = await ask('checkAhead', owner, { query: { siteClass: 'port-closed-loop', division: '150781' } });
  expect(ahead.body).toMatchObject({ jurisdiction: '150781', asks: { kind: 'green-and-test', testWithinHours: 24 } });
  const whatIf = await ask('explainWhatIf', owner, { body: { other: 'case', lastTogether: '2022-09-05' } });
  expect(whatIf.body).toMatchObject({ now: { colour: 'green' }, ifRecorded: { colour: 'red' } });
}, 60_000);

it('lets a rule set out to people and takes it back: two persons, a dry run, a canary, everyone, and the set before', async () => {
  const author = await product.signInAs('rule-author');
  const approver = await product.signInAs('rule-approver');
  const resident = await product.signInAs('retired-teacher');
  const judgedBy = async () => Reflect.get(Object((await ask('explainMyColour', resident)).body.ruleSet), 'id');
  const drafted = await ask('draftRelease', author, { body: { basedOn: '150781@2022-06-28' } });
  const params = { releaseId: text(Reflect.get(Object(drafted.body.release), 'releaseId')) };
  const revision = async () => Reflect.get(Object((await ask('getRelease', author, { params })).body.release), 'revision');
  const step = async (name: OperationName, token: string, body: object = {}) =>
    ask(name, token, { params, body: { revision: await revision(), ...body } });

  const ruleSet = { ...Object(drafted.body.ruleSet), effectiveFrom: '2022-09-06T00:00:00+08:00' };
  expect((await ask('checkRuleSet', author, { body: { ruleSet } })).body.faults).toEqual([]);
  await step('editRelease', author, { ruleSet });
  const announced = { changesMax: 0, canaryShare: 9_999, note: '只改生效时间' };
  expect((await step('proposeRelease', author, announced)).body.code).toBe('dry-run-needed');
  await step('startDryRun', author);
  await surveyAtOnce(product.survey());
  expect((await ask('getRelease', author, { params })).body.dryRun).toMatchObject({ state: 'done', report: { changed: 0 } });
  expect((await step('proposeRelease', author, announced)).body).toMatchObject({ state: 'proposed' });
  expect((await step('reviewRelease', author, { outcome: 'approve', note: '自己批' })).body.code).toBe('second-person-needed');
  expect((await step('reviewRelease', approver, { outcome: 'approve', note: '已核对' })).body).toMatchObject({ state: 'approved' });
  expect(await judgedBy()).toBe('150781@2022-06-28');

  await step('startCanary', approver);
  product.moveClock(10_000);
  expect(await judgedBy()).toBe('150781@2022-09-06');
  expect((await ask('getTimetable', undefined)).body.entries).toContainEqual(expect.objectContaining(params));
  expect((await ask('getRuleSet', undefined, { params: { ruleSetId: '150781@2022-09-06' } })).status).toBe(200);
  await step('stopRelease', author, { note: '先停一下' });
  await step('startCanary', approver);
  await step('widenRelease', approver);
  expect((await ask('listReleases', approver)).body.releases).toMatchObject([{ ...params, state: 'in-force', shareNow: 10_000 }]);
  await surveyAtOnce(product.survey());
  await step('rollBackRelease', approver, { note: '撤回' });
  product.moveClock(10_000);
  expect(await judgedBy()).toBe('150781@2022-06-28');

  const replay = { ruleSet: '150781@2022-09-06', at: '2022-09-06T08:30:00+08:00', facts: [] };
  expect((await ask('replayDecision', author, { body: replay })).body.decision).toMatchObject({ colour: 'green' });
  const auditor = await product.signInAs('auditor');
  const entries = (await ask('listAuditEntries', auditor)).body.entries;
  expect(entries).toContainEqual(
    expect.objectContaining({ operation: 'reviewRelease', target: expect.stringContaining('refused: second-person-needed') }),
  );
}, 60_000);

it('takes a signing key back: gates hear of it at once, another signs, and it is on record', () => takeAKeyBack(product, ask), 60_000);

it('lets two officers put a fact on record, and take it back when its person objects', () => liveThroughCasework(product, ask), 60_000);

it('lets a site have gates of its own: enrolled by a code, heard every minute, and gone when they are lost', async () => {
  await liveThroughGates(product, ask);
}, 60_000);

it('lets a family go out with one code, and whoever has no phone with a paper one', () => liveAsAFamily(product, ask), 60_000);

it(
  'takes a positive from the laboratory’s file through its steps and to another district',
  () => liveThroughPositives(product, ask),
  60_000,
);

it('traces a case: contacts ranked, chosen, unlocked by a second person, told', () => traceACase(product, ask), 60_000);

it('lets posters be replaced and a site be shut, opened again and closed for good', () => liveThroughSiteChanges(product, ask), 60_000);

it('has doors looked at until they are mended, a course held and a question answered', () => liveThroughInspections(product, ask), 60_000);

it(
  'takes sites from a file to managers, doors, a mall around them, a self-check and the desk',
  () => liveInTheRegistry(product, ask),
  60_000,
);

it('takes rows of laboratories, rosters, vaccination sites and pharmacies, about people who are here and who are not yet', async () => {
  const known = { documentType: 'resident-id', documentNumber: '150781195603120020' };
  const stranger = { documentType: 'resident-id', documentNumber: '330102197903152416' };
  const feeds: readonly [OperationName, string, object][] = [
    ['importLabResults', 'laboratory', { sampleId: 'J-1', sampledAt: '2022-09-05 20:00', reportedAt: '2022-09-06 02:00', result: '阴性' }],
    ['importDutyGroups', 'data-feed', { group: '医疗', from: '2022-09-01', to: '2022-09-02', evidence: '名册 1' }],
    ['importVaccinations', 'data-feed', { dose: 4, at: '2022-09-01' }],
    ['importMedicinePurchases', 'data-feed', { class: '止咳药', at: '2022-08-20 10:00', receiptId: 'J-1' }],
  ];
  for (const [name, key, row] of feeds) {
    const token = await product.signInAs(key);
    const body = { format: 'rows', sender: '市卫健委', rows: [{ ...known, ...row }, { ...stranger, ...row }, {}] };
    expect((await ask(name, token, { body })).body).toMatchObject({ accepted: 2, waitingForRegistration: 1, refused: [{ row: 3 }] });
    expect((await ask(name, token, { body })).body).toMatchObject({ accepted: 0, alreadyHeld: 2 });
  }
}, 60_000);

it('tells officers who is overdue and which laboratory is late, as of the survey, and on record', async () => {
  await survey(product.survey());
  const officer = await product.signInAs('officer');
  const body = { caseNumber: '满疾控〔2022〕17号', purpose: '催检名单核对' };
  const missed = (await ask('readMissedTests', officer, { body })).body;
  expect(missed).toMatchObject({
    asOf: expect.stringMatching(/^2022-09-/),
    people: [{ group: 'courier', maskedName: expect.stringContaining('*') }],
  });
  const late = (await ask('readLateSamples', officer, { body })).body;
  const samples = [{ maskedDocumentNumber: expect.stringContaining('*'), hoursWaiting: expect.any(Number) }];
  expect(late).toMatchObject({ byLaboratory: [{ samples: 1 }], samples });
  const { entries } = (await ask('listAuditEntries', officer)).body;
  for (const operation of ['readMissedTests', 'readLateSamples'])
    expect(entries).toContainEqual(expect.objectContaining({ operation, ...body }));
}, 60_000);

it('lives through visits that end, a second person’s word and an export', () => liveThroughVisits(product, ask), 60_000);

it('lets somebody be invited, act for a colleague, lose a phone and leave', () => liveThroughStaff(product, ask), 60_000);

it('seals the audit record, proves it to the person and tells the auditor of what is unusual', async () => {
  await sealTheRecord(product, ask);
}, 60_000);

it('answers every other operation as its schema says', async () => {
  const officer = await product.signInAs('officer');
  await ask('renewSession', officer);
  await ask('listDistrictSites', officer);
  await ask('listMySites', await product.signInAs('shop-owner'));
  await ask('listDemoPeople', undefined);
  await ask('requestSignInCode', undefined, { body: { phone: '13800138000' } });
  await ask('getHealth', undefined);
  await ask('getOpenapi', undefined);
  await ask('getTrustList', undefined);
  await ask('getRuleSet', undefined, { params: { ruleSetId: '150781@2022-06-28' } });
  await ask('listDivisions', undefined, { query: { parent: '150700' } });
  expect((await ask('signInWithWechat', undefined, { body: { code: 'x' } })).body.code).toBe('sign-in-refused');
  expect((await ask('signInWithAlipay', undefined, { body: { authCode: 'x' } })).body.code).toBe('sign-in-refused');
  expect((await ask('signInWithPhone', undefined, { body: { phone: '13800138000', code: '000000' } })).body.code).toBe(
    'sign-in-code-wrong',
  );
  const refusedHere: OperationName[] = ['signInWithWechat', 'signInWithAlipay', 'signInWithPhone'];
  expect(operationNames.filter((name) => !answered.has(name) && !refusedHere.includes(name))).toEqual([]);
}, 60_000);

it('keeps other people out: a site, an audit record, a document that are not theirs', async () => {
  const stranger = await product.signInAs('retired-teacher');
  const sites = (await ask('listMySites', await product.signInAs('shop-owner'))).body.sites as { siteId: string }[];
  for (const { siteId } of sites) {
    expect((await ask('getSitePoster', stranger, { params: { siteId } })).body.code).toBe('not-found');
    expect((await ask('getSiteFlow', stranger, { params: { siteId } })).body.code).toBe('not-found');
    expect((await ask('reviewSiteApplication', stranger, { params: { siteId }, body: { outcome: 'approve' } })).body.code).toBe(
      'not-allowed',
    );
  }
  const taken = { documentType: 'resident-id', documentNumber: '150781195603120020', name: '李四' };
  const port = await product.signInAs('data-feed');
  expect((await ask('registerIdentity', port, { body: taken })).body.code).toBe('document-already-registered');
}, 60_000);
it('takes a new publication in, signs in by phone, reads by document, and counts on schedule', async () => {
  const feed = await product.signInAs('data-feed');
  const publication = JSON.parse(readFileSync('cloud-functions/local/demo-city/publication.json', 'utf8'));
  publication.data.end_update_time = '2022-09-06 0时';
  expect((await ask('importRiskAreas', feed, { body: publication })).body.state).toBe('imported');
  publication.data.hcount = 99;
  expect((await ask('importRiskAreas', feed, { body: publication })).body).toMatchObject({ code: 'publication-not-readable' });

  await ask('requestSignInCode', undefined, { body: { phone: '13900139000' } });
  const code = product.textMessages.get('+8613900139000');
  await ask('signInWithPhone', undefined, { body: { phone: '139 0013 9000', code } });

  const person = { by: 'document', documentType: 'resident-id', documentNumber: '150781195603120020' };
  const window = {
    from: '2022-09-04T00:00:00+08:00',
    to: '2022-09-06T23:59:59+08:00',
    caseNumber: '150781-2022-0002',
    purpose: '流行病学调查',
  };
  const read = await ask('readPersonVisits', await product.signInAs('officer'), { body: { person, ...window } });
  // Three scans of the demo city, and the card that was read at a gate.
  expect(read.body.visits).toHaveLength(4);
  expect((await product.rollUp()).visits).toBeGreaterThan(0);
  const officer = await product.signInAs('officer');
  const counted = await ask('getStatistics', officer, { query: { from: '2022-09-01', to: '2022-09-06' } });
  expect(counted.body.days).toHaveLength(6);
  await ask('getLabTimeliness', officer, { query: { from: '2022-09-01', to: '2022-09-06' } });
  await ask('listOddSites', officer, { query: { kind: 'dead' } });
}, 60_000);

it('knows no page mark but its own', async () => {
  const officer = await product.signInAs('officer');
  const resident = await product.signInAs('retired-teacher');
  for (const page of ['AAAA', 'e30', Buffer.from('{"pk":{"S":"person#0"},"sk":{"S":"facts"}}').toString('base64url')]) {
    expect((await ask('listMyVisits', resident, { query: { page } })).body.code).toBe('page-mark-not-valid');
    expect((await ask('listDistrictSites', officer, { query: { page } })).body.code).toBe('page-mark-not-valid');
    expect((await ask('listAuditEntries', officer, { query: { page } })).body.code).toBe('page-mark-not-valid');
  }
}, 60_000);

it('asks the store for exactly what the roles of the deployment allow', () => {
  const deployment = readDeployment();
  const asked = [...product.asked]
    .filter((line) => !line.startsWith('survey '))
    .map((line) => {
      const [audience, command, table = ''] = line.split(' ');
      const [family = '', index] = table.replace('tongma-test-', '').split('/');
      return `${audience} dynamodb:${command} ${family.charAt(0).toUpperCase()}${family.slice(1)}Table${index ? `/${index}` : ''}`;
    });
  // What the survey asks for: survey.test.ts.
  const functions = Object.keys(deployment.functions).filter((name) => name !== 'survey');
  const allowed = functions.flatMap((name) =>
    rightsOf(deployment, name)
      .filter((right) => right.startsWith('dynamodb:'))
      .map((right) => `${name} ${right}`),
  );
  expect(asked.sort()).toEqual(allowed.sort());
}, 60_000);
