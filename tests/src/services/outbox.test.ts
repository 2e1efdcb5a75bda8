import type { Storage } from '../../../src/platform/storage';
import { makeOutbox, type Outbox, type QueuedCheckIn } from '../../../src/services/outbox';
import { problemOf } from '../../../src/text/problem-shown';

type Send = Parameters<typeof makeOutbox>[0]['send'];
const noNetwork: Send = async () => ({ ok: false, error: problemOf('unreachable') });

/** A cloud that counts visits by check-in id, as the real one does. */
function aCloud() {
  const visits = new Map<string, number>();
  const arrivals: string[] = [];
  const send: Send = async ({ checkInId }) => {
    arrivals.push(checkInId);
    visits.set(checkInId, 1);
    return { ok: true, value: recorded(checkInId) };
  };
  return { visits, arrivals, send };
}

const recorded = (checkInId: string): Extract<Awaited<ReturnType<Send>>, { ok: true }>['value'] => ({
  checkInId,
  at: '2022-09-06T08:30:00+08:00',
  recordedAt: '2022-09-06T08:30:00+08:00',
  outcome: 'admitted',
  admissionReasons: [],
  colour: 'green',
  missedTest: false,
  pendingTest: false,
  latestTest: null,
  testWithinHours: null,
  separateDoor: null,
  site: { name: 's', class: 'shop', address: 'a' },
  reasons: [],
  implausible: [],
  door: null,
  group: [],
});

function aPhone(): Storage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (key) => kept.get(key),
    write: (key, text) => {
      kept.set(key, text);
      return true;
    },
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

const aCheckIn = (number: number, account = 'zhang'): QueuedCheckIn => ({
  checkInId: `01831000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  siteCode: 'abc.def',
  channel: 'scanner',
  account,
});

const onPhone = (storage: Storage, send: Send, account = 'zhang'): Outbox => makeOutbox({ storage, send, account: () => account });

test('a check-in is on the phone before it is sent', async () => {
  const phone = aPhone();
  let keptWhenSent = 0;
  await onPhone(phone, async (body) => {
    keptWhenSent = phone.keys().length;
    return { ok: true, value: recorded(body.checkInId) };
  }).post(aCheckIn(1));
  expect(keptWhenSent).toBe(1);
  expect(phone.keys()).toEqual([]);
});

test('without network it waits, and is sent once the network is back', async () => {
  const phone = aPhone();
  const cloud = aCloud();
  expect(await onPhone(phone, noNetwork).post(aCheckIn(1))).toMatchObject({ state: 'waiting' });
  const outbox = onPhone(phone, cloud.send);
  expect(outbox.waiting()).toHaveLength(1);
  await outbox.flush();
  expect([...cloud.visits.keys()]).toEqual([aCheckIn(1).checkInId]);
  expect(outbox.waiting()).toHaveLength(0);
});

test('a phone that dies between keeping and sending still sends after restart', async () => {
  const phone = aPhone();
  const dies: Send = () => new Promise(() => undefined);
  void onPhone(phone, dies).post(aCheckIn(1));
  const cloud = aCloud();
  await onPhone(phone, cloud.send).flush();
  expect(cloud.visits.size).toBe(1);
});

test('a phone that dies between the answer and forgetting sends again, and the visit is one', async () => {
  const phone = aPhone();
  const cloud = aCloud();
  const answerLost: Send = async (body) => {
    await cloud.send(body);
    return { ok: false, error: problemOf('took-too-long') };
  };
  await onPhone(phone, answerLost).post(aCheckIn(1));
  await onPhone(phone, cloud.send).flush();
  expect(cloud.arrivals).toHaveLength(2);
  expect(cloud.visits.size).toBe(1);
  expect(phone.keys()).toEqual([]);
});

test('two flushes at the same time send each check-in once', async () => {
  const phone = aPhone();
  await onPhone(phone, noNetwork).post(aCheckIn(1));
  const cloud = aCloud();
  const outbox = onPhone(phone, cloud.send);
  await Promise.all([outbox.flush(), outbox.flush()]);
  expect(cloud.arrivals).toHaveLength(1);
});

test('what waits goes oldest first and stops at the first that finds no network', async () => {
  const phone = aPhone();
  for (const number of [3, 1, 2]) await onPhone(phone, noNetwork).post(aCheckIn(number));
  const tried: string[] = [];
  const failsAtSecond: Send = async (body) => {
    tried.push(body.checkInId.slice(-1));
    return tried.length === 2 ? { ok: false, error: problemOf('unreachable') } : { ok: true, value: recorded(body.checkInId) };
  };
  await onPhone(phone, failsAtSecond).flush();
  expect(tried).toEqual(['1', '2']);
  expect(
    onPhone(phone, noNetwork)
      .waiting()
      .map(({ checkInId }) => checkInId.slice(-1)),
  ).toEqual(['2', '3']);
});

test.each([
  'site-code-not-genuine',
  'check-in-time-out-of-bounds',
  'check-in-already-used',
  'site-code-replaced',
  'site-suspended',
  'site-revoked',
  'site-door-closed',
] as const)('an answer for good (%s) is told and not tried again', async (code) => {
  const phone = aPhone();
  const settled = await onPhone(phone, async () => ({ ok: false, error: problemOf(code) })).post(aCheckIn(1));
  expect(settled).toMatchObject({ state: 'declined', problem: { code } });
  expect(phone.keys()).toEqual([]);
});

test.each(['unavailable', 'fault', 'too-many-requests', 'sign-in-expired', 'took-too-long', 'not-found'] as const)(
  'what may pass (%s) keeps the check-in',
  async (code) => {
    const phone = aPhone();
    const settled = await onPhone(phone, async () => ({ ok: false, error: problemOf(code) })).post(aCheckIn(1));
    expect(settled.state).toBe('waiting');
    expect(phone.keys()).toHaveLength(1);
  },
);

test('one person’s check-in is not sent under another person’s sign-in', async () => {
  const phone = aPhone();
  await onPhone(phone, noNetwork, 'zhang').post(aCheckIn(1, 'zhang'));
  const cloud = aCloud();
  await onPhone(phone, cloud.send, 'li').flush();
  expect(cloud.arrivals).toEqual([]);
  await onPhone(phone, cloud.send, 'zhang').flush();
  expect(cloud.arrivals).toHaveLength(1);
});

test('a phone that can keep nothing says so instead of promising', async () => {
  const full = { ...aPhone(), write: () => false };
  expect((await onPhone(full, noNetwork).post(aCheckIn(1))).state).toBe('not-kept');
});

test('damaged or foreign entries do not stop the others', async () => {
  const phone = aPhone();
  phone.write('outbox/x', '{"checkInId":');
  phone.write('outbox/y', '{"siteCode":1}');
  phone.write('session', 'something else');
  await onPhone(phone, noNetwork).post(aCheckIn(1));
  const cloud = aCloud();
  await onPhone(phone, cloud.send).flush();
  expect(cloud.arrivals).toHaveLength(1);
  expect(phone.read('session')).toBe('something else');
});
