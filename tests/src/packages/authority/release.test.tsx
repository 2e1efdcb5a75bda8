import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import Release from '../../../../src/packages/authority/release/index';
import type { Opened } from '../../../../src/packages/authority/release/use-release';
import { storage } from '../../../../src/platform/storage';
import { openWith } from '../../taro';
import { problem, type Sent, signInAs, theCloud } from '../district/the-desk';
import { aDryRun, aRelease, aRuleSet, disagreeing, opened, releaseId, symptomRule } from './a-release';

const isCheck = ({ path }: Sent) => path.endsWith('/rule-set-checks');
const isRead = ({ method, path }: Sent) => method === 'GET' && path.endsWith(`/releases/${releaseId}`);
const clean = { faults: [], goldenOutcomes: [], hash: 'c'.repeat(64) };

/** The cloud with this release; `others` answers what is not reading it. */
const cloudWith = (shown: Opened, others: (sent: Sent) => { status?: number; body: unknown } = () => ({ body: clean })) =>
  theCloud((sent) => (isRead(sent) ? { body: shown } : others(sent)));

const part = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const inSeconds = async (seconds: number) => {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(seconds * 1_000);
  });
};

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['performance'] });
  for (const key of storage.keys()) storage.remove(key);
  signInAs('resident', 'authority');
  openWith({ releaseId });
});
afterEach(() => jest.useRealTimers());

it('shows each rule as a row with its days, and says a changed cell’s old value', async () => {
  cloudWith(opened());
  render(<Release />);
  const row = await screen.findByRole('listitem', { name: '密切接触' });
  expect(within(row).getByRole('img').getAttribute('aria-label')).toBe('红码 7 天、黄码 3 天');
  fireEvent.change(field('密切接触 第 2 阶段 天数'), { target: { value: '7' } });
  expect(within(row).getByText('原为 3')).toBeTruthy();
  expect(within(row).getByRole('img').getAttribute('aria-label')).toBe('红码 7 天、黄码 7 天');
  expect(screen.getByText('与原规则有 1 条不同')).toBeTruthy();
});

it('moves from rule to rule with j and k', async () => {
  cloudWith(opened());
  render(<Release />);
  const first = await screen.findByRole('listitem', { name: '密切接触' });
  fireEvent.keyDown(window, { key: 'j' });
  expect(first.getAttribute('data-cursor')).toBe('true');
  fireEvent.keyDown(window, { key: 'j' });
  expect(first.getAttribute('data-cursor')).toBe('false');
  expect(screen.getByRole('listitem', { name: '身体不适' }).getAttribute('data-cursor')).toBe('true');
});

it('checks a moment after the last change, and shows the fault at the cell it names', async () => {
  const fault = { place: 'rules[1].phases[0].days', code: 'too-large', values: { most: 366 }, problem: 'must be 366 or less' };
  const asked = cloudWith(opened(), () => ({ body: { ...clean, faults: [fault] } }));
  render(<Release />);
  const days = await screen.findByRole('textbox', { name: '身体不适 第 1 阶段 天数' });
  fireEvent.change(days, { target: { value: '36' } });
  fireEvent.change(days, { target: { value: '367' } });
  expect(asked.some(isCheck)).toBe(false);
  await inSeconds(1);
  expect(asked.filter(isCheck)).toHaveLength(1);
  expect(asked.find(isCheck)?.body).toMatchObject({ ruleSet: { rules: [{}, { phases: [{ colour: 'yellow', days: 367 }] }, {}] } });
  expect(days.getAttribute('aria-invalid')).toBe('true');
  expect(within(screen.getByRole('listitem', { name: '身体不适' })).getByText('不能大于 366。')).toBeTruthy();
  expect(within(screen.getByRole('region', { name: '需要改正的地方' })).getByText(/规则“身体不适”/)).toBeTruthy();
});

it('keeps the last check while the cloud cannot be reached, and asks again', async () => {
  const asked = theCloud((sent) => {
    if (isRead(sent)) return { body: opened() };
    throw new TypeError('Failed to fetch');
  });
  render(<Release />);
  fireEvent.change(await screen.findByRole('textbox', { name: '身体不适 第 1 阶段 天数' }), { target: { value: '5' } });
  await inSeconds(1);
  expect(screen.getByText('暂时连不上，核对结果是上一次的。')).toBeTruthy();
  await inSeconds(5);
  expect(asked.filter(isCheck).length).toBeGreaterThan(1);
});

it('takes the new outcome into a case that disagrees, and saves the whole set', async () => {
  const asked = cloudWith(opened({ goldenOutcomes: [disagreeing] }), (sent) =>
    isCheck(sent) ? { body: clean } : { body: opened({ release: aRelease({ revision: 4 }) }) },
  );
  render(<Release />);
  await screen.findByRole('listitem', { name: '身体不适' });
  part(/用例 · 1 个不符/);
  fireEvent.click(screen.getByRole('button', { name: '接受新的判定：申报不适的人' }));
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await inSeconds(1);
  const saved = asked.find(({ method }) => method === 'PUT');
  expect(saved?.body).toMatchObject({
    revision: 3,
    ruleSet: { goldenCases: [{ expect: { colour: 'red', missedTest: false, rules: ['symptom-other'] } }] },
  });
  expect(await screen.findByText('已保存。')).toBeTruthy();
});

it('keeps unsaved changes on this device and brings them back', async () => {
  cloudWith(opened());
  const first = render(<Release />);
  fireEvent.change(await screen.findByRole('textbox', { name: '身体不适 第 1 阶段 天数' }), { target: { value: '9' } });
  first.unmount();
  render(<Release />);
  expect(await screen.findByText('已恢复您上次没有保存的改动。')).toBeTruthy();
  expect((field('身体不适 第 1 阶段 天数') as HTMLInputElement).value).toBe('9');
});

it('keeps one’s changes when somebody else saved in between, and saves on top of theirs the next time', async () => {
  let revision = 3;
  const asked = theCloud((sent) => {
    if (isRead(sent)) return { body: opened({ release: aRelease({ revision }) }) };
    if (sent.method !== 'PUT') return { body: clean };
    revision = 5;
    return problem('changed-meanwhile', 409);
  });
  render(<Release />);
  fireEvent.change(await screen.findByRole('textbox', { name: '身体不适 第 1 阶段 天数' }), { target: { value: '9' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText(/别人刚刚保存了新的内容/)).toBeTruthy();
  expect((field('身体不适 第 1 阶段 天数') as HTMLInputElement).value).toBe('9');
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(2));
  expect(asked.filter(({ method }) => method === 'PUT').at(-1)?.body).toMatchObject({ revision: 5 });
});

it('reaches everything else of the set as JSON, and refuses what is none', async () => {
  cloudWith(opened());
  render(<Release />);
  await screen.findByRole('listitem', { name: '身体不适' });
  part('原文 JSON');
  const json = field('JSON 原文');
  fireEvent.change(json, { target: { value: '{"rules": [' } });
  fireEvent.click(screen.getByRole('button', { name: '采用这段 JSON' }));
  expect(screen.getByText(/这段 JSON 读不出/)).toBeTruthy();
  part('规则');
  part('原文 JSON');
  expect(field('JSON 原文')).toHaveProperty('value', '{"rules": [');
  fireEvent.change(field('JSON 原文'), { target: { value: JSON.stringify(aRuleSet({ rules: [symptomRule] })) } });
  fireEvent.click(screen.getByRole('button', { name: '采用这段 JSON' }));
  part('规则');
  expect(screen.queryByRole('listitem', { name: '密切接触' })).toBeNull();
  expect(screen.getByText('已删去：密切接触')).toBeTruthy();
});

it('shows the progress of a dry run and then who would change', async () => {
  const running = aDryRun({ state: 'running', donePerMille: 420, peopleDone: 2_100, finishedAt: null, report: null });
  let reads = 0;
  theCloud((sent) => {
    if (!isRead(sent)) return { body: clean };
    reads += 1;
    return { body: opened({ dryRun: reads === 1 ? running : aDryRun() }) };
  });
  render(<Release />);
  await screen.findByRole('listitem', { name: '身体不适' });
  part('试算与发布');
  expect(screen.getByRole('img', { name: '试算进度 42%' })).toBeTruthy();
  await inSeconds(2);
  expect(screen.getByRole('img', { name: '黄码 → 红码：312 人' })).toBeTruthy();
  expect(screen.getByText('绿码 颜色不变：4600 人')).toBeTruthy();
  expect((field('预告变动人数（停止线）') as HTMLInputElement).value).toBe('312');
});

it('does not propose fewer changes than the dry run found', async () => {
  const asked = cloudWith(opened({ dryRun: aDryRun() }), () => ({ body: aRelease({ state: 'proposed' }) }));
  render(<Release />);
  await screen.findByRole('listitem', { name: '身体不适' });
  part('试算与发布');
  fireEvent.change(field('预告变动人数（停止线）'), { target: { value: '311' } });
  fireEvent.change(field('为什么改、改了什么'), { target: { value: '收紧' } });
  fireEvent.click(screen.getByRole('button', { name: '提出发布' }));
  expect(screen.getByText('不能少于试算的 312 人')).toBeTruthy();
  expect(asked.some(({ path }) => path.endsWith('/proposals'))).toBe(false);
  fireEvent.change(field('预告变动人数（停止线）'), { target: { value: '320' } });
  fireEvent.click(screen.getByRole('button', { name: '提出发布' }));
  await waitFor(() => expect(asked.some(({ path }) => path.endsWith('/proposals'))).toBe(true));
  expect(asked.find(({ path }) => path.endsWith('/proposals'))?.body).toEqual({
    revision: 3,
    changesMax: 320,
    canaryShare: 500,
    note: '收紧',
  });
});

it('offers approval to the second person only', async () => {
  cloudWith(opened({ release: aRelease({ state: 'proposed', announced: { changesMax: 312, canaryShare: 500 } }) }));
  const first = render(<Release />);
  expect(await screen.findByText(/等待另一位同事批准/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '批准' })).toBeNull();
  first.unmount();
  const asked = cloudWith(
    opened({ release: aRelease({ state: 'proposed', mayApprove: true, announced: { changesMax: 312, canaryShare: 500 } }) }),
    () => ({ body: aRelease({ state: 'approved' }) }),
  );
  render(<Release />);
  fireEvent.click(await screen.findByRole('button', { name: '批准' }));
  expect(screen.getByText('请写几个字的说明')).toBeTruthy();
  fireEvent.change(field('批准或退回的理由'), { target: { value: '已核对' } });
  fireEvent.click(screen.getByRole('button', { name: '批准' }));
  await waitFor(() =>
    expect(asked.find(({ path }) => path.endsWith('/reviews'))?.body).toEqual({ revision: 3, outcome: 'approve', note: '已核对' }),
  );
});

it('asks before it stops, and wants a note', async () => {
  const asked = cloudWith(
    opened({ release: aRelease({ state: 'canary', shareNow: 500, announced: { changesMax: 312, canaryShare: 500 } }) }),
    () => ({
      body: aRelease({ state: 'stopped' }),
    }),
  );
  render(<Release />);
  fireEvent.click(await screen.findByRole('button', { name: '停止' }));
  fireEvent.click(screen.getByRole('button', { name: '确定停止' }));
  expect(screen.getByText('请写几个字的说明')).toBeTruthy();
  expect(asked.some(({ path }) => path.endsWith('/stops'))).toBe(false);
  fireEvent.change(field('说明'), { target: { value: '先停一下' } });
  fireEvent.click(screen.getByRole('button', { name: '确定停止' }));
  await waitFor(() => expect(asked.find(({ path }) => path.endsWith('/stops'))?.body).toEqual({ revision: 3, note: '先停一下' }));
});

it('stops at one press though the watch wrote its numbers in between, but not over what another person did', async () => {
  const out = { state: 'canary', shareNow: 500, announced: { changesMax: 312, canaryShare: 500 } } as const;
  let now = aRelease(out);
  const asked = theCloud((sent) => {
    if (isRead(sent)) return { body: opened({ release: now }) };
    if (Object(sent.body).revision === 3) {
      now = aRelease({ ...out, revision: 4, watches: [{ at: now.effectiveFrom, people: 10, changed: 0, changedMax: 1 }] });
      return problem('changed-meanwhile', 409);
    }
    now = aRelease({ ...out, revision: 5, state: 'stopped' });
    return { body: now };
  });
  const stop = async () => {
    fireEvent.click(await screen.findByRole('button', { name: '停止' }));
    fireEvent.change(field('说明'), { target: { value: '先停一下' } });
    fireEvent.click(screen.getByRole('button', { name: '确定停止' }));
  };
  const first = render(<Release />);
  await stop();
  expect(await screen.findByText('已停止，恢复由上一份规则判定。')).toBeTruthy();
  expect(asked.filter(({ path }) => path.endsWith('/stops')).map(({ body }) => Object(body).revision)).toEqual([3, 4]);
  first.unmount();

  now = aRelease(out);
  const again = theCloud((sent) => {
    if (isRead(sent)) return { body: opened({ release: now }) };
    now = aRelease({ ...out, revision: 4, state: 'in-force' });
    return problem('changed-meanwhile', 409);
  });
  render(<Release />);
  await stop();
  expect(await screen.findByText('内容刚刚被别人改动，请刷新后再试。')).toBeTruthy();
  expect(again.filter(({ path }) => path.endsWith('/stops'))).toHaveLength(1);
});

it('tells an automatic stop with its numbers', async () => {
  const at = '2022-09-06T10:00:00+08:00';
  cloudWith(
    opened({
      release: aRelease({
        state: 'stopped',
        announced: { changesMax: 312, canaryShare: 500 },
        history: [...aRelease().history, { at, act: 'stopped', by: 'system', note: null }],
        watches: [{ at, people: 5_000, changed: 313, changedMax: 312 }],
      }),
    }),
  );
  render(<Release />);
  expect(await screen.findByText(/已自动停止：核对时有 313 人变动，超过上限 312 人/)).toBeTruthy();
  expect(screen.getByText('312 · 超过上限')).toBeTruthy();
});

it('says plainly when there is no such release, and when nobody with the role is signed in', async () => {
  theCloud(() => problem('not-found', 404));
  const first = render(<Release />);
  expect(await screen.findByRole('heading', { name: '没有这份规则' })).toBeTruthy();
  first.unmount();
  signInAs('resident', 'officer');
  const asked = theCloud(() => problem('not-allowed', 403));
  render(<Release />);
  expect(screen.getByText('这一页需要“卫生健康部门”身份')).toBeTruthy();
  expect(asked).toEqual([]);
});
