/**
 * Every role × every way to turn someone red without a ground, in the real product over a real store: each is refused with its
 * code, nobody's facts change, and the refusal is in the audit record.
 */
import type { Endpoint } from '../../cloud-functions/contract/endpoint';
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { type OperationName, routes } from '../../cloud-functions/contract/routes';
import { type Role, roles } from '../../cloud-functions/domain/caller';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { demoResidents } from '../../cloud-functions/local/demo-city/residents';
import { type EnrolledDevice, enrolled } from './a-gate-device';
import { type AProduct, aProduct } from './a-product';
import { type Attempt, aContactOf, aSentry, draftOfAuthor, lines as linesElsewhere, officerElsewhere, proposalOfOfficer } from './attempts';
import { deskLines } from './attempts-desk';
import { addressOf, operationNames, type SampleRequest, sampleRequests } from './sample-requests';
import { someoneWith } from './someone-with';

type Json = Readonly<Record<string, unknown>>;
const lines = { ...linesElsewhere, ...deskLines };
const endpointOf = (name: OperationName): Endpoint => endpoints[name];
const withBody = operationNames.filter((name) => endpointOf(name).body !== undefined);
const staffed = withBody.filter((name) => ['district', 'authority', 'feeds'].includes(endpointOf(name).audience));
const mayCall = (name: OperationName, role: Role): boolean => {
  const { access } = endpointOf(name);
  if (access.kind === 'device') return false;
  return access.kind === 'anyone' || access.roles.includes('resident') || access.roles.some((allowed) => allowed === role);
};

let product: AProduct;
let sentry: EnrolledDevice;
let factsBefore: string;
let tried = 0;
const tokens = new Map<string, string>();

beforeAll(async () => {
  product = await aProduct();
  sentry = await enrolled(product, 'sentry');
  const personId = 'e'.repeat(32) as PersonId;
  tokens.set(officerElsewhere, await product.sessionOf({ personId, roles: ['resident', 'officer'], district: '150702' }));
  tokens.set('auditor-elsewhere', await product.sessionOf({ personId, roles: ['resident', 'auditor'], district: '150702' }));
  await prepare();
  factsBefore = await factsOfEveryone();
}, 120_000);
afterAll(() => product.close());

async function tokenOf(who: string): Promise<string> {
  const token = tokens.get(who) ?? (await product.signInAs(who));
  tokens.set(who, token);
  return token;
}
const authorizationOf = async (who: string): Promise<string> => (who === aSentry ? sentry.authorization() : `Bearer ${await tokenOf(who)}`);
async function ask(name: OperationName, who: string, sample: SampleRequest = {}): Promise<{ status: number; body: Json }> {
  const response = await product.app.request(addressOf(name, sample), {
    method: routes[name].method,
    headers: { 'content-type': 'application/json', authorization: await authorizationOf(who) },
    body: sample.body ? JSON.stringify(sample.body) : undefined,
  });
  return { status: response.status, body: Object(await response.json()) };
}
const factsOf = async (who: string): Promise<string> => JSON.stringify((await ask('listMyFacts', who)).body.facts);
const factsOfEveryone = async (): Promise<string> =>
  JSON.stringify(await Promise.all(demoResidents.map(async ({ key }) => [key, await factsOf(key)])));
const colourOfVictim = async (): Promise<unknown> => (await ask('explainMyColour', 'retired-teacher')).body.colour;
/** What was kept last; the clock moves before each attempt, so that it is that one's. */
async function lastEntry(auditor: string): Promise<Json> {
  const { entries } = (await ask('listAuditEntries', auditor)).body;
  return Object(Array.isArray(entries) ? entries[0] : undefined);
}

/** A proposal that waits for a second person, and a draft with a rule that names somebody. */
async function prepare(): Promise<void> {
  const proposed = await ask('proposeFact', 'officer', { body: aContactOf({ proposalId: proposalOfOfficer }) });
  expect(proposed.status).toBe(201);
  const draft = (await ask('draftRelease', 'rule-author', sampleRequests.draftRelease)).body;
  const { releaseId, revision }: Json = Object(draft.release);
  draftOfAuthor.releaseId = String(releaseId);
  const ruleSet: Json = Object(draft.ruleSet);
  const [rule, ...rest]: readonly Json[] = Array.isArray(ruleSet.rules) ? ruleSet.rules : [];
  const named = { ...rule, trigger: { kinds: ['contact.close'], where: { name: '王秀英', documentNumber: '150781195603120020' } } };
  const edited = await ask('editRelease', 'rule-author', {
    params: { releaseId: draftOfAuthor.releaseId },
    body: { revision, ruleSet: { ...ruleSet, rules: [named, ...rest] } },
  });
  expect([edited.status, edited.body.code]).toEqual([200, undefined]);
  draftOfAuthor.revision = Number(Object(edited.body.release).revision);
}

it('has a line for every operation that takes something in, and for none that does not exist', () => {
  expect(Object.keys(lines).sort()).toEqual([...withBody].sort());
});

describe.each(staffed)('%s by those whose role does not allow it', (name) => {
  it.each(roles.filter((role) => !mayCall(name, role)))('%s', async (role) => {
    tried += 1;
    product.moveClock(1_000);
    const outcome = await ask(name, role === 'resident' ? 'courier' : someoneWith[role], sampleRequests[name]);
    expect([outcome.status, outcome.body.code]).toEqual([403, 'not-allowed']);
    expect(await lastEntry('auditor')).toMatchObject({ operation: name, role, refused: 'not-allowed' });
  });
});

const attempts = withBody.flatMap((name) => {
  const line = lines[name];
  return line && 'attempts' in line ? line.attempts.map((attempt) => [name, attempt.says, attempt] as const) : [];
});

describe('by those whose role allows the operation', () => {
  it.each(attempts)('%s: %s', async (name, _, attempt) => {
    tried += 1;
    product.moveClock(1_000);
    const before = await factsOf('retired-teacher');
    const outcome = await ask(name, attempt.by, typeof attempt.sample === 'function' ? attempt.sample() : attempt.sample);
    expectRefused(outcome, attempt);
    expect(await factsOf('retired-teacher')).toBe(before);
    if (!attempt.unrecorded) await expectRecorded(name, attempt);
  });
});

function expectRefused({ status, body }: { status: number; body: Json }, { refused }: Attempt): void {
  if ('code' in refused) {
    expect({ code: body.code, isRefused: status >= 400 && status < 500 }).toEqual({ code: refused.code, isRefused: true });
    return;
  }
  if ('record' in refused) {
    const [result]: readonly Json[] = Array.isArray(body.results) ? body.results : [];
    expect({ status, became: result?.why ?? result?.state }).toEqual({ status: 200, became: refused.record });
    return;
  }
  expect({ status, body }).toMatchObject({ status: 200, body: { accepted: 0, refused: [{ row: 1, code: refused.row }] } });
}

async function expectRecorded(name: OperationName, { by, refused }: Attempt): Promise<void> {
  const entry = await lastEntry(by === officerElsewhere ? 'auditor-elsewhere' : 'auditor');
  expect(entry.operation).toBe(name);
  if ('code' in refused) expect(entry.refused).toBe(refused.code);
  else expect(entry.target).toMatch(/0 accepted.* 1 refused/);
}

it('has tried every role at more than a hundred doors', () => {
  expect(tried).toBeGreaterThan(150);
  expect(new Set(attempts.map(([, , { by }]) => by)).size).toBeGreaterThan(8);
});

it('has changed nobody’s facts and nobody’s colour', async () => {
  expect(await factsOfEveryone()).toBe(factsBefore);
  expect(await colourOfVictim()).toBe('green');
}, 60_000);

it('does let two officers together, on a ground, with evidence: the code turns red by rule, and its holder sees who did it', async () => {
  product.moveClock(1_000);
  const approved = await ask('reviewFactProposal', 'second-officer', {
    ...sampleRequests.reviewFactProposal,
    params: { proposalId: proposalOfOfficer },
  });
  expect(approved).toMatchObject({ status: 200, body: { state: 'approved' } });
  expect(await colourOfVictim()).toBe('red');
  const { facts } = (await ask('listMyFacts', 'retired-teacher')).body;
  expect(facts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'contact.close', enteredBy: 'disease-control', evidence: '流调报告 2022-0906-17' }),
    ]),
  );
  const { reads } = (await ask('listReadsOfMyRecord', 'retired-teacher')).body;
  const told = (Array.isArray(reads) ? reads : []).map((read: Json) => `${read.what} ${read.refused ?? 'done'}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'reviewFactProposal done',
      'reviewFactProposal second-person-needed',
      'proposeFact done',
      'proposeFact ground-not-published',
    ]),
  );
}, 60_000);
