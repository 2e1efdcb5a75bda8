import { codeIssued } from '../../../cloud-functions/contract/schemas/code';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { decodeBase64url, encodeBase64url } from '../../../cloud-functions/domain/personal-code/base64url';
import { anchorOf } from '../../../cloud-functions/domain/personal-code/chain';
import { decodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { instant, parseInstant } from '../../../cloud-functions/domain/time';
import { issueMyCode } from '../../../cloud-functions/use-cases/health-code/issue-my-code';
import type { RuleSets } from '../../../cloud-functions/use-cases/ports/rule-sets';
import { aPersonId } from '../../builders/a-site';
import { fakeGuardianships } from '../../fakes/fake-guardianships';
import { fakeLiveCodes } from '../../fakes/fake-live-codes';
import { fakePeople } from '../../fakes/fake-people-store';
import { ruleSetsThatSay, shippedRuleSets } from '../../fakes/fake-rule-sets';
import { readableKeys } from '../readable-keys';
import { readableSeal } from '../readable-seal';
import { watchedRiskAreas } from '../watched-risk-areas';

const at = (text: string) => parseInstant(text) ?? instant(Number.NaN);
const now = at('2022-09-06T08:30:00.750+08:00');
const personId = aPersonId(1);
const caller = { personId, roles: ['resident'] as const };
const anchor = anchorOf(new Uint8Array(16).fill(7));

const negative = (sampledAt: string, reportedAt = sampledAt): Fact => ({
  id: `negative ${sampledAt}`,
  kind: 'test.result',
  at: at(reportedAt),
  sampledAt: at(sampledAt),
  reportedAt: at(reportedAt),
  result: 'negative',
  source: 'lab',
});
const yellowUntilMidnight: Fact = {
  id: 'contact',
  kind: 'contact.secondary',
  at: at('2022-09-03T12:00:00+08:00'),
  until: at('2022-09-07T00:00:00+08:00'),
  source: 'disease-control',
};

type Known = { facts?: Fact[]; maskedName?: string; declaredAt?: ReturnType<typeof at>; ruleSets?: RuleSets };
function aPhone({ ruleSets = shippedRuleSets(), ...known }: Known = {}) {
  const person = { maskedName: '张**', declaredAt: at('2022-09-01T08:00:00+08:00'), ...known };
  const people = fakePeople({ [personId]: person });
  const needs = {
    people: people.store,
    riskAreas: watchedRiskAreas(),
    identitySeal: readableSeal,
    ruleSets,
    // What was signed can be read; covering is turned inside out.
    codeSigner: { sign: async (payload: Uint8Array) => payload },
    codeSubjects: { cover: (subject: string) => Uint8Array.from(Buffer.from(subject, 'hex')).reverse() },
    guardianships: fakeGuardianships({ now: () => now }),
    liveCodes: fakeLiveCodes({ now: () => now }),
    random: readableKeys().random,
    clock: { now: () => now },
  };
  return { needs, ask: (body: { anchor?: string } = { anchor: encodeBase64url(anchor) }) => issueMyCode({ caller, body }, needs) };
}

async function issued(known: Known = {}, body?: { anchor?: string }) {
  const outcome = await aPhone(known).ask(body);
  if (!outcome.ok) throw new Error(outcome.error.code);
  expect(codeIssued.safeParse(outcome.value).error).toBeUndefined();
  const payload = decodeCodePayload(decodeBase64url(outcome.value.signed) ?? new Uint8Array());
  if (!payload) throw new Error('not a payload');
  return { answer: outcome.value, payload };
}

describe('a personal code', () => {
  test('is signed over the anchor of the phone, the colour and the holder, covered', async () => {
    const { answer, payload } = await issued();
    expect(payload).toMatchObject({ colour: 'green', missedTest: false, pendingTest: false, paper: false, anchor });
    expect(Buffer.from(payload.subject).reverse().toString('hex')).toBe(personId);
    expect(answer).toMatchObject({
      seed: null,
      slotSeconds: 30,
      slots: 720,
      maskedName: '张**',
      colour: 'green',
      asOf: '2022-09-06T08:30:00.750+08:00',
    });
  });
  test('lives six hours from a whole second', async () => {
    const { answer, payload } = await issued();
    expect(answer).toMatchObject({ issuedAt: '2022-09-06T08:30:00+08:00', validUntil: '2022-09-06T14:30:00+08:00' });
    expect(payload.lifeSeconds).toBe(21_600);
  });
  test('dies when the decision may change', async () => {
    const evening = at('2022-09-06T22:30:00+08:00');
    const { needs } = aPhone({ facts: [yellowUntilMidnight] });
    const outcome = await issueMyCode({ caller, body: { anchor: encodeBase64url(anchor) } }, { ...needs, clock: { now: () => evening } });
    expect(outcome).toMatchObject({ ok: true, value: { colour: 'yellow', validUntil: '2022-09-07T00:00:00+08:00' } });
  });
  test('issued in the last moment before a change lives one second', async () => {
    const { needs } = aPhone({ facts: [yellowUntilMidnight] });
    const outcome = await issueMyCode({ caller, body: {} }, { ...needs, clock: { now: () => at('2022-09-06T23:59:59.999+08:00') } });
    expect(outcome).toMatchObject({ ok: true, value: { validUntil: '2022-09-07T00:00:00+08:00' } });
  });
  test('gets its seed from the cloud when the phone has no secure random source', async () => {
    const { answer, payload } = await issued({}, {});
    const seed = decodeBase64url(answer.seed ?? '');
    expect(seed).toHaveLength(16);
    expect(payload.anchor).toEqual(anchorOf(seed ?? new Uint8Array()));
  });
});

describe('the age of the test in a code', () => {
  test.each([
    [
      'is that of the newest negative sample, rounded up',
      [negative('2022-09-05T20:30:00+08:00'), negative('2022-09-04T08:00:00+08:00')],
      720,
    ],
    ['is not there without a negative sample', [], undefined],
    [
      'is not there when something newer was positive',
      [negative('2022-09-04T08:00:00+08:00'), { ...negative('2022-09-05T08:00:00+08:00'), id: 'positive', result: 'positive' as const }],
      undefined,
    ],
    ['is not there when it no longer fits (45 days)', [negative('2022-07-01T08:00:00+08:00')], undefined],
  ])('%s', async (_, facts, expected) => {
    expect((await issued({ facts })).payload.testAgeMinutes).toBe(expected);
  });
  test('is told beside the code with its sample and report', async () => {
    const { answer } = await issued({ facts: [negative('2022-09-05T20:30:00+08:00', '2022-09-06T01:00:00+08:00')] });
    expect(answer.latestTest).toEqual({
      result: 'negative',
      sampledAt: '2022-09-05T20:30:00+08:00',
      reportedAt: '2022-09-06T01:00:00+08:00',
    });
  });
});

describe('no code', () => {
  test.each([
    ['before the identity is registered', { maskedName: undefined }, 'identity-needed'],
    ['before the first declaration', { declaredAt: undefined }, 'declaration-needed'],
  ])('%s', async (_, known, code) => {
    expect(await aPhone(known).ask()).toEqual({ ok: false, error: { code } });
  });
  test('for an anchor of another length', async () => {
    expect(await aPhone().ask({ anchor: encodeBase64url(new Uint8Array(11)) })).toMatchObject({
      ok: false,
      error: { code: 'request-not-valid', fields: [{ path: 'anchor', problem: 'wrong-format' }] },
    });
  });
});

test('without a rule set in force a code is not verifiable, and says why', async () => {
  const { answer, payload } = await issued({ ruleSets: ruleSetsThatSay(() => undefined) });
  expect(payload.colour).toBe('unverifiable');
  expect(answer.decision.reasons).toMatchObject([{ reason: 'no-rule-set', colour: 'unverifiable' }]);
});
