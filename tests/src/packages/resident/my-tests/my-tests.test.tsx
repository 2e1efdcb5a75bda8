import { render, screen } from '@testing-library/react';
import { samplesOf } from '../../../../../src/packages/resident/my-tests/history';
import MyTests from '../../../../../src/packages/resident/my-tests/index';
import type { FactShown } from '../../../../../src/text/fact-words';
import { chooseLanguage } from '../../../../../src/text/language';
import { aCloud, type Cloud } from '../../../a-cloud';
import { aCodeIssued } from '../../../a-code-issued';
import { signedInAs } from '../../../a-session';

let cloud: Cloud;

beforeEach(() => {
  localStorage.clear();
  chooseLanguage('zh-CN');
  signedInAs();
  cloud = aCloud();
});

const fact = (id: string, kind: string, details: FactShown['details'], withdrawnAt: string | null = null): FactShown => ({
  id,
  kind,
  at: '2022-09-05T14:00:00+08:00',
  source: 'lab',
  enteredBy: 'laboratory',
  evidence: '满洲里市人民医院 0001',
  until: null,
  withdrawnAt,
  details,
});
const sampled = (id: string, sampledAt: string) => fact(id, 'test.sampled', { sampledAt });
const reported = (id: string, sampledAt: string, result: string, withdrawnAt: string | null = null) =>
  fact(id, 'test.result', { sampledAt, reportedAt: '2022-09-05T14:00:00+08:00', result }, withdrawnAt);
const first = '2022-09-04T08:00:00+08:00';
const second = '2022-09-05T08:00:00+08:00';

test('a sample and its report are one line, the newest first', () => {
  const shown = samplesOf([sampled('s1', first), reported('r1', first, 'negative'), sampled('s2', second)]);
  expect(shown.map(({ id, result }) => [id, result])).toEqual([
    ['s2', 'pending'],
    ['r1', 'negative'],
  ]);
});

test('a corrected report leaves the withdrawn one to be seen', () => {
  const shown = samplesOf([sampled('s1', first), reported('r1', first, 'positive', second), reported('r2', first, 'negative')]);
  expect(shown.map(({ id, withdrawnAt }) => [id, withdrawnAt !== null])).toEqual([
    ['r1', true],
    ['r2', false],
  ]);
});

test('a withdrawn report alone brings its sample back as pending', () => {
  expect(samplesOf([sampled('s1', first), reported('r1', first, 'positive', second)]).map(({ result }) => result)).toEqual([
    'positive',
    'pending',
  ]);
});

test('the page tells duty, tests and doses', async () => {
  const decision = { ...aCodeIssued().decision, pendingUntil: '2022-09-07T08:00:00+08:00' };
  cloud.answers('GET /v1/me/decision', { body: decision });
  cloud.answers('GET /v1/me/facts', {
    body: { facts: [reported('r1', first, 'negative'), fact('d3', 'vaccination.dose', { dose: 3 })] },
  });
  render(<MyTests />);
  await screen.findByText('阴性');
  expect(screen.getByText('9 月 4 日 08:00 采样')).toBeTruthy();
  expect(screen.getByText('疫苗接种 · 第 3 剂')).toBeTruthy();
  await screen.findByText('您没有定期检测任务');
  expect(screen.getByText(/9 月 7 日 08:00 前按已检测计算/)).toBeTruthy();
});

test('without network it says so, with another try', async () => {
  cloud.answers('GET /v1/me/facts', { status: 503, body: { code: 'unavailable' } });
  render(<MyTests />);
  await screen.findByText(/服务暂时不可用/, {}, { timeout: 10_000 });
}, 15_000);
