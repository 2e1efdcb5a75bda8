import { fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import Ask from '../../../../src/packages/help/ask/index';
import Guide from '../../../../src/packages/help/guide/index';
import { topics, topicsFor } from '../../../../src/packages/help/guide/topics';
import { appVersion } from '../../../../src/platform/app-version';
import { storage } from '../../../../src/platform/storage';
import { keepSession } from '../../../../src/services/session-store';
import { chooseLanguage } from '../../../../src/text/language';
import { openWith, visited } from '../../taro';
import { type Sent, signInAs, theCloud } from '../district/the-desk';

const isTicket = ({ method, path }: Sent) => method === 'POST' && path.endsWith('/v1/me/help-tickets');
const faultsOfPage = async (page: Element) =>
  (await axe.run(page, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id }) => id);

beforeEach(() => {
  for (const key of storage.keys()) storage.remove(key);
  keepSession(null);
  chooseLanguage('zh-CN');
  visited.length = 0;
  openWith({});
});

it('asks with site, device, version and page, and never with a place', async () => {
  signInAs('resident');
  openWith({ siteId: '00112233445566aa', deviceId: 'aa00112233445566', from: 'guard' });
  const asked = theCloud((sent) => (isTicket(sent) ? { status: 201, body: {} } : { body: { tickets: [], nextPage: null } }));
  const { container } = render(<Ask />);
  fireEvent.change(await screen.findByRole('textbox', { name: '遇到了什么问题' }), { target: { value: ' 一直转圈 ' } });
  fireEvent.click(screen.getByRole('button', { name: '发送' }));
  expect(await screen.findByText('已发送，区里 4 小时内答复。')).toBeTruthy();
  expect(asked.find(isTicket)?.body).toEqual({
    ticketId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    text: '一直转圈',
    siteId: '00112233445566aa',
    deviceId: 'aa00112233445566',
    appVersion,
    page: 'guard',
  });
  expect(await faultsOfPage(container)).toEqual([]);
});

it('keeps a ticket without network', async () => {
  signInAs('resident');
  theCloud((sent) => (isTicket(sent) ? { status: 503, body: { code: 'unavailable' } } : { body: { tickets: [], nextPage: null } }));
  render(<Ask />);
  fireEvent.change(await screen.findByRole('textbox', { name: '遇到了什么问题' }), { target: { value: '断网' } });
  fireEvent.click(screen.getByRole('button', { name: '发送' }));
  expect((await screen.findAllByText('已保存，联网后自动发送。')).length).toBeGreaterThan(0);
  expect(storage.keys().filter((key) => key.startsWith('send-later/'))).toHaveLength(1);
});

it('finds an answer by its words, and leads to asking where there is none', async () => {
  const { container } = render(<Guide />);
  fireEvent.change(screen.getByRole('textbox', { name: '搜索' }), { target: { value: '截图' } });
  fireEvent.click(screen.getByRole('button', { name: '假页面、截图' }));
  expect(screen.getByText(/截图一分钟后就扫不过/)).toBeTruthy();
  expect(await faultsOfPage(container)).toEqual([]);
  fireEvent.change(screen.getByRole('textbox', { name: '搜索' }), { target: { value: '没有这个词' } });
  expect(screen.getByText(/没有找到，换个词/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '没有找到？现场求助' }));
  expect(visited).toEqual(['/packages/help/ask/index']);
});

it('has every topic in both languages, with as many lines in each', () => {
  for (const { title, lines } of topics) {
    expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(`${title.en} ${lines.en.join(' ')}`).not.toMatch(/\p{Script=Han}/u);
    expect(lines.en).toHaveLength(lines['zh-CN'].length);
  }
  expect(topicsFor('', 'en')).toEqual(topics);
  expect(topicsFor('battery PAPER', 'en').map(({ id }) => id)).toEqual([]);
  expect(topicsFor('dead', 'en').map(({ id }) => id)).toContain('no-battery');
});

it('says the version that package.json says', async () => {
  const { version }: { version: string } = await import('../../../../package.json');
  expect(appVersion).toBe(version);
});
