import { fireEvent, render, screen } from '@testing-library/react';
import PersonFacts from '../../../../src/packages/district/person-facts/index';
import { emptyDraft, type Ground, missingFrom, proposingOf } from '../../../../src/packages/district/person-facts/proposal-draft';
import { keepSession } from '../../../../src/services/session-store';
import { type Sent, signInAs, theCloud } from './the-desk';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const ground = (change: Partial<Ground> = {}): Ground => ({
  id: 'close-contact',
  kinds: ['contact.close'],
  name: both('密切接触者认定'),
  basis: both('第九版'),
  evidence: both('流调报告编号'),
  daysMax: 14,
  secondPerson: true,
  ...change,
});
const fact = {
  id: 'c1',
  kind: 'contact.close',
  at: '2022-09-02T09:15:00+08:00',
  source: 'disease-control',
  enteredBy: 'disease-control',
  evidence: 'MZL-CDC-1',
  until: '2022-09-15T00:00:00+08:00',
  withdrawnAt: null,
  details: {},
};
const facts = {
  registered: true,
  maskedName: '王**',
  maskedDocumentNumber: '150781********0020',
  facts: [fact],
  decision: null,
  audit: { auditId: 'A-1', at: '2022-09-06T08:40:00+08:00' },
};
const is = (path: string) => (sent: Sent) => sent.path.endsWith(path) && sent.method === 'POST';

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'officer');
});

async function openThePerson(answer: (sent: Sent) => { status?: number; body: unknown } | undefined = () => undefined) {
  const asked = theCloud(
    (sent) =>
      answer(sent) ??
      (sent.path.endsWith('/fact-reads')
        ? { body: facts }
        : sent.path.includes('/v1/grounds')
          ? { body: { grounds: [ground()] } }
          : { body: {} }),
  );
  render(<PersonFacts />);
  fireEvent.change(screen.getByRole('textbox', { name: '案件编号' }), { target: { value: '150781-2022-0001' } });
  fireEvent.change(screen.getByRole('textbox', { name: '用途' }), { target: { value: '流行病学调查' } });
  fireEvent.click(screen.getByRole('button', { name: '开始查阅' }));
  fireEvent.change(screen.getByRole('textbox', { name: /证件号码|完整证件号/ }), { target: { value: '150781195603120020' } });
  fireEvent.click(screen.getByRole('button', { name: '查看记录' }));
  await screen.findByText('王** 150781********0020 的记录');
  return asked;
}

it('reads a person by the whole document under the case, and forgets the number', async () => {
  const asked = await openThePerson();
  expect(asked.find(is('/fact-reads'))?.body).toEqual({
    person: { by: 'document', documentType: 'resident-id', documentNumber: '150781195603120020' },
    caseNumber: '150781-2022-0001',
    purpose: '流行病学调查',
  });
  expect(screen.queryByDisplayValue('150781195603120020')).toBeNull();
  expect(screen.getByText(/本次查阅已记入审计：编号 A-1/)).toBeTruthy();
  expect(screen.getByText('疾控中心录入')).toBeTruthy();
});

it('a fact is proposed on a published ground, with an end and evidence, and waits for a second person', async () => {
  const asked = await openThePerson();
  fireEvent.change(await screen.findByRole('combobox', { name: '依据类别' }), { target: { value: 'close-contact' } });
  fireEvent.click(screen.getByRole('button', { name: '提出，等另一人复核' }));
  expect(screen.getAllByText('请填写')).toHaveLength(2);
  expect(asked.some(is('/fact-proposals'))).toBe(false);
  fireEvent.change(screen.getByLabelText(/截止日期/), { target: { value: '2022-09-30' } });
  fireEvent.change(screen.getByRole('textbox', { name: '证明材料' }), { target: { value: '流调报告 17' } });
  fireEvent.change(screen.getByLabelText(/发生日期/), { target: { value: '2022-09-05' } });
  fireEvent.click(screen.getByRole('button', { name: '提出，等另一人复核' }));
  expect(await screen.findByText(/由另一位工作人员复核后才会记录/)).toBeTruthy();
  expect(asked.find(is('/fact-proposals'))?.body).toMatchObject({
    ground: 'close-contact',
    kind: 'contact.close',
    at: '2022-09-05T12:00:00+08:00',
    until: '2022-10-01T00:00:00+08:00',
    evidence: '流调报告 17',
    person: { documentNumber: '150781195603120020' },
  });
});

it('a withdrawal is proposed with its evidence', async () => {
  const asked = await openThePerson();
  fireEvent.click(screen.getByRole('button', { name: '提请撤回：密切接触' }));
  fireEvent.change(screen.getByRole('textbox', { name: '撤回的依据' }), { target: { value: '复核记录 12' } });
  fireEvent.click(screen.getAllByRole('button', { name: '提出，等另一人复核' })[0] as HTMLElement);
  expect(await screen.findByText(/由另一位工作人员复核后才会记录/)).toBeTruthy();
  expect(asked.find(is('/withdrawal-proposals'))?.body).toMatchObject({ factId: 'c1', evidence: '复核记录 12' });
});

it('a document nobody registered can still be proposed for', async () => {
  theCloud((sent) =>
    sent.path.includes('/v1/grounds')
      ? { body: { grounds: [ground()] } }
      : {
          body: {
            registered: false,
            maskedName: null,
            maskedDocumentNumber: null,
            facts: [],
            decision: null,
            audit: { auditId: 'A-2', at: '2022-09-06T08:40:00+08:00' },
          },
        },
  );
  render(<PersonFacts />);
  fireEvent.change(screen.getByRole('textbox', { name: '案件编号' }), { target: { value: '150781-2022-0001' } });
  fireEvent.change(screen.getByRole('textbox', { name: '用途' }), { target: { value: '流行病学调查' } });
  fireEvent.click(screen.getByRole('button', { name: '开始查阅' }));
  fireEvent.change(screen.getByRole('textbox', { name: /证件号码|完整证件号/ }), { target: { value: '150781195603120020' } });
  fireEvent.click(screen.getByRole('button', { name: '查看记录' }));
  expect(await screen.findByText('这个证件还没有人登记')).toBeTruthy();
  expect(await screen.findByRole('combobox', { name: '依据类别' })).toBeTruthy();
});

describe('the draft of a proposal', () => {
  const draft = { ...emptyDraft(ground(), '2022-09-06'), evidence: '报告 1', endDay: '2022-09-15' };

  it('asks for a country with an entry and a level with a stay', () => {
    expect([...missingFrom({ ...draft, kind: 'entry.overseas' }, ground())]).toEqual(['country']);
    expect([...missingFrom({ ...draft, kind: 'stay.risk' }, ground())]).toEqual(['level']);
    expect(proposingOf({ ...draft, kind: 'stay.risk', level: 'high' }, ground()).details).toEqual({ level: 'high' });
  });

  it('asks for no end where the ground has none', () => {
    const open = ground({ daysMax: null });
    expect(missingFrom({ ...draft, endDay: '' }, open).size).toBe(0);
    expect(proposingOf({ ...draft, endDay: '' }, open).until).toBeNull();
  });

  it.each([
    ['9:05', '2022-09-06T09:05:00+08:00'],
    ['18：30', '2022-09-06T18:30:00+08:00'],
  ])('takes %s as a time', (time, at) => {
    expect(proposingOf({ ...draft, time }, ground()).at).toBe(at);
  });

  it.each(['25:00', '9', '12:60', ''])('does not take %s as a time', (time) => {
    expect(missingFrom({ ...draft, time }, ground()).has('time')).toBe(true);
  });
});
