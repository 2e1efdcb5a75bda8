import { fireEvent, render, screen } from '@testing-library/react';
import Claims from '../../../../src/packages/district/claims/index';
import { keepSession } from '../../../../src/services/session-store';
import { problem, type Sent, signInAs, theCloud } from './the-desk';

const fact = {
  id: 'c1',
  kind: 'contact.close',
  at: '2022-09-02T09:15:00+08:00',
  source: 'disease-control',
  enteredBy: 'disease-control',
  evidence: 'MZL-CDC-1',
  until: null,
  withdrawnAt: null,
  details: {},
};
const claim = (change: object = {}) => ({
  claimId: '01831234-5678-7abc-8def-000000000006',
  rule: 'contact-close',
  text: '那天我不在满洲里',
  state: 'waiting',
  filedAt: '2022-09-06T08:00:00+08:00',
  dueAt: '2022-09-07T08:00:00+08:00',
  reviewedAt: null,
  answer: null,
  facts: [fact],
  maskedName: '张*',
  mayReview: true,
  ...change,
});
const isReview = ({ path }: Sent) => path.endsWith('/reviews');

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'officer');
});

it('accepting names the records to withdraw; without one ticked, or without an answer, nothing is sent', async () => {
  const asked = theCloud((sent) =>
    isReview(sent) ? { body: claim({ state: 'accepted' }) } : { body: { claims: [claim()], nextPage: null } },
  );
  render(<Claims />);
  fireEvent.click(await screen.findByRole('button', { name: '张*' }));
  expect(screen.getByText('那天我不在满洲里')).toBeTruthy();
  const accept = () => screen.getByRole('button', { name: /采纳，提请撤回/ });
  fireEvent.click(accept());
  fireEvent.click(screen.getByRole('checkbox', { name: /密切接触/ }));
  fireEvent.click(accept());
  expect(screen.getByText('请写明答复')).toBeTruthy();
  expect(asked.some(isReview)).toBe(false);
  fireEvent.change(screen.getByRole('textbox', { name: '答复' }), { target: { value: '已核实' } });
  fireEvent.click(accept());
  expect(await screen.findByText('已采纳，撤回等待复核')).toBeTruthy();
  expect(asked.find(isReview)?.body).toEqual({ outcome: 'accept', answer: '已核实', factIds: ['c1'] });
});

it('refusing withdraws nothing, whatever is ticked', async () => {
  const asked = theCloud((sent) =>
    isReview(sent) ? { body: claim({ state: 'refused' }) } : { body: { claims: [claim()], nextPage: null } },
  );
  render(<Claims />);
  fireEvent.click(await screen.findByRole('button', { name: '张*' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /密切接触/ }));
  fireEvent.change(screen.getByRole('textbox', { name: '答复' }), { target: { value: '轨迹一致' } });
  fireEvent.click(screen.getByRole('button', { name: '不采纳' }));
  expect(await screen.findByText('已答复：未采纳')).toBeTruthy();
  expect(asked.find(isReview)?.body).toEqual({ outcome: 'refuse', answer: '轨迹一致', factIds: [] });
});

it('one’s own claim is for a colleague', async () => {
  theCloud(() => ({ body: { claims: [claim({ mayReview: false })], nextPage: null } }));
  render(<Claims />);
  fireEvent.click(await screen.findByRole('button', { name: '张*' }));
  expect(screen.getByText(/不能处理自己的申诉/)).toBeTruthy();
});

it('shows no empty list under the problem when the claims could not be read', async () => {
  signInAs('resident', 'officer');
  theCloud(() => problem('not-allowed', 403));
  render(<Claims />);
  expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
  expect(screen.queryByText('请选一份申诉')).toBeNull();
  expect(screen.queryByRole('table')).toBeNull();
});
