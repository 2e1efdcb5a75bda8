import { keepSendingLater } from '../../../src/services/send-later';
import { keepSession } from '../../../src/services/session-store';
import { aCloud, type Cloud } from '../a-cloud';
import { signedInAs } from '../a-session';

jest.mock('../../../src/services/retry-pause', () => ({
  ...jest.requireActual('../../../src/services/retry-pause'),
  wait: async () => undefined,
}));

const tickets = 'POST /v1/me/help-tickets';
let cloud: Cloud;

/** As the page left it on the phone, before the app was closed. */
const leftBehind = (recordId: string, account: string) =>
  localStorage.setItem(
    `tongma/send-later/${recordId}`,
    JSON.stringify({
      operation: 'openHelpTicket',
      request: { body: { ticketId: recordId, text: '读不出来', appVersion: '1', page: 'me' } },
      recordId,
      account,
      about: 'help',
    }),
  );
const sent = () => cloud.asked.filter(({ operation }) => operation === tickets).length;
const left = () => Object.keys(localStorage).filter((key) => key.includes('send-later/')).length;
const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
};

beforeEach(() => {
  localStorage.clear();
  cloud = aCloud();
  cloud.answers(tickets, { status: 201, body: {} });
});

it('sends what waited when the app starts, when the network is back and when its owner has signed in again', async () => {
  const { account } = signedInAs();
  leftBehind('1', account);
  keepSendingLater();
  await settled();
  expect([sent(), left()]).toEqual([1, 0]);

  cloud.answers(tickets, 'no-network');
  leftBehind('2', account);
  window.dispatchEvent(new Event('online'));
  await settled();
  expect(left()).toBe(1);
  cloud.answers(tickets, { status: 201, body: {} });
  window.dispatchEvent(new Event('online'));
  await settled();
  expect(left()).toBe(0);

  keepSession(null);
  leftBehind('3', account);
  window.dispatchEvent(new Event('online'));
  await settled();
  expect(left()).toBe(1);
  signedInAs();
  await settled();
  expect(left()).toBe(0);
});
