import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { addMilliseconds, millisecondsPerDay } from '../../../cloud-functions/domain/time';
import { getMyTravelCard } from '../../../cloud-functions/use-cases/travel-card/get-my-travel-card';
import { aTraveller, beijing, caller, code, phone, russia, zhang } from './a-traveller';

test('the card is told and kept, sealed to its person, without the phone number', async () => {
  const { needs, fetch } = aTraveller({ places: [beijing, russia] });
  const outcome = await fetch();
  expect(outcome).toEqual({
    ok: true,
    value: {
      fetchedAt: '2022-09-06T08:30:00+08:00',
      from: '2022-08-23',
      to: '2022-09-06',
      places: [
        { in: 'china', division: '110105', name: '北京市朝阳区', firstSeen: '2022-09-03', lastSeen: '2022-09-04' },
        { in: 'abroad', country: 'RU', name: '俄罗斯', firstSeen: '2022-08-28', lastSeen: '2022-08-30' },
      ],
    },
  });
  if (outcome.ok) endpoints.fetchTravelCard.response.parse(outcome.value);
  const kept = await needs.travelCardStore.get(zhang);
  const opened = needs.identitySeal.open(zhang, kept?.sealed ?? '') ?? '';
  expect(opened).toContain('北京市朝阳区');
  expect(opened).not.toContain(phone);
  const mine = await getMyTravelCard({ caller }, needs);
  expect(mine).toEqual({ ok: true, value: { card: outcome.ok && outcome.value } });
});

test('whoever fetched none has none; a card is gone after 14 days', async () => {
  const { needs, fetch, clock } = aTraveller({ places: [beijing] });
  const none = { ok: true, value: { card: null } };
  expect(await getMyTravelCard({ caller }, needs)).toEqual(none);
  await fetch();
  clock.time = addMilliseconds(clock.time, 14 * millisecondsPerDay);
  expect(await getMyTravelCard({ caller }, needs)).not.toEqual(none);
  clock.time = addMilliseconds(clock.time, millisecondsPerDay);
  expect(await getMyTravelCard({ caller }, needs)).toEqual(none);
});

test.each([
  ['a wrong code', '000000', undefined, 'travel-card-code-wrong'],
  ['operators that cannot be reached', code, { kind: 'unreachable' } as const, 'travel-card-unreachable'],
])('%s leaves nothing kept', async (_, given, card, problem) => {
  const { needs, fetch, operators } = aTraveller();
  if (card) operators.card = card;
  expect(await fetch(given)).toMatchObject({ ok: false, error: { code: problem } });
  expect(await needs.travelCardStore.get(zhang)).toBeUndefined();
});

test('the operators are not asked for somebody not registered, nor with a number that is none', async () => {
  const stranger = aTraveller({ registered: false });
  expect(await stranger.fetch()).toMatchObject({ ok: false, error: { code: 'identity-needed' } });
  expect(stranger.asked).toEqual([]);
});

test('a code is guessed ten times a day at most', async () => {
  const { fetch, asked, clock } = aTraveller();
  for (let guess = 0; guess < 10; guess += 1) await fetch('000000');
  expect(await fetch()).toMatchObject({ ok: false, error: { code: 'too-many-requests', retryAfterSeconds: 86_400 } });
  expect(asked).toHaveLength(10);
  clock.time = addMilliseconds(clock.time, millisecondsPerDay);
  expect(await fetch()).toMatchObject({ ok: true });
});
