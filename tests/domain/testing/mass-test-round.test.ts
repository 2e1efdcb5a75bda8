import { decide } from '../../../cloud-functions/domain/health-code/decide';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { ruleSet20220628 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-06-28';
import {
  isWithin,
  missedRound,
  type PersonInRound,
  type RoundHeld,
  roundsClosedBy,
} from '../../../cloud-functions/domain/testing/mass-test-round';
import { addMilliseconds, formatInstant } from '../../../cloud-functions/domain/time';
import { at, inconclusive, negative, sampled } from '../../builders/facts';

const round: RoundHeld = {
  roundId: 'round-31',
  division: '150781',
  opensAt: at('2022-09-05T06:00:00+08:00'),
  closesAt: at('2022-09-05T20:00:00+08:00'),
  evidence: '满疫指〔2022〕31号',
};
const resident = (rest: Partial<PersonInRound> = {}): PersonInRound => ({
  facts: [],
  division: '150781',
  declaredAt: at('2022-06-01'),
  ...rest,
});
const missed = (rest: Partial<PersonInRound> = {}) => missedRound(round, resident(rest)) !== undefined;
const justBefore = (time: ReturnType<typeof at>) => addMilliseconds(time, -1);
const sampledAt = (time: ReturnType<typeof at>): Fact => ({ ...sampled('2022-09-05'), at: time, sampledAt: time });

it('whoever is at home there and gave no sample has missed it', () => {
  expect(missedRound(round, resident())).toEqual({
    id: 'mass-test-round-31',
    kind: 'mass-test.missed',
    at: round.opensAt,
    round: 'round-31',
    source: 'mass-test',
    evidence: '满疫指〔2022〕31号',
  });
});

it('a sample from its opening to its close counts, whatever came of it', () => {
  expect(missed({ facts: [sampledAt(round.opensAt)] })).toBe(false);
  expect(missed({ facts: [sampledAt(round.closesAt)] })).toBe(false);
  expect(missed({ facts: [sampledAt(justBefore(round.opensAt))] })).toBe(true);
  expect(missed({ facts: [sampledAt(addMilliseconds(round.closesAt, 1))] })).toBe(true);
  expect(missed({ facts: [inconclusive('2022-09-05')] })).toBe(false);
  expect(missed({ facts: [{ ...negative('2022-09-05'), withdrawnAt: at('2022-09-06') }] })).toBe(true);
});

it('a sample of the round that a laboratory sends in late turns the code green again, as one taken afterwards does', () => {
  const held = missedRound(round, resident());
  const colourWith = (facts: readonly Fact[]) =>
    decide([...(held ? [held] : []), ...facts], ruleSet20220628, at('2022-09-06T09:00:00+08:00')).colour;
  expect(colourWith([])).toBe('yellow');
  expect(colourWith([sampledAt(justBefore(round.opensAt))])).toBe('yellow');
  expect(colourWith([sampledAt(round.opensAt)])).toBe('green');
  expect(colourWith([negative('2022-09-05')])).toBe('green');
  expect(colourWith([sampledAt(at('2022-09-06T08:00:00+08:00'))])).toBe('green');
});

it('who lives elsewhere, or whose home nobody knew before it closed, has not missed it', () => {
  expect(missed({ division: '150702' })).toBe(false);
  expect(missed({ division: undefined })).toBe(false);
  expect(missed({ declaredAt: undefined })).toBe(false);
  expect(missed({ declaredAt: round.closesAt })).toBe(true);
  expect(missed({ declaredAt: addMilliseconds(round.closesAt, 1) })).toBe(false);
});

it.each([
  ['150781', '150781', true],
  ['150781', '150700', true],
  ['150781', '150000', true],
  ['150781', '150702', false],
  ['150702', '150781', false],
  ['120100', '120000', true],
  ['110100', '110101', false],
])('%s lies in %s: %s', (division, container, within) => expect(isWithin(division, container)).toBe(within));

it('nobody is flagged before laboratories had twelve hours to send in the last samples', () => {
  expect(formatInstant(roundsClosedBy(at('2022-09-06T08:00:00+08:00')))).toBe('2022-09-05T20:00:00+08:00');
});
