import { makeSendLater, type QueuedRequest, type SendableRequest, type Sent } from '../../../src/services/send-later';
import type { ProblemShown } from '../../../src/text/problem-shown';

const problem = (code: ProblemShown['code']): ProblemShown => ({ code, fields: [], retryAfterSeconds: null });
const aTicket = (recordId: string, account = 'gao'): QueuedRequest => ({
  operation: 'openHelpTicket',
  request: { body: { ticketId: recordId, text: 't', appVersion: '1', page: 'me' } },
  recordId,
  account,
  about: 'help',
});

function aPhone() {
  const kept = new Map<string, string>();
  const sent: string[] = [];
  const cloud = { answer: undefined as ProblemShown | undefined, full: false, account: 'gao' };
  const storage = {
    read: (key: string) => kept.get(key),
    write: (key: string, text: string) => {
      if (!cloud.full) kept.set(key, text);
      return !cloud.full;
    },
    remove: (key: string) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
  const send = async (queued: SendableRequest) => {
    await Promise.resolve();
    sent.push(queued.operation === 'openHelpTicket' ? queued.request.body.ticketId : queued.operation);
    return cloud.answer ? ({ ok: false, error: cloud.answer } as const) : ({ ok: true, value: undefined } as const);
  };
  const open = () => makeSendLater({ storage, send, account: () => cloud.account });
  return { cloud, kept, sent, open };
}

it('sends what it keeps once and lets go of it', async () => {
  const phone = aPhone();
  expect(await phone.open().post(aTicket('1'))).toBe<Sent>('done');
  expect([phone.sent, phone.kept.size]).toEqual([['1'], 0]);
});

it('keeps what has no network, over a restart, and sends it in the order it was made', async () => {
  const phone = aPhone();
  phone.cloud.answer = problem('unreachable');
  const before = phone.open();
  expect(await before.post(aTicket('2'))).toBe<Sent>('waiting');
  expect(await before.post(aTicket('1'))).toBe<Sent>('waiting');
  phone.sent.length = 0;
  phone.cloud.answer = undefined;
  const after = phone.open();
  expect(after.waiting('help').map(({ recordId }) => recordId)).toEqual(['1', '2']);
  await Promise.all([after.flush(), after.flush()]);
  expect([phone.sent, after.waiting()]).toEqual([['1', '2'], []]);
});

it.each(['unreachable', 'took-too-long', 'unavailable', 'fault', 'too-many-requests', 'changed-meanwhile', 'sign-in-expired'] as const)(
  'tries again after %s',
  async (code) => {
    const phone = aPhone();
    phone.cloud.answer = problem(code);
    expect(await phone.open().post(aTicket('1'))).toBe<Sent>('waiting');
  },
);

it.each(['request-not-valid', 'step-not-possible', 'not-found', 'not-allowed'] as const)(
  'keeps what was refused with %s until the person has seen it, and sends it no more',
  async (code) => {
    const phone = aPhone();
    phone.cloud.answer = problem(code);
    const later = phone.open();
    expect(await later.post(aTicket('1'))).toBe<Sent>('refused');
    await later.flush();
    expect([phone.sent, later.waiting().map(({ refused }) => refused?.code)]).toEqual([['1'], [code]]);
    later.drop('1');
    expect(later.waiting()).toEqual([]);
  },
);

it('sends nothing as somebody else', async () => {
  const phone = aPhone();
  phone.cloud.answer = problem('unreachable');
  const later = phone.open();
  await later.post(aTicket('1'));
  phone.cloud.account = 'another';
  phone.cloud.answer = undefined;
  phone.sent.length = 0;
  await later.flush();
  expect([phone.sent, phone.kept.size, later.waiting()]).toEqual([[], 1, []]);
});

it('says when a full phone could neither keep nor send it', async () => {
  const phone = aPhone();
  phone.cloud.full = true;
  expect(await phone.open().post(aTicket('1'))).toBe<Sent>('done');
  phone.cloud.answer = problem('unreachable');
  expect(await phone.open().post(aTicket('2'))).toBe<Sent>('not-kept');
});
