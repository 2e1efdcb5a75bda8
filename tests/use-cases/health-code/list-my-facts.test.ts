import { factsShown } from '../../../cloud-functions/contract/schemas/person';
import type { Fact, UnreadableFact } from '../../../cloud-functions/domain/health-code/facts';
import { formatInstant, type Instant, instant, parseInstant } from '../../../cloud-functions/domain/time';
import { listMyFacts } from '../../../cloud-functions/use-cases/health-code/list-my-facts';
import { aPersonId } from '../../builders/a-site';
import { fakePeople } from '../../fakes/fake-people-store';

const at = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);
const personId = aPersonId(1);
const caller = { personId, roles: ['resident'] as const };
const now = at('2022-09-06T08:30:00+08:00');

async function list(facts: readonly (Fact | UnreadableFact)[]) {
  const outcome = await listMyFacts({ caller }, { people: fakePeople({ [personId]: { facts } }).store });
  expect(outcome.ok && factsShown.safeParse(outcome.value).error).toBeUndefined();
  return outcome.ok ? outcome.value.facts : [];
}
const stay: Fact = {
  id: 'stay-1',
  kind: 'stay.risk',
  at: at('2022-09-03T23:59:59+08:00'),
  source: 'declaration',
  evidence: '2022090500-bcc422ac',
  level: 'high',
  area: '北京市 朝阳区 高碑店（地区）乡',
  from: at('2022-09-01T00:00:00+08:00'),
};

test('facts are told the newest first, with who entered them, on what evidence and their own values', async () => {
  const fever: Fact = { id: 'fever-1', kind: 'symptom.fever', at: now, source: 'gate', celsiusHundredths: 3810 };
  expect(await list([stay, fever])).toMatchObject([
    { id: 'fever-1', source: 'gate', enteredBy: 'guard', evidence: null, details: { celsius: 38.1 } },
    {
      id: 'stay-1',
      source: 'declaration',
      enteredBy: 'resident',
      evidence: '2022090500-bcc422ac',
      details: { level: 'high', area: '北京市 朝阳区 高碑店（地区）乡', from: '2022-09-01T00:00:00+08:00' },
    },
  ]);
});

test('a withdrawn fact is still told, with the time it was withdrawn', async () => {
  expect(await list([{ ...stay, withdrawnAt: now }])).toMatchObject([{ id: 'stay-1', withdrawnAt: formatInstant(now) }]);
});

test('a fact that cannot be read is told with the field at fault', async () => {
  const unreadable: UnreadableFact = { id: 'old', kind: 'unreadable', field: 'sampledAt', problem: 'is missing' };
  expect(await list([unreadable])).toMatchObject([
    { id: 'old', kind: 'unreadable', enteredBy: 'unknown', details: { field: 'sampledAt', problem: 'is missing' } },
  ]);
});

test('a source nobody has a word for is told as unknown, not hidden', async () => {
  expect(await list([{ ...stay, source: 'somewhere else' }])).toMatchObject([{ source: 'somewhere else', enteredBy: 'unknown' }]);
});

test('somebody without facts gets an empty list', async () => {
  expect(await list([])).toEqual([]);
});
