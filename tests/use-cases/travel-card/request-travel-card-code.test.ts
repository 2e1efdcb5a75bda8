import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { requestTravelCardCode } from '../../../cloud-functions/use-cases/travel-card/request-travel-card-code';
import { aTraveller, caller, phone } from './a-traveller';

const request = (traveller: ReturnType<typeof aTraveller>, number = phone) =>
  requestTravelCardCode({ caller, body: { phone: number } }, traveller.needs);

test('the operators send their code to the number as the world writes it', async () => {
  const traveller = aTraveller();
  expect(await request(traveller, '138 0013 8001')).toEqual({ ok: true, value: { resendAfterSeconds: 60 } });
  expect(traveller.asked).toEqual(['code +8613800138001']);
});

test('one code a minute and ten a day for a phone', async () => {
  const traveller = aTraveller();
  await request(traveller);
  expect(await request(traveller)).toMatchObject({ ok: false, error: { code: 'sign-in-code-too-soon', retryAfterSeconds: 60 } });
  for (let sent = 1; sent < 10; sent += 1) {
    traveller.clock.time = addMilliseconds(traveller.clock.time, 60_000);
    expect(await request(traveller)).toMatchObject({ ok: true });
  }
  traveller.clock.time = addMilliseconds(traveller.clock.time, 60_000);
  expect(await request(traveller)).toMatchObject({ ok: false, error: { code: 'too-many-requests' } });
  expect(traveller.asked).toHaveLength(10);
});

test('ten a day by one person, whichever the phones', async () => {
  const traveller = aTraveller();
  for (let sent = 0; sent < 10; sent += 1) expect(await request(traveller, `1380013800${sent}`)).toMatchObject({ ok: true });
  expect(await request(traveller, '13900139000')).toMatchObject({ ok: false, error: { code: 'too-many-requests' } });
  expect(traveller.asked).toHaveLength(10);
});

test.each([
  [{ kind: 'too-soon', retryAfterSeconds: 42 } as const, { code: 'sign-in-code-too-soon', retryAfterSeconds: 42 }],
  [{ kind: 'unreachable' } as const, { code: 'travel-card-unreachable' }],
])('what the operators answer is told: %j', async (said, error) => {
  const traveller = aTraveller();
  traveller.operators.code = said;
  expect(await request(traveller)).toMatchObject({ ok: false, error });
});

test('no number and nobody registered are refused before anybody is asked', async () => {
  const traveller = aTraveller();
  expect(await request(traveller, '12345')).toMatchObject({ ok: false, error: { code: 'request-not-valid', fields: [{ path: 'phone' }] } });
  const stranger = aTraveller({ registered: false });
  expect(await request(stranger)).toMatchObject({ ok: false, error: { code: 'identity-needed' } });
  expect([...traveller.asked, ...stranger.asked]).toEqual([]);
});
