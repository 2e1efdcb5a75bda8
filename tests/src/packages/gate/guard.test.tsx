import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import Guard from '../../../../src/packages/gate/guard/index';
import type { GateHere } from '../../../../src/services/gate/gate-types';
import { keepSession } from '../../../../src/services/session-store';
import { chooseLanguage } from '../../../../src/text/language';
import { problemOf } from '../../../../src/text/problem-shown';
import { signedInAs } from '../../a-session';
import { visited } from '../../taro';
import { aChecked, aGate, aRecord, aRefusal, ready, revoked } from './a-gate';

let gate: GateHere;
jest.mock('../../../../src/services/gate/use-gate', () => ({ useGate: () => gate }));

let look: ((text: string) => void) | undefined;
let camerasOpened = 0;
jest.mock('../../../../src/platform/camera-reader', () => ({
  readFromCamera: async (_video: unknown, onText: (text: string) => void) => {
    camerasOpened += 1;
    look = onText;
    return { stop: () => undefined };
  },
}));

let scan: ((text: string) => void) | undefined;
jest.mock('../../../../src/platform/wedge-scanner', () => ({
  listenToWedgeScanner: (onText: (text: string) => void) => {
    scan = onText;
    return () => undefined;
  },
}));

const heard: string[] = [];
jest.mock('../../../../src/platform/speak', () => ({
  sound: (sign: string) => void heard.push(sign),
  alarm: () => void heard.push('alarm'),
  speak: (words: string) => void heard.push(words),
  readySound: () => undefined,
}));

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  keepSession(null);
  chooseLanguage('zh-CN');
  visited.length = 0;
  heard.length = 0;
  camerasOpened = 0;
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const settle = () => act(async () => void (await Promise.resolve()));
const pass = (milliseconds: number) => act(async () => void (await jest.advanceTimersByTimeAsync(milliseconds)));
const press = (says: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByText(says));
  });
const show = (text = 'TM1:CODE') => act(async () => look?.(text));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function atTheGate(given: Parameters<typeof aGate>[0] = {}) {
  const made = aGate(given);
  gate = made.gate;
  render(<Guard />);
  await settle();
  return made;
}

describe('entering an information point', () => {
  const enrolled: string[] = [];
  const notEnrolled: Partial<GateHere> = {
    state: { kind: 'not-enrolled' },
    enrol: async (code: string, kind: string) => {
      enrolled.push(`${kind} ${code}`);
      return { ok: false, error: problemOf('enrolment-code-wrong') };
    },
  };

  test('asks who it is first, and sends who is signed in without an identity to register', async () => {
    await atTheGate(notEnrolled);
    expect(screen.getByText('请先登录')).toBeTruthy();
    cleanup();
    signedInAs('zhang', Date.now(), { registered: false });
    await atTheGate(notEnrolled);
    await press('去登记');
    expect(visited).toEqual(['/packages/resident/register/index']);
  });

  test('enrols this device with the code, written in any way, and says why it was not taken', async () => {
    signedInAs();
    await atTheGate(notEnrolled);
    type('登记码', 'ab12c-d34ef');
    await press('进入');
    expect(enrolled).toEqual(['guard AB12CD34EF']);
    expect(screen.getByText(/登记码/, { selector: '.field-problem' })).toBeTruthy();
  });

  test('a first sync that failed says so and can be tried again', async () => {
    let tried = 0;
    await atTheGate({
      state: { kind: 'starting', device: null, problem: problemOf('unreachable') },
      syncNow: async () => {
        tried += 1;
      },
    });
    expect(screen.getByText('第一次同步没有成功，还不能核验。')).toBeTruthy();
    await press('重试');
    expect(tried).toBe(1);
  });

  test('a device taken out of use checks nobody and tells how many records it still holds', async () => {
    await atTheGate({ state: revoked(3) });
    expect(screen.getByText('本机已停用')).toBeTruthy();
    expect(screen.getByText(/还有 3 条记录没有上传/)).toBeTruthy();
    expect(camerasOpened).toBe(0);
  });

  test('leaving with records that wait gives them up only when that is said', async () => {
    const forgotten: (string | undefined)[] = [];
    await atTheGate({
      strip: { ...aGate().gate.strip, queued: 2 },
      forget: async (waiting) => {
        forgotten.push(waiting);
        return 'forgotten';
      },
    });
    await press('退出核验点');
    expect(forgotten).toEqual([]);
    await press('放弃这些记录并退出');
    expect(forgotten).toEqual(['give-up-waiting']);
  });
});

describe('a code before the camera', () => {
  test('fills the screen for two seconds, is spoken, is written down once, and the camera goes on', async () => {
    const { written } = await atTheGate();
    await show();
    expect(screen.getByText('可通行')).toBeTruthy();
    expect(heard).toEqual(['green', '请通行']);
    expect(written).toEqual([]);
    await pass(1_900);
    expect(screen.getByText('可通行')).toBeTruthy();
    await pass(200);
    expect(screen.queryByText('可以进入')).toBeNull();
    expect(written).toHaveLength(1);
    expect(screen.getByText(/上一位/).textContent).toContain('可通行');
    expect(camerasOpened).toBe(1);
  });

  test('a refusal shows its word, its sentence and the separate door', async () => {
    const { written, finds } = await atTheGate();
    finds.splice(0, 1, aRefusal('colour-not-accepted', { colour: 'yellow' }));
    await show();
    expect(screen.getByText('暂缓')).toBeTruthy();
    expect(screen.getByText('这里只接受绿码。')).toBeTruthy();
    expect(screen.getByText('东侧发热门诊')).toBeTruthy();
    expect(heard).toEqual(['yellow', '请止步，非绿码']);
    await pass(2_100);
    expect(written[0]?.checked.outcome).toBe('refused');
  });

  test('a picture of a code raises the alarm, which stays long enough to look up', async () => {
    const { finds } = await atTheGate();
    finds.splice(0, 1, aRefusal('code-screenshot', { colour: null, alarm: true }));
    await show();
    expect(heard).toEqual(['alarm', '注意，截图']);
    await pass(2_100);
    expect(screen.getByText('无法核验')).toBeTruthy();
    await pass(3_000);
    expect(screen.queryByText('无法核验')).toBeNull();
  });

  test('the same code still held there is neither heard nor written down a second time', async () => {
    const { written, finds } = await atTheGate();
    finds.splice(0, 1, aChecked(), aChecked({ again: true }));
    await show();
    await pass(2_100);
    heard.length = 0;
    await show();
    expect(screen.getByText('可通行')).toBeTruthy();
    await pass(2_100);
    expect(heard).toEqual([]);
    expect(written).toHaveLength(1);
  });

  test('a scanner on a cable may read the next person before the verdict has gone: both are written down', async () => {
    const { written } = await atTheGate();
    await act(async () => scan?.('TM1:ONE'));
    await act(async () => scan?.('TM1:TWO'));
    await pass(2_100);
    expect(written).toHaveLength(2);
  });

  test('what could not be kept is told at once', async () => {
    await atTheGate({ record: async () => ({ ok: false, error: 'not-kept' }) });
    await show();
    await pass(2_100);
    expect(screen.getByText('这次核验没有保存')).toBeTruthy();
  });

  test('counts of today count people, and nobody is named', async () => {
    await atTheGate({ todays: [aRecord({ people: 3 }), aRecord({ recordId: 'b' }), aRecord({ recordId: 'c', outcome: 'refused' })] });
    expect(screen.getByText('今天放行 4，不放行 1')).toBeTruthy();
  });
});

describe('temperature', () => {
  async function measured(times: number): Promise<void> {
    await press(/量体温$/);
    for (let done = 0; done < times; done += 1) await act(async () => void fireEvent.click(screen.getByLabelText('升 0.1 度')));
  }

  test('is not taken unless it is taken, and goes into the record with symptoms and note', async () => {
    const { written } = await atTheGate();
    await show();
    await press('加体温、症状、备注');
    await measured(2);
    await press('咳嗽');
    type('备注', ' 戴了口罩 ');
    await press('提交');
    expect(written.map(({ reading }) => reading)).toEqual([
      { temperatureTenths: 367, symptoms: ['cough'], note: '戴了口罩', manualReason: null },
    ]);
  });

  test('37.2 is no fever, 37.3 opens the steps and lets nobody be written down before the second reading', async () => {
    const { written } = await atTheGate();
    await show();
    await press('加体温、症状、备注');
    await measured(7);
    await press('提交');
    expect(written).toHaveLength(1);
    expect(written[0]?.reading.temperatureTenths).toBe(372);
    await show();
    await press('加体温、症状、备注');
    await measured(8);
    await press('提交');
    expect(screen.getByText('请到一旁，离开人流一米以上。')).toBeTruthy();
    expect(written).toHaveLength(1);
  });

  async function withFever() {
    const made = await atTheGate();
    await show();
    await press('加体温、症状、备注');
    await measured(8);
    await press('提交');
    await press('做好了');
    await press('做好了');
    await press('开始休息，先查下一位');
    return made;
  }

  test('while one rests the next are checked; a lower second reading lets the code decide and the note tells of the first', async () => {
    const { written } = await withFever();
    await show('TM1:NEXT');
    await pass(2_100);
    expect(written).toHaveLength(1);
    await pass(10 * 60_000);
    await press(/起休息，点此复测/);
    expect(screen.getByText(/已休息 10 分钟/)).toBeTruthy();
    await measured(1);
    await press('记录结果');
    expect(written[1]?.reading).toMatchObject({ temperatureTenths: 366, note: '第一次 37.3 ℃，换体温计复测' });
    expect(screen.queryByText(/在一旁等待复测/)).toBeNull();
  });

  test('a second fever tells where to go and is what is recorded', async () => {
    const { written } = await withFever();
    await press(/起休息，点此复测/);
    await measured(10);
    await press('记录结果');
    expect(screen.getByText('专用通道：东侧发热门诊')).toBeTruthy();
    expect(screen.getByText(/拨打 120/)).toBeTruthy();
    expect(written).toEqual([]);
    await press('记录结果');
    expect(written[0]?.reading.temperatureTenths).toBe(375);
  });

  test('a guard who leaves the page leaves nobody out: the first reading stands', async () => {
    const { written } = await withFever();
    cleanup();
    expect(written.map(({ reading }) => reading.temperatureTenths)).toEqual([373]);
  });

  test('where everybody is measured the form follows each verdict by itself', async () => {
    const { written } = await atTheGate();
    await press('逐人量体温：关');
    await show();
    await pass(2_100);
    expect(screen.getByText('体温和备注')).toBeTruthy();
    expect(written).toEqual([]);
    await press('提交');
    expect(written).toHaveLength(1);
  });
});

describe('somebody without a phone', () => {
  const known = aChecked({
    means: 'document',
    maskedName: '张**',
    maskedDocumentNumber: '1507**********1234',
    age: 71,
    holder: { by: 'check', check: 'c'.repeat(30) },
  });

  async function typedDocument(finds = known) {
    const made = await atTheGate();
    made.finds.splice(0, 1, finds);
    await press('没有手机');
    type('证件号码', '150781195101011234');
    await press('手机没电');
    await press('查核');
    return made;
  }

  test('is compared by name, number and age before any verdict is shown, and the reason goes along', async () => {
    const { written, documents } = await typedDocument();
    expect(documents).toEqual([
      { documentType: 'resident-id', documentNumber: '150781195101011234', means: 'document', manualReason: '手机没电' },
    ]);
    expect(screen.getByText('71 岁')).toBeTruthy();
    expect(screen.queryByText('可通行')).toBeNull();
    await press('是本人');
    await pass(2_100);
    expect(written[0]?.reading.manualReason).toBe('手机没电');
    expect(written[0]?.checked.holder).toEqual(known.holder);
  });

  test('who is not the person is refused, and nothing is written about the one whose document it is', async () => {
    const { written } = await typedDocument();
    await press('不是本人');
    await pass(5_100);
    expect(written[0]?.checked).toMatchObject({
      outcome: 'refused',
      reasons: ['document-not-valid'],
      holder: { by: 'nobody' },
      colour: null,
    });
  });

  test('no reason, no look-up', async () => {
    const { documents } = await atTheGate();
    await press('没有手机');
    type('证件号码', '150781195101011234');
    await press('查核');
    expect(documents).toEqual([]);
  });

  test('without network the verdict says so, and what was read is written down to be resolved later', async () => {
    const { written } = await typedDocument(
      aRefusal('cloud-needed', {
        colour: null,
        means: 'document',
        holder: { by: 'document', documentType: 'resident-id', documentNumber: '150781195101011234' },
        offline: true,
      }),
    );
    expect(screen.getByText('需要联网')).toBeTruthy();
    await pass(2_100);
    expect(written[0]?.checked.holder.by).toBe('document');
  });

  test('the letters under a paper code are asked for like the code itself', async () => {
    const { texts } = await atTheGate();
    await press('没有手机');
    type('或输入纸质码下面的字母', `tmp:${'0123456789abcdef'.repeat(2)}`);
    await press('查核纸质码');
    expect(texts).toEqual([`TMP:${'0123456789ABCDEF'.repeat(2)}`]);
  });
});

describe('the strip', () => {
  test('tells of no cloud, of the age of both lists, of what waits and of a clock that is off', async () => {
    await atTheGate({
      strip: {
        online: false,
        trustListAgeSeconds: 3 * 3_600,
        turnedAgeSeconds: 240,
        queued: 12,
        lastSyncAt: null,
        clockOffMs: -95_000,
        clockWrong: true,
        clockLost: false,
      },
    });
    for (const words of ['离线核验', '签名名单 3 小时前', '转码名单 4 分钟前', '12 条待上传', '本机时间慢 95 秒，已更正'])
      expect(screen.getByText(words)).toBeTruthy();
  });

  test('a gate that does not know what its site asks says that it can admit nobody', async () => {
    await atTheGate({ state: ready.kind === 'ready' ? { ...ready, policy: null } : ready });
    expect(screen.getByText(/现在的准入要求不明/)).toBeTruthy();
  });
});
