import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Reviews from '../../../../src/packages/district/reviews/index';
import { anApplication, problem, type Sent, signInAs, theCloud } from './the-desk';

const [first, second] = [anApplication('00000000000000a1', '东山超市'), anApplication('00000000000000a2', '友谊餐厅')];
const isReview = ({ method }: Sent) => method === 'POST';

beforeEach(() => signInAs('resident', 'officer'));

it('tells the outcome of an approval and opens the next application', async () => {
  const asked = theCloud((sent) =>
    isReview(sent) ? { body: { ...first, state: 'approved' } } : { body: { sites: [first, second], nextPage: null } },
  );
  render(<Reviews />);
  fireEvent.click(await screen.findByRole('button', { name: '东山超市' }));
  fireEvent.click(screen.getByRole('button', { name: '通过' }));
  expect(await screen.findByText('已通过：东山超市')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '友谊餐厅' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '东山超市' })).toBeNull();
  expect(asked.find(isReview)).toMatchObject({
    path: '/v1/district/site-applications/00000000000000a1/reviews',
    body: { outcome: 'approve' },
  });
});

it('does not return an application without a reason', async () => {
  const asked = theCloud((sent) =>
    isReview(sent) ? { body: { ...first, state: 'returned' } } : { body: { sites: [first], nextPage: null } },
  );
  render(<Reviews />);
  fireEvent.click(await screen.findByRole('button', { name: '东山超市' }));
  fireEvent.click(screen.getByRole('button', { name: '退回' }));
  fireEvent.click(screen.getByRole('button', { name: '退回并告知原因' }));
  expect(screen.getByText('请写明退回原因')).toBeTruthy();
  expect(asked.some(isReview)).toBe(false);
  fireEvent.change(screen.getByRole('textbox', { name: '退回原因' }), { target: { value: ' 地址不清楚 ' } });
  fireEvent.click(screen.getByRole('button', { name: '退回并告知原因' }));
  expect(await screen.findByText(/已退回：东山超市/)).toBeTruthy();
  expect(asked.find(isReview)?.body).toEqual({ outcome: 'return', reason: '地址不清楚' });
  expect(screen.getByText('没有待审核的申请')).toBeTruthy();
});

it('reads the list again when someone else was faster', async () => {
  let lists = 0;
  theCloud((sent) => {
    if (isReview(sent)) return problem('already-reviewed', 409);
    lists += 1;
    return { body: { sites: lists === 1 ? [first, second] : [second], nextPage: null } };
  });
  render(<Reviews />);
  fireEvent.click(await screen.findByRole('button', { name: '东山超市' }));
  fireEvent.click(screen.getByRole('button', { name: '通过' }));
  expect(await screen.findByText(/“东山超市”刚刚被别人处理/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: '东山超市' })).toBeNull());
  expect(screen.getByRole('heading', { name: '友谊餐厅' })).toBeTruthy();
});

it('moves through the queue with j and k, but not while one types', async () => {
  theCloud(() => ({ body: { sites: [first, second], nextPage: null } }));
  render(<Reviews />);
  await screen.findByRole('button', { name: '东山超市' });
  fireEvent.keyDown(window, { key: 'j' });
  fireEvent.keyDown(window, { key: 'j' });
  expect(screen.getByRole('heading', { name: '友谊餐厅' })).toBeTruthy();
  fireEvent.keyDown(window, { key: 'k' });
  expect(screen.getByRole('heading', { name: '东山超市' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '退回' }));
  fireEvent.keyDown(screen.getByRole('textbox', { name: '退回原因' }), { key: 'j' });
  expect(screen.getByRole('heading', { name: '东山超市' })).toBeTruthy();
});

it('says which role is needed, and asks for nothing', () => {
  signInAs('resident', 'auditor');
  const asked = theCloud(() => problem('not-allowed', 403));
  render(<Reviews />);
  expect(screen.getByText('这一页需要“区级工作人员”或“审核员”身份')).toBeTruthy();
  expect(asked).toEqual([]);
});
