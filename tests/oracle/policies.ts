/** The policy table, column by column: each version is a function that says which rows colour this person, and how. */
import { dayNumber, type Known } from './known-facts';
import type { PersonAt } from './person-at';

export type Shade = 'green' | 'yellow' | 'red';
export type Row = { readonly row: string; readonly shade: Shade };
/** `day`: whole calendar days since the trigger's own; `since`: the trigger's instant. */
type Cell = (day: number, since: number) => Shade;
export type Policy = (person: PersonAt) => readonly Row[];

const judge = (person: PersonAt, row: string, trigger: Known | undefined, cell: Cell): Row => ({
  row,
  shade: trigger === undefined ? 'green' : cell(dayNumber(person.now) - dayNumber(trigger.at), trigger.at),
});

/** A person still in the area has the first colour whatever the day; only an end of the stay starts the days. */
function judgeStay(person: PersonAt, level: string, cell: Cell): Row {
  const stay = person.latest('stay.risk', (fact) => fact.level === level);
  const isStillThere = stay !== undefined && stay.from !== undefined && stay.to === undefined;
  return judge(person, `stay.${level}`, stay, isStillThere ? (_, since) => cell(0, since) : cell);
}

/** Rows that read the same in every column before December 2022. */
const alike: Policy = (person) => [
  ...['case.confirmed', 'case.asymptomatic'].map((kind) =>
    judge(person, kind, person.latest(kind), (_, since) => (person.happenedSince(since, 'case.recovered') ? 'green' : 'red')),
  ),
  judge(
    person,
    'test.positive',
    person.latest('test.result', ({ result }) => result === 'positive'),
    (_, since) => (person.happenedSince(since, 'case.excluded', 'case.recovered') ? 'green' : 'red'),
  ),
  judge(person, 'case.suspected', person.latest('case.suspected'), (_, since) =>
    person.happenedSince(since, 'case.excluded') ? 'green' : 'red',
  ),
  judge(
    person,
    'symptom.fever',
    person.latest('symptom.fever', ({ celsius }) => celsius >= 37.3),
    (_, since) => (person.happenedSince(since, 'case.excluded') || person.negativeSince(since) ? 'green' : 'yellow'),
  ),
  judge(person, 'symptom.other', person.latest('symptom.other'), (_, since) => (person.twoNegativesSince(since) ? 'green' : 'yellow')),
  judge(person, 'declaration.mismatch', person.latest('declaration.mismatch'), (_, since) =>
    person.happenedSince(since, 'declaration.corrected') ? 'green' : 'yellow',
  ),
  judge(person, 'mass-test.missed', person.latest('mass-test.missed'), (_, since) => (person.sampledSince(since) ? 'green' : 'yellow')),
];

const contactOrArrival = (person: PersonAt, cell: Cell): readonly Row[] =>
  ['contact.close', 'entry.overseas'].map((kind) => judge(person, kind, person.latest(kind), cell));

const firstHealthCode: Policy = (person) => [
  ...alike(person),
  ...contactOrArrival(person, (day, since) => (day <= 14 || person.checkInDaysSince(since) < 14 ? 'red' : 'green')),
  judgeStay(person, 'high', (day) => (day <= 14 ? 'red' : 'green')),
  judgeStay(person, 'medium', (day) => (day <= 7 ? 'yellow' : 'green')),
];

const eighthEdition: Policy = (person) => [
  ...alike(person),
  judge(person, 'case.recovered', person.latest('case.recovered'), (day) => (day <= 14 ? 'red' : day <= 28 ? 'yellow' : 'green')),
  ...contactOrArrival(person, (day) => (day <= 14 ? 'red' : day <= 21 ? 'yellow' : 'green')),
  judge(person, 'contact.secondary', person.latest('contact.secondary'), (day) => (day <= 7 ? 'red' : 'green')),
  judgeStay(person, 'high', (day) => (day <= 14 ? 'red' : 'green')),
  judgeStay(person, 'medium', (day) => (day <= 14 ? 'yellow' : 'green')),
];

const ninthEdition: Policy = (person) => [
  ...alike(person),
  judge(person, 'case.recovered', person.latest('case.recovered'), (day) => (day <= 7 ? 'yellow' : 'green')),
  // Home day 3 follows the seven central days: day 10.
  ...contactOrArrival(person, (day, since) =>
    day <= 7 ? 'red' : day <= 10 || !person.testedOnDays(since, [1, 2, 3, 5, 7, 10]) ? 'yellow' : 'green',
  ),
  judge(person, 'contact.secondary', person.latest('contact.secondary'), (day, since) =>
    day <= 7 || !person.testedOnDays(since, [1, 4, 7]) ? 'yellow' : 'green',
  ),
  judgeStay(person, 'high', (day, since) => (day <= 7 || !person.testedOnDays(since, [1, 2, 3, 5, 7]) ? 'red' : 'green')),
  judgeStay(person, 'medium', (day, since) => (day <= 7 || !person.testedOnDays(since, [1, 4, 7]) ? 'yellow' : 'green')),
  judgeStay(person, 'low', (_, since) => (person.twoNegativesSince(since, 3) ? 'green' : 'yellow')),
];

const twentyMeasures: Policy = (person) => [
  ...alike(person),
  judge(person, 'case.recovered', person.latest('case.recovered'), (day) => (day <= 7 ? 'yellow' : 'green')),
  // Home days 1 and 3 follow the five central days: days 6 and 8.
  judge(person, 'contact.close', person.latest('contact.close'), (day, since) =>
    day <= 8 || !person.testedOnDays(since, [1, 2, 3, 5, 6, 8]) ? 'red' : 'green',
  ),
  judge(person, 'entry.overseas', person.latest('entry.overseas'), (day) => (day <= 8 ? 'red' : 'green')),
  judgeStay(person, 'high', (day, since) => (day <= 7 || !person.testedOnDays(since, [1, 3, 5, 7]) ? 'red' : 'green')),
];

const newTen: Policy = () => [];

/** Oldest first: the day in Shanghai from which the column applies. */
export const datedPolicies: readonly { readonly from: string; readonly policy: Policy }[] = [
  { from: '2020-02-11', policy: firstHealthCode },
  { from: '2021-05-11', policy: eighthEdition },
  { from: '2022-06-28', policy: ninthEdition },
  { from: '2022-11-11', policy: twentyMeasures },
  { from: '2022-12-07', policy: newTen },
];
