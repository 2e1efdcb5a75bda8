import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import Index from '../../../../../src/packages/gate/sentry/index';
import { keptPort } from '../../../../../src/packages/gate/sentry/use-bridge';
import type { BridgeSettings, TakenReading } from '../../../../../src/platform/device-bridge';
import type { GateHere } from '../../../../../src/services/gate/gate-types';
import { chooseLanguage } from '../../../../../src/text/language';
import { problemOf } from '../../../../../src/text/problem-shown';
import { aChecked, aGate, aRecord, aRefusal, ready, revoked } from '../a-gate';
import { aSentryReady } from './a-sentry';

let gate: GateHere;
jest.mock('../../../../../src/services/gate/use-gate', () => ({ useGate: () => gate }));

let look: ((text: string) => void) | undefined;
let cameraProblem: string | undefined;
let loseCamera: (() => void) | undefined;
jest.mock('../../../../../src/platform/camera-reader', () => ({
  readFromCamera: async (
    _video: unknown,
    onText: (text: string, times: { frameAt: number; readAt: number }) => void,
    { onLost }: { onLost?: () => void },
  ) => {
    loseCamera = onLost;
    look = (text) => onText(text, { frameAt: 0, readAt: 1 });
    return cameraProblem ?? { stop: () => undefined };
  },
}));

let scan: ((text: string) => void) | undefined;
jest.mock('../../../../../src/platform/wedge-scanner', () => ({
  listenToWedgeScanner: (onText: (text: string) => void) => {
    scan = onText;
    return () => undefined;
  },
}));

let mayPlay: Promise<void> = Promise.resolve();
let touched = true;
jest.mock('../../../../../src/platform/kiosk', () => ({
  canBeKiosk: true,
  isTouched: () => touched,
  fillScreen: () => undefined,
  keepKioskAwake: () => () => undefined,
}));

const heard: string[] = [];
jest.mock('../../../../../src/platform/speak', () => ({
  sound: (sign: string) => void heard.push(sign),
  alarm: () => void heard.push('alarm'),
  speak: (words: string) => void heard.push(words),
  readySound: () => undefined,
  soundUntouched: () => mayPlay,
}));

let bridge: BridgeSettings | undefined;
jest.mock('../../../../../src/platform/device-bridge', () => ({
  connectBridge: (settings: BridgeSettings) => {
    bridge = settings;
    return { openGate: async () => 'opened', alarm: () => undefined, light: () => undefined, end: () => undefined };
  },
}));

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  chooseLanguage('zh-CN');
  heard.length = 0;
  cameraProblem = undefined;
  touched = true;
  ({ gate } = aGate({ state: aSentryReady() }));
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const settle = () => act(async () => void (await jest.advanceTimersByTimeAsync(0)));
const pass = (milliseconds: number) => act(async () => void (await jest.advanceTimersByTimeAsync(milliseconds)));
const open = async () => {
  render(<Index />);
  await settle();
};
const show = async (text = 'TM1:CODE') => {
  await act(async () => look?.(text));
  await settle();
};
const press = (says: string) =>
  act(async () => {
    fireEvent.click(screen.getByText(says));
  });
const take = (reading: Omit<Extract<TakenReading, { type: 'temperature' }>, 'takenAt' | 'ageMs' | 'readingId'>) =>
  act(async () => bridge?.onReading({ readingId: 'r', ageMs: 0, takenAt: performance.now(), ...reading }));

test('is put to use with an enrolment code, as a sentry', async () => {
  const enrolled: unknown[] = [];
  ({ gate } = aGate({
    state: { kind: 'not-enrolled' },
    enrol: async (...given) => {
      enrolled.push(given);
      return { ok: false, error: problemOf('not-found') };
    },
  }));
  await open();
  fireEvent.change(screen.getByLabelText('登记码'), { target: { value: 'abcde 12345' } });
  fireEvent.change(screen.getByLabelText('外设桥端口'), { target: { value: '17791' } });
  await press('启用');
  expect(enrolled).toEqual([['ABCDE12345', 'sentry']]);
  expect(keptPort()).toBe(17791);
});

test('says why it was not put to use', async () => {
  ({ gate } = aGate({ state: { kind: 'not-enrolled' }, enrol: async () => ({ ok: false, error: problemOf('unreachable') }) }));
  await open();
  fireEvent.change(screen.getByLabelText('登记码'), { target: { value: 'ABCDE12345' } });
  await press('启用');
  expect(screen.getByText(/网络|联网|连接/)).toBeTruthy();
});

test('a port that is none is not kept, and a nonsense one kept before is the usual one', async () => {
  localStorage.setItem('tongma/device-bridge-port', 'evil.example:80');
  expect(keptPort()).toBe(17790);
  ({ gate } = aGate({ state: { kind: 'not-enrolled' } }));
  await open();
  fireEvent.change(screen.getByLabelText('登记码'), { target: { value: 'ABCDE12345' } });
  fireEvent.change(screen.getByLabelText('外设桥端口'), { target: { value: '80' } });
  expect(screen.getByText('启用').closest('button')?.disabled).toBe(true);
});

test('asks for the code, under a strip that tells how it stands', async () => {
  gate = { ...gate, todays: [aRecord(), aRecord({ people: 3 }), aRecord({ outcome: 'refused' })] };
  await open();
  expect(screen.getByText('请出示健康码')).toBeTruthy();
  expect(screen.getByText('口岸便利店 · 北门')).toBeTruthy();
  for (const words of ['已联网', '签名名单 刚更新', '转码名单 刚更新', '记录已全部上传', '未连接外设', '今天放行 4，不放行 1'])
    expect(screen.getByText(words)).toBeTruthy();
});

test('the strip tells the devices, and the cloud is told them too', async () => {
  const told: unknown[] = [];
  gate = { ...gate, tellBridge: (devices) => void told.push(devices) };
  await open();
  await act(async () => {
    bridge?.onState({
      kind: 'connected',
      vendor: 'v',
      devices: [
        { kind: 'thermometer', model: 't' },
        { kind: 'gate-relay', model: 'g' },
      ],
    });
    bridge?.onBattery({ percent: 15, charging: false });
  });
  expect(screen.getByText('测温仪 · 闸机')).toBeTruthy();
  expect(screen.getByText('电量 15%')).toBeTruthy();
  expect(told).toEqual([[], ['thermometer', 'gate-relay']]);
  await act(async () => bridge?.onState({ kind: 'refused', why: 'another-page' }));
  expect(screen.getByText('外设被另一个窗口占用')).toBeTruthy();
  expect(screen.queryByText('电量 15%')).toBeNull();
  expect(told.at(-1)).toEqual([]);
});

test('a green code: word, shape, sound and speech, and back by itself after two seconds', async () => {
  await open();
  await show();
  expect(screen.getByText('请通行')).toBeTruthy();
  expect(document.querySelector('.state-mark-green')).toBeTruthy();
  expect(heard).toEqual(['green', '请通行']);
  await pass(2_000);
  expect(screen.getByText('请出示健康码')).toBeTruthy();
});

test('a keyboard-wedge scanner is as good as the camera', async () => {
  await open();
  await act(async () => scan?.('TM1:CODE'));
  await settle();
  expect(screen.getByText('请通行')).toBeTruthy();
});

test('a refusal says why in one word and what to do, and calls until the guard has seen it', async () => {
  const { gate: with_, finds } = aGate({ state: aSentryReady() });
  gate = with_;
  finds.splice(0, 1, aRefusal('code-screenshot', { colour: null, alarm: true }));
  await open();
  await show();
  expect(screen.getByText('请止步')).toBeTruthy();
  expect(screen.getByText('无法核验 · 截图')).toBeTruthy();
  expect(document.querySelector('.state-mark-unverifiable')).toBeTruthy();
  expect(heard).toEqual(['注意，截图', 'alarm']);
  await pass(2_500);
  expect(heard).toEqual(['注意，截图', 'alarm', 'alarm', '注意，截图']);
  await press('已知晓');
  await pass(5_000);
  expect(heard).toHaveLength(4);
  expect(screen.getByText('请出示健康码')).toBeTruthy();
});

test('an alarm nobody sees to ends after five seconds', async () => {
  const { gate: with_, finds } = aGate({ state: aSentryReady() });
  gate = with_;
  finds.splice(0, 1, aRefusal('code-used-elsewhere', { colour: null, alarm: true }));
  await open();
  await show();
  await pass(5_000);
  expect(screen.getByText('请出示健康码')).toBeTruthy();
  const before = heard.length;
  await pass(10_000);
  expect(heard).toHaveLength(before);
});

test('fever: the number, the steps, no green', async () => {
  await open();
  await take({ type: 'temperature', tenths: 378 });
  expect(screen.getByText('体温 37.8 ℃，偏高。请出示健康码')).toBeTruthy();
  await show();
  expect(screen.getByText('请止步')).toBeTruthy();
  expect(screen.getByText('暂缓 · 发热')).toBeTruthy();
  expect(screen.getByText(/体温 37.8 ℃/)).toBeTruthy();
  expect(screen.getByText('请到一旁，离开人流一米以上')).toBeTruthy();
  expect(document.querySelector('.colour-frame-green')).toBeNull();
  expect(heard).toContain('注意，发热');
});

test('short by default; temperature, last test and doses are read out where the district wants it', async () => {
  const { gate: with_, finds } = aGate({ state: aSentryReady({ readOut: 'full' }) });
  gate = with_;
  finds.splice(0, 1, aChecked({ vaccinationDoses: 3 }));
  await open();
  await take({ type: 'temperature', tenths: 365 });
  await show();
  expect(heard).toEqual(['green', '请通行，体温 36.5 度，核酸 18 小时前，接种 3 剂']);
});

test('nothing is read out of a code that cannot be believed', async () => {
  const { gate: with_, finds } = aGate({ state: aSentryReady({ readOut: 'full' }) });
  gate = with_;
  finds.splice(0, 1, aRefusal('code-signature-wrong', { colour: null, alarm: true, testAgeHours: 3 }));
  await open();
  await show();
  expect(heard[0]).toBe('注意，伪造');
});

test('a code held on is shown again without a sound', async () => {
  const { gate: with_, finds } = aGate({ state: aSentryReady() });
  gate = with_;
  finds.splice(0, 1, aChecked(), aChecked({ again: true }));
  await open();
  await show();
  await pass(2_000);
  heard.length = 0;
  await show();
  expect(screen.getByText('请通行')).toBeTruthy();
  expect(heard).toEqual([]);
});

test('whoever could not be written down is told so, loudly enough', async () => {
  gate = { ...gate, record: async () => ({ ok: false, error: 'not-kept' }) };
  await open();
  await show();
  expect(screen.getByText(/没有记录成功，门不会打开/)).toBeTruthy();
});

test('without a camera it says what else works', async () => {
  cameraProblem = 'not-allowed';
  await open();
  expect(screen.getByText(/没有摄像头权限/)).toBeTruthy();
  await act(async () => scan?.('TM1:CODE'));
  await settle();
  expect(screen.getByText('请通行')).toBeTruthy();
});

test('a camera that is unplugged is told, and found again without anybody touching the screen', async () => {
  await open();
  cameraProblem = 'no-camera';
  await act(async () => loseCamera?.());
  expect(screen.getByText(/没有可用的摄像头/)).toBeTruthy();
  await pass(5_000);
  expect(screen.getByText(/没有可用的摄像头/)).toBeTruthy();
  cameraProblem = undefined;
  await pass(5_000);
  expect(screen.queryByText(/没有可用的摄像头/)).toBeNull();
});

test('asks for one touch where sound needs one, and nobody where it starts by itself', async () => {
  touched = false;
  mayPlay = new Promise(() => undefined);
  await open();
  await press('点一下屏幕，打开声音和全屏');
  expect(screen.queryByText('点一下屏幕，打开声音和全屏')).toBeNull();
  cleanup();
  mayPlay = Promise.resolve();
  await open();
  expect(screen.queryByText('点一下屏幕，打开声音和全屏')).toBeNull();
});

test('a guard’s device is no sentry; a revoked one checks nobody', async () => {
  gate = { ...gate, state: ready };
  await open();
  expect(screen.getByText(/已登记为门岗/)).toBeTruthy();
  cleanup();
  gate = { ...gate, state: revoked(2) };
  await open();
  expect(screen.getByText('本机已停用')).toBeTruthy();
  expect(screen.queryByText('请出示健康码')).toBeNull();
});

test('speaks English as well', async () => {
  chooseLanguage('en');
  await open();
  expect(screen.getByText('Please show your health code')).toBeTruthy();
  await show();
  expect(screen.getByText('Please pass')).toBeTruthy();
  expect(heard).toEqual(['green', 'Please pass']);
});
