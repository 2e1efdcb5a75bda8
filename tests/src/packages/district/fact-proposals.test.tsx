import { fireEvent, render, screen } from '@testing-library/react';
import { publishedGrounds } from '../../../../cloud-functions/domain/grounds/published-grounds';
import FactProposals from '../../../../src/packages/district/fact-proposals/index';
import { keepSession } from '../../../../src/services/session-store';
import { caseworkText } from '../../../../src/text/casework';
import { problem, type Sent, signInAs, theCloud } from './the-desk';

const proposal = (change: object = {}) => ({
  proposalId: '01831234-5678-7abc-8def-000000000004',
  act: 'add',
  state: 'waiting',
  division: '150781',
  ground: 'close-contact',
  caseNumber: '150781-2022-0001',
  sender: '满洲里市疾控中心',
  submittedAt: '2022-09-06T08:00:00+08:00',
  submittedBy: '周*',
  mayReview: true,
  dueAt: '2022-09-06T20:00:00+08:00',
  reviewedAt: null,
  reviewedBy: null,
  reviewNote: null,
  rowCount: 1,
  rows: [
    {
      maskedDocumentNumber: '150781********0020',
      kind: 'contact.close',
      at: '2022-09-05T18:00:00+08:00',
      until: '2022-09-15T00:00:00+08:00',
      evidence: '流调报告 17',
      details: {},
    },
  ],
  ...change,
});
const isReview = ({ path }: Sent) => path.endsWith('/reviews');
const listing = (...proposals: object[]) => ({ body: { proposals, nextPage: null } });

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'officer');
});

it('the second person sees what would be recorded, and approves with a note', async () => {
  const asked = theCloud((sent) => (isReview(sent) ? { body: proposal({ state: 'approved' }) } : listing(proposal())));
  render(<FactProposals />);
  fireEvent.click(await screen.findByRole('button', { name: /密切接触/ }));
  expect(screen.getByText('流调报告 17')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '同意，写入记录' }));
  expect(screen.getByText('请写明复核意见')).toBeTruthy();
  expect(asked.some(isReview)).toBe(false);
  fireEvent.change(screen.getByRole('textbox', { name: '复核意见' }), { target: { value: '与报告一致' } });
  fireEvent.click(screen.getByRole('button', { name: '同意，写入记录' }));
  expect(await screen.findByText('已同意，记录已写入')).toBeTruthy();
  expect(asked.find(isReview)?.body).toEqual({ outcome: 'approve', note: '与报告一致' });
  expect(screen.getByText('没有待复核的提议')).toBeTruthy();
});

it('whoever proposed it cannot review it', async () => {
  theCloud(() => listing(proposal({ mayReview: false })));
  render(<FactProposals />);
  fireEvent.click(await screen.findByRole('button', { name: /密切接触/ }));
  expect(screen.getByText('这份是您自己提出的，要由另一位工作人员复核。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '同意，写入记录' })).toBeNull();
});

it('when somebody was faster it says so and reads the list again; a refusal leaves what was written', async () => {
  const reviews = [problem('second-person-needed', 403), problem('already-reviewed', 409)];
  const asked = theCloud((sent) => (isReview(sent) ? (reviews.shift() ?? { body: {} }) : listing(proposal())));
  render(<FactProposals />);
  fireEvent.click(await screen.findByRole('button', { name: /密切接触/ }));
  fireEvent.change(screen.getByRole('textbox', { name: '复核意见' }), { target: { value: '与报告一致' } });
  fireEvent.click(screen.getByRole('button', { name: '退回' }));
  expect(await screen.findByText(/必须由另一个人批准/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '退回' }));
  expect(await screen.findByText(/别人刚刚处理了这份提议/)).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'GET')).toHaveLength(2);
});

it('reviewed ones are another list, with what was said', async () => {
  const asked = theCloud(({ path }) =>
    path.includes('state=reviewed')
      ? listing(proposal({ state: 'returned', reviewedAt: '2022-09-06T09:00:00+08:00', reviewedBy: '郑*', reviewNote: '报告编号不符' }))
      : listing(),
  );
  render(<FactProposals />);
  expect(await screen.findByText('没有待复核的提议')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: '已复核' }));
  fireEvent.click(await screen.findByRole('button', { name: /密切接触/ }));
  expect(screen.getByText(/报告编号不符/)).toBeTruthy();
  expect(asked).toHaveLength(2);
});

it('every ground that takes a second person has its published name at the desk', () => {
  for (const { id, name } of publishedGrounds.filter(({ secondPerson }) => secondPerson)) {
    for (const language of ['zh-CN', 'en'] as const) expect(Reflect.get(caseworkText[language].proposals.grounds, id)).toBe(name[language]);
  }
});

it('a withdrawal says which claim it follows from and what the record rested on', async () => {
  const claim = 'claim 01831034-9267-7a25-989f-242cc849ecc2';
  const row = {
    ...proposal().rows[0],
    evidence: claim,
    details: { source: 'disease-control', factEvidence: '满疾控流调〔2022〕41号', level: 'high', town: '灵泉镇' },
  };
  theCloud(() => listing(proposal({ act: 'withdraw', ground: 'withdrawal', sender: claim, rows: [row] })));
  render(<FactProposals />);
  fireEvent.click(await screen.findByRole('button', { name: /撤回事实/ }));
  expect(screen.getByText('撤回有误的记录')).toBeTruthy();
  expect(screen.getAllByText('居民申诉 242cc849ecc2')).toHaveLength(3);
  expect(screen.getByText('疾控中心录入 · 原依据：满疾控流调〔2022〕41号 · 高风险区 · town 灵泉镇')).toBeTruthy();
});
