import { fireEvent, render, screen } from '@testing-library/react';
import CodeKeys from '../../../../src/packages/authority/code-keys/index';
import { type CodeKey, mayRevoke } from '../../../../src/packages/authority/code-keys/use-code-keys';
import { chooseLanguage } from '../../../../src/text/language';
import { problem, signInAs, theCloud } from '../district/the-desk';

const aKey = (kid: string, day: string, state: CodeKey['state'], revokedReason: string | null = null): CodeKey => ({
  kid,
  alg: 'ES256',
  day,
  notBefore: '2022-09-05T00:00:00+08:00',
  // After the day this runs on: a key whose last code has ended cannot be revoked.
  notAfter: '2099-09-07T02:00:00+08:00',
  state,
  revokedAt: revokedReason && '2022-09-06T08:00:00+08:00',
  revokedReason,
});
const keys = [
  aKey('tomorrow', '2022-09-07', 'coming'),
  aKey('today-00', '2022-09-06', 'signing'),
  aKey('lost-000', '2022-09-05', 'revoked', '私钥外泄'),
];
const shown = { keys, trustListIssuedAt: '2022-09-06T00:00:00+08:00', trustListValidUntil: '2022-09-09T00:00:00+08:00' };

it('offers nothing for a key whose last code has ended', () => {
  const today = { ...aKey('today-00', '2022-09-06', 'signing'), notAfter: '2022-09-07T02:00:00+08:00' };
  const end = Date.parse('2022-09-07T08:00:00+08:00');
  expect([mayRevoke(today, end - 1), mayRevoke(today, end)]).toEqual([true, false]);
});

beforeEach(() => signInAs('resident', 'authority'));

it('shows each key with its state in words, and why one was revoked', async () => {
  theCloud(() => ({ body: shown }));
  render(<CodeKeys />);
  expect(await screen.findByText('正在签发')).toBeTruthy();
  expect(screen.getByText('备用')).toBeTruthy();
  expect(screen.getByText('已作废')).toBeTruthy();
  expect(screen.getByText(/私钥外泄/)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^作废/ })).toHaveLength(2);
});

it('revokes with a reason, and not without', async () => {
  const asked = theCloud((sent) => (sent.method === 'POST' ? { body: { ...shown, keys: [] } } : { body: shown }));
  render(<CodeKeys />);
  fireEvent.click(await screen.findByRole('button', { name: '作废 9 月 6 日 的密钥 today-00' }));
  expect(screen.getByText(/一分钟内在联网的核验点不再通过/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '确认作废' }));
  expect(screen.getByText('请写明原因')).toBeTruthy();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  fireEvent.change(screen.getByLabelText(/作废原因/), { target: { value: ' 密钥可能外泄 ' } });
  fireEvent.click(screen.getByRole('button', { name: '确认作废' }));
  expect(await screen.findByText('密钥 today-00 已作废。新的名单在一分钟内签发。')).toBeTruthy();
  const sent = asked.find(({ method }) => method === 'POST');
  expect([sent?.path, sent?.body]).toEqual([
    expect.stringContaining('/v1/authority/code-keys/today-00/revocations'),
    { reason: '密钥可能外泄' },
  ]);
});

it('says when somebody was quicker', async () => {
  theCloud((sent) => (sent.method === 'POST' ? problem('step-not-possible', 409) : { body: shown }));
  render(<CodeKeys />);
  fireEvent.click(await screen.findByRole('button', { name: /tomorrow/ }));
  fireEvent.change(screen.getByLabelText(/作废原因/), { target: { value: '换' } });
  fireEvent.click(screen.getByRole('button', { name: '确认作废' }));
  expect(await screen.findByText(/现在还不能走这一步/)).toBeTruthy();
});

it('reads in English too', async () => {
  chooseLanguage('en');
  theCloud(() => ({ body: shown }));
  render(<CodeKeys />);
  expect(await screen.findByText('Signing now')).toBeTruthy();
});
