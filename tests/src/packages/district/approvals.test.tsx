import { fireEvent, render, screen } from '@testing-library/react';
import Approvals from '../../../../src/packages/district/approvals/index';
import { currentSession, keepSession } from '../../../../src/services/session-store';
import { axeOf } from './axe-of';
import { problem, type Sent, signInAs, theCloud } from './the-desk';

const approval = (change: object = {}) => ({
  approvalId: '01831234-5678-7abc-8def-00000000d001',
  what: { kind: 'site-visits', siteId: '00000000000000a1', from: '2022-09-04T00:00:00+08:00', to: '2022-09-07T00:00:00+08:00' },
  state: 'waiting',
  caseNumber: '150781-2022-0001',
  purpose: '排查密切接触者',
  askedByName: '周**',
  askedAs: 'tracer',
  askedAt: '2022-09-06T09:00:00+08:00',
  mine: false,
  review: null,
  validUntil: null,
  spentOn: null,
  ...change,
});
const isReview = ({ path }: Sent) => path.endsWith('/reviews');
const steppedUp = {
  token: 'a-token-that-says-it',
  expiresAt: '2099-01-01T00:00:00+08:00',
  renewableUntil: '2099-01-01T00:00:00+08:00',
  roles: ['resident', 'approver'],
  district: '150781',
  registered: true,
  declared: true,
};
const open = async () => fireEvent.click(await screen.findByRole('button', { name: /查阅一个场所的到访/ }));
const write = (note: string) => fireEvent.change(screen.getByRole('textbox', { name: '给提出人的话' }), { target: { value: note } });

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'approver');
});

it('shows what is wanted, how much, for which case and by whom, before a word is given', async () => {
  theCloud(() => ({ body: { approvals: [approval()], nextPage: null } }));
  render(<Approvals />);
  await open();
  for (const text of ['00000000000000a1', /72 小时/, '150781-2022-0001', '排查密切接触者']) {
    expect(screen.getAllByText(text).length).toBeGreaterThan(0);
  }
});

it('wants a written word, proves anew who it is, and then counts', async () => {
  const asked = theCloud((sent) => {
    if (sent.path.endsWith('/demo/people')) {
      const person = { key: 'approver', name: { 'zh-CN': '批准人', en: '' }, says: { 'zh-CN': '', en: '' }, roles: ['approver'] };
      return { body: { people: [person] } };
    }
    if (isReview(sent))
      return currentSession()?.token === steppedUp.token ? { body: approval({ state: 'approved' }) } : problem('step-up-needed', 403);
    if (sent.method === 'POST') return { body: steppedUp };
    return { body: { approvals: [approval()], nextPage: null } };
  });
  render(<Approvals />);
  await open();
  fireEvent.click(screen.getByRole('button', { name: '批准' }));
  expect(screen.getByText('请写一句')).toBeTruthy();
  expect(asked.some(isReview)).toBe(false);
  write('同意，仅限本案');
  fireEvent.click(screen.getByRole('button', { name: '批准' }));
  const demo = await screen.findByRole('region', { name: /再次|验证|本人/ });
  fireEvent.click(await screen.findByRole('button', { name: /演示/ }));
  expect(demo).toBeTruthy();
  expect(await screen.findByText('已批准，24 小时内对这一个问题有效。')).toBeTruthy();
  expect(asked.filter(isReview).map(({ body }) => body)).toEqual([
    { outcome: 'approve', note: '同意，仅限本案' },
    { outcome: 'approve', note: '同意，仅限本案' },
  ]);
});

it('leaves one’s own to somebody else', async () => {
  theCloud(() => ({ body: { approvals: [approval({ mine: true })], nextPage: null } }));
  render(<Approvals />);
  await open();
  expect(screen.getByText(/要由别人批准/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '批准' })).toBeNull();
});

it('shows whoever asks what became of their own, and no others', async () => {
  keepSession(null);
  signInAs('resident', 'tracer');
  const review = { byName: '吴**', at: '2022-09-06T10:00:00+08:00', note: '范围太大' };
  const asked = theCloud(() => ({ body: { approvals: [approval({ mine: true, state: 'returned', review })], nextPage: null } }));
  render(<Approvals />);
  await open();
  expect(screen.getByText(/吴\*\* .*范围太大/)).toBeTruthy();
  expect(screen.queryByRole('radio', { name: '待批准' })).toBeNull();
  expect(asked.every(({ path }) => path.includes('list=mine'))).toBe(true);
});

it('says when a colleague was faster', async () => {
  theCloud((sent) => (isReview(sent) ? problem('already-reviewed', 409) : { body: { approvals: [approval()], nextPage: null } }));
  render(<Approvals />);
  await open();
  write('同意');
  fireEvent.click(screen.getByRole('button', { name: '退回' }));
  expect(await screen.findByText(/同事刚刚处理过/)).toBeTruthy();
});

it('has nothing for axe to find, with a question open', async () => {
  theCloud(() => ({ body: { approvals: [approval()], nextPage: null } }));
  const { container } = render(<Approvals />);
  await open();
  expect(await axeOf(container)).toEqual([]);
});
