import * as fc from 'fast-check';
import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { contentHash } from '../../../cloud-functions/domain/health-code/canonical-json';
import { describeDecision } from '../../../cloud-functions/domain/health-code/describe-decision';
import { formatFact } from '../../../cloud-functions/domain/health-code/fact-json';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { formatInstant } from '../../../cloud-functions/domain/time';
import { decideNow } from '../../../cloud-functions/use-cases/health-code/decide-now';
import { replayDecision } from '../../../cloud-functions/use-cases/release/replay-decision';
import { anyInstant, anyRecord } from '../../builders/any-facts';
import { at, closeContact, negative } from '../../builders/facts';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { accepted, anAuthority, author, codeOf } from './an-authority';

const moment = '2022-09-06T12:00:00+08:00';
const ruleSet = '150781@2022-06-28';
const { needs } = anAuthority();

test('a decision replayed from its facts and the hash of its set is the decision, whoever it was about', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, anyInstant, async (all, now) => {
      const facts = all.filter(({ recordedAt }) => recordedAt === undefined || recordedAt <= now);
      const person = { facts, revision: 1 };
      const decision = describeDecision(await decideNow(author.personId, { person, now }, shippedRuleSets()));
      if (decision.ruleSet.id === 'none') return;
      for (const named of [decision.ruleSet.hash, decision.ruleSet.id]) {
        const body = { ruleSet: named, at: formatInstant(now), facts: facts.map(formatFact) };
        const replayed = accepted(await replayDecision({ caller: author, body }, needs)).decision;
        // That day's decision also ends where the timetable brings another set.
        expect({ ...replayed, nextChangeAt: null }).toEqual({ ...decision, nextChangeAt: null });
      }
    }),
    { numRuns: 300 },
  );
});

test('what was recorded later was not known, and does not count', async () => {
  const contact = { ...closeContact('2022-09-05'), recordedAt: at('2022-09-06T12:00:01+08:00') };
  const colourWith = async (fact: typeof contact) => {
    const body = { ruleSet, at: moment, facts: [formatFact(fact)] };
    return accepted(await replayDecision({ caller: author, body }, needs)).decision.colour;
  };
  expect(await colourWith(contact)).toBe('green');
  expect(await colourWith({ ...contact, recordedAt: at(moment) })).toBe('red');
});

test('nobody knew then of what was withdrawn later: the decision does not end with it', async () => {
  const contact = { ...closeContact('2022-09-05'), withdrawnAt: at('2022-09-06T12:00:01+08:00') };
  const nextChangeOf = async (fact: typeof contact | ReturnType<typeof closeContact>) => {
    const body = { ruleSet, at: moment, facts: [formatFact(fact)] };
    return accepted(await replayDecision({ caller: author, body }, needs)).decision;
  };
  expect(await nextChangeOf(contact)).toEqual(await nextChangeOf(closeContact('2022-09-05')));
});

test('fits the contract, by the set of another time as well', async () => {
  for (const set of publishedRuleSets.filter(({ jurisdiction }) => jurisdiction === '150781')) {
    const body = { ruleSet: contentHash(set), at: moment, facts: [formatFact(negative('2022-09-05'))] };
    const { decision } = endpoints.replayDecision.response.parse(accepted(await replayDecision({ caller: author, body }, needs)));
    expect(decision.ruleSet.id).toBe(set.id);
  }
});

test('facts that cannot be read are named, and nothing is decided', async () => {
  const facts = [formatFact(negative('2022-09-05')), { id: 'x', kind: 'contact.close', at: 'yesterday' }, { id: 'y', kind: 'code.red' }];
  const outcome = await replayDecision({ caller: author, body: { ruleSet, at: moment, facts } }, needs);
  expect(outcome).toMatchObject({
    ok: false,
    error: {
      code: 'request-not-valid',
      fields: [{ path: 'facts.1.at' }, { path: 'facts.2.kind' }],
      detail: expect.stringContaining('facts.2.kind'),
    },
  });
});

test.each([
  ['a set nobody knows', { ruleSet: '150781@1999', at: moment }, 'not-found'],
  ['a hash nobody knows', { ruleSet: 'f'.repeat(64), at: moment }, 'not-found'],
  ['no instant', { ruleSet, at: 'noon' }, 'request-not-valid'],
])('refused: %s', async (_, body, code) => {
  expect(codeOf(await replayDecision({ caller: author, body: { ...body, facts: [] } }, needs))).toBe(code);
});
