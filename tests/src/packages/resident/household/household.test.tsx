import { fireEvent, render, screen, within } from '@testing-library/react';
import Household from '../../../../../src/packages/resident/household/index';
import { chooseLanguage } from '../../../../../src/text/language';
import { aCloud, type Cloud } from '../../../a-cloud';
import { aCodeIssued } from '../../../a-code-issued';
import { signedInAs } from '../../../a-session';
import { visited } from '../../../taro';

const whatIfs = 'POST /v1/me/what-ifs';
const green = aCodeIssued().decision;
const contact = {
  rule: 'close-contact',
  reason: 'close-contact',
  colour: 'red',
  since: '2022-09-05T23:59:59+08:00',
  until: null,
  phases: [
    { colour: 'red', since: '2022-09-05T23:59:59+08:00', until: '2022-09-13T00:00:00+08:00' },
    { colour: 'yellow', since: '2022-09-13T00:00:00+08:00', until: '2022-09-16T00:00:00+08:00' },
  ],
  facts: ['what-if'],
  path: [{ way: 1, step: 'negative-tests', done: 0, of: 6, metBy: [], dueDays: [], facts: [] }],
  text: { 'zh-CN': '您是密切接触者。', en: 'You are a close contact.' },
  basis: { 'zh-CN': '第九版', en: 'Ninth edition' },
  decider: 'disease-control',
};
const red = { ...green, colour: 'red', reasons: [contact] };
let cloud: Cloud;

beforeEach(() => {
  localStorage.clear();
  visited.length = 0;
  chooseLanguage('zh-CN');
  signedInAs();
  cloud = aCloud();
});

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
function ask(other: string) {
  fireEvent.click(screen.getByRole('radio', { name: other }));
  fireEvent.change(screen.getByLabelText('最后一次在一起是哪天？'), { target: { value: '2022-09-05' } });
  press('看看会怎样');
}

test('both answers stand side by side: green now, red if disease control records the contact', async () => {
  cloud.answers(whatIfs, { body: { now: green, ifRecorded: red, fact: 'contact.close' } });
  render(<Household />);
  expect(screen.getByText(/不会留下任何记录/)).toBeTruthy();
  ask('确诊或无症状感染者');
  const now = within(await screen.findByRole('region', { name: '现在' }));
  expect(now.getByText('绿码')).toBeTruthy();
  expect(now.getByText('没有因为家人登记任何记录。')).toBeTruthy();
  const then = within(screen.getByRole('region', { name: '如果登记您为密接' }));
  expect(then.getByText('红码')).toBeTruthy();
  expect(then.getByText('您是密切接触者。')).toBeTruthy();
  expect(then.getByText('红码 到 9 月 13 日 00:00')).toBeTruthy();
  expect(screen.getByText(/^由疾控中心认定并登记/)).toBeTruthy();
  expect(cloud.asked.at(-1)?.body).toEqual({ other: 'case', lastTogether: '2022-09-05' });
});

test('where nothing would change it says so, and why', async () => {
  cloud.answers(whatIfs, { body: { now: green, ifRecorded: null, fact: null } });
  render(<Household />);
  ask('密接的密接（次密接）');
  expect(await screen.findByText('颜色不变')).toBeTruthy();
  expect(screen.getByText(/不再往下认定/)).toBeTruthy();
  cloud.answers(whatIfs, { body: { now: green, ifRecorded: null, fact: 'contact.secondary' } });
  press('换一种情况');
  ask('密切接触者（密接）');
  expect(await screen.findByText('按现在的规则，这样的接触不影响您的码。')).toBeTruthy();
});

test('the answer takes the place of the questions, and gives it back for another one', async () => {
  cloud.answers(whatIfs, { body: { now: green, ifRecorded: red, fact: 'contact.close' } });
  render(<Household />);
  ask('确诊或无症状感染者');
  await screen.findByText('红码');
  expect(screen.getByText('家人是确诊或无症状感染者')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
  press('换一种情况');
  expect(screen.queryByText('红码')).toBeNull();
  expect(screen.getByRole('radio', { name: '确诊或无症状感染者' }).getAttribute('aria-checked')).toBe('true');
});

test('both questions must be answered', () => {
  render(<Household />);
  press('看看会怎样');
  expect(screen.getAllByText('请填写')).toHaveLength(2);
  expect(cloud.asked).toEqual([]);
});

test('whoever has not declared is led there', async () => {
  cloud.answers(whatIfs, { status: 409, body: { code: 'declaration-needed' } });
  render(<Household />);
  ask('确诊或无症状感染者');
  fireEvent.click(await screen.findByRole('button', { name: '开始申报' }));
  expect(visited).toEqual(['/packages/resident/declare/index']);
});
