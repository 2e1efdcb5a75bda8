/** A mother, her son, her old neighbour and a service desk: acting for others, one scan for several, and codes on paper; over the whole product. */
import type { OperationName } from '../../cloud-functions/contract/routes';
import { checkCharacterOf } from '../../cloud-functions/domain/identity/citizen-number';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { readWithZxing, seePoster } from '../builders/read-poster';
import { type EnrolledDevice, enrolled } from './a-gate-device';
import type { AProduct } from './a-product';
import { type SampleRequest, sampleRequests } from './sample-requests';

type Json = Readonly<Record<string, unknown>>;
/** As the stories' `Ask`, with the file that was answered. */
export type AskFile = (
  name: OperationName,
  token: string | undefined,
  sample?: SampleRequest,
) => Promise<{ readonly body: Json; readonly bytes: Buffer }>;
type Story = { readonly product: AProduct; readonly ask: AskFile; readonly idOf: (name: string) => string };

const numberOf = (first: string): string => first + checkCharacterOf(first);
const daughter = { documentType: 'resident-id', documentNumber: numberOf('15078120160910002'), name: '刘子涵' };
const neighbour = { documentType: 'resident-id', documentNumber: numberOf('15078119400502001'), name: '赵德山' };
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : []);

export async function liveAsAFamily(product: AProduct, ask: AskFile): Promise<void> {
  const story: Story = { product, ask, idOf: (name) => uuidAt(product.access.clock.now(), name) };
  const son = await becomeGuardian(story);
  await goOutTogether(story, son);
  await actByConsent(story);
  const sentry = await enrolled(product, 'sentry');
  await carryPaper(story, { son, sentry });
  await comeToTheDesk(story, sentry);
}

/** What the mother asked for is compared by an officer; for a daughter she cannot prove she is sent back. */
async function becomeGuardian({ product, ask, idOf }: Story): Promise<string> {
  const mother = await product.signInAs('shop-owner');
  const officer = await product.signInAs('officer');
  const [before] = listOf((await ask('listMyFamily', mother)).body.dependants);
  expect(before).toMatchObject({ relation: 'child', state: 'waiting', maskedName: '刘**' });
  const son = String(before?.guardianshipId);
  const asked = { guardianshipId: idOf('a daughter'), relation: 'child', evidence: '户口簿 150781-00017', ...daughter };
  expect((await ask('askForDependant', mother, { body: asked })).body).toMatchObject({ state: 'waiting', maskedName: '刘**' });
  expect((await ask('askForDependant', mother, { body: asked })).body.guardianshipId).toBe(asked.guardianshipId);

  const waiting = (await ask('listGuardianships', officer, { query: { state: 'waiting' } })).body.guardianships;
  expect(waiting).toContainEqual(expect.objectContaining({ guardianshipId: son, name: '刘子轩', consentNeeded: false }));
  const review = (guardianshipId: string, outcome: string) =>
    ask('reviewGuardianship', officer, { params: { guardianshipId }, body: { outcome, note: '已看原件' } });
  expect((await review(son, 'approve')).body.state).toBe('active');
  expect((await review(son, 'approve')).body.code).toBe('already-reviewed');
  expect((await review(asked.guardianshipId, 'return')).body.state).toBe('returned');
  const returned = { params: { guardianshipId: asked.guardianshipId } };
  expect((await ask('endGuardianship', mother, returned)).body.code).toBe('step-not-possible');
  const { entries } = (await ask('listAuditEntries', officer)).body;
  for (const operation of ['listGuardianships', 'reviewGuardianship'])
    expect(entries).toContainEqual(expect.objectContaining({ operation }));
  return son;
}

/** He declares by her; one code stands for both, one scan checks both in, and a poster photographed elsewhere counts for nobody. */
async function goOutTogether({ product, ask, idOf }: Story, son: string): Promise<void> {
  const mother = await product.signInAs('shop-owner');
  const { body } = sampleRequests.declareHealth;
  const declaration = { ...body, declarationId: idOf('he declares'), guardianshipId: son, group: 'student' };
  expect((await ask('declareHealth', mother, { body: declaration })).body).toMatchObject({ decision: { colour: 'green' } });
  expect((await ask('issueMyCode', mother, { body: { group: [son] } })).body.people).toBe(2);

  const open = listOf((await ask('listMySites', mother)).body.sites).filter(({ state }) => state === 'approved');
  const [here, there] = open.map(({ siteCode }) => siteCode);
  expect([typeof here, typeof there]).toEqual(['string', 'string']);
  const scan = (name: string, siteCode: unknown) => ({
    checkInId: idOf(`${name}, mother`),
    siteCode,
    channel: 'scanner',
    group: [{ guardianshipId: son, checkInId: idOf(`${name}, son`) }],
  });
  const first = scan('here', here);
  const admitted = (await ask('checkInToSite', mother, { body: first })).body;
  expect(admitted).toMatchObject({ implausible: [], group: [{ guardianshipId: son, maskedName: '刘**', colour: 'green' }] });
  expect(admitted.door).not.toBeNull();
  product.moveClock(2_000);
  const second = { ...scan('there', there), previous: { checkInId: first.checkInId, siteCode: here } };
  expect((await ask('checkInToSite', mother, { body: second })).body).toMatchObject({ implausible: ['too-soon'], door: null });
  const stranger = await product.signInAs('port-worker');
  expect((await ask('checkInToSite', stranger, { body: scan('with another’s son', here) })).body.code).toBe('not-found');
}

/** Somebody with an account says so themselves, and ends it when they like. */
async function actByConsent({ product, ask, idOf }: Story): Promise<void> {
  const mother = await product.signInAs('shop-owner');
  const teacher = await product.signInAs('retired-teacher');
  const { consentCode } = (await ask('makeConsentCode', teacher)).body;
  const body = { guardianshipId: idOf('a neighbour'), consentCode, relation: 'other' };
  expect((await ask('addDependantByConsent', mother, { body })).body).toMatchObject({ state: 'active', maskedName: '王**' });
  const again = { ...body, guardianshipId: idOf('a neighbour, again') };
  const courier = await product.signInAs('courier');
  expect((await ask('addDependantByConsent', courier, { body: again })).body.code).toBe('consent-code-wrong');
  const params = { guardianshipId: body.guardianshipId };
  expect((await ask('listMyFamily', teacher)).body.guardians).toMatchObject([{ ...params, maskedName: '刘**' }]);
  expect((await ask('endGuardianship', courier, { params })).body.code).toBe('not-found');
  expect((await ask('endGuardianship', teacher, { params })).body.guardians).toEqual([]);
  expect((await ask('issueMyCode', mother, { body: params })).body.code).toBe('not-found');
}

type Carried = { readonly son: string; readonly sentry: EnrolledDevice };

/** What a printer prints is what a gate reads; lost, it is dead at once. */
async function carryPaper({ product, ask }: Story, { son, sentry }: Carried): Promise<void> {
  const mother = await product.signInAs('shop-owner');
  expect((await ask('makePaperCode', mother, { body: {} })).body.code).toBe('paper-code-not-for-them');
  const printed = await ask('makePaperCode', mother, { body: { guardianshipId: son, language: 'en' } });
  const paperCode = await readPaper(printed.bytes);
  const check = async () => (await ask('checkPaperCode', await sentry.authorization(), { body: { paperCode } })).body;
  expect(await check()).toMatchObject({ maskedName: '刘**', colour: 'green', check: expect.any(String) });
  const [code, ...others] = listOf((await ask('listMyPaperCodes', mother)).body.paperCodes);
  expect([code?.guardianshipId, code?.state, others]).toEqual([son, 'valid', []]);
  const params = { paperCodeId: String(code?.paperCodeId) };
  expect((await ask('reportPaperCodeLost', await product.signInAs('courier'), { params })).body.code).toBe('not-found');
  expect((await ask('reportPaperCodeLost', mother, { params })).body.paperCodes).toMatchObject([{ ...params, state: 'lost' }]);
  expect((await check()).code).toBe('paper-code-dead');
}

/** No phone, no family: registered, declared and given a code by an officer, on record. */
async function comeToTheDesk({ product, ask }: Story, sentry: EnrolledDevice): Promise<void> {
  const officer = await product.signInAs('officer');
  const form = { ...sampleRequests.makePaperCodeAtDesk.body, ...neighbour, formNumber: '服务台 2022-118' };
  const child = { ...form, because: 'child' };
  expect((await ask('makePaperCodeAtDesk', officer, { body: child })).body.code).toBe('paper-code-not-for-them');
  const paperCode = await readPaper((await ask('makePaperCodeAtDesk', officer, { body: form })).bytes);
  const checked = (await ask('checkPaperCode', await sentry.authorization(), { body: { paperCode } })).body;
  expect(checked).toMatchObject({ maskedName: '赵**', colour: 'green' });
  expect((await ask('listAuditEntries', officer)).body.entries).toContainEqual(
    expect.objectContaining({ operation: 'makePaperCodeAtDesk', target: expect.stringContaining(form.formNumber) }),
  );
}

async function readPaper(pdf: Buffer): Promise<string> {
  const { picture } = await seePoster(pdf, 150);
  const [read] = await readWithZxing(picture);
  return read?.text ?? '';
}
