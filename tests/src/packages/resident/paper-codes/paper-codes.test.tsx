import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import PaperCodes from '../../../../../src/packages/resident/paper-codes/index';
import { learnServerTime } from '../../../../../src/services/server-clock';
import { keepSession } from '../../../../../src/services/session-store';
import { chooseLanguage } from '../../../../../src/text/language';
import { aCloud, type Cloud } from '../../../a-cloud';
import { iso, noon } from '../../../a-code-issued';
import { aFamilyShown } from '../../../a-family';
import { signedInAs } from '../../../a-session';

const code = (change: object = {}) => ({
  paperCodeId: '0123456789abcdef0123',
  maskedName: '王**',
  guardianshipId: '01830f3c-9c40-7000-8000-000000000001',
  issuedAt: '2022-09-06T08:00:00+08:00',
  validUntil: '2023-03-06T00:00:00+08:00',
  state: 'valid',
  ...change,
});
let cloud: Cloud;
const opened: string[] = [];

beforeEach(() => {
  localStorage.clear();
  chooseLanguage('zh-CN');
  opened.length = 0;
  URL.createObjectURL = () => 'blob:paper-code';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click() {
    opened.push(this.download);
  };
  cloud = aCloud();
  learnServerTime(iso(noon), Date.now(), Date.now());
  signedInAs('zhang', noon);
  cloud.answers('GET /v1/me/dependants', { body: aFamilyShown() });
});
afterEach(() => keepSession(null));

test('makes one for a child and hands over the PDF', async () => {
  cloud.answers('GET /v1/me/paper-codes', { body: { paperCodes: [] } }, { body: { paperCodes: [code()] } });
  cloud.answers('POST /v1/me/paper-codes', { status: 201, body: '%PDF-1.7' });
  render(<PaperCodes />);
  expect(await screen.findByText('还没有纸质码')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '为我自己制作纸质码' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '为王**制作纸质码' }));
  expect(await screen.findByText('已生成，请打印，或转发给能打印的人。')).toBeTruthy();
  expect(opened).toEqual(['tongma-paper-code.pdf']);
  const sent = cloud.asked.find(({ operation }) => operation === 'POST /v1/me/paper-codes');
  expect(sent?.body).toEqual({ guardianshipId: '01830f3c-9c40-7000-8000-000000000001', language: 'zh-CN' });
  expect(await screen.findByText('有效')).toBeTruthy();
});

test('reports one lost after one question; a dead one cannot be reported', async () => {
  const dead = code({ paperCodeId: 'f'.repeat(20), state: 'replaced' });
  cloud.answers(
    'GET /v1/me/paper-codes',
    { body: { paperCodes: [code(), dead] } },
    { body: { paperCodes: [code({ state: 'lost' }), dead] } },
  );
  cloud.answers('POST /v1/me/paper-codes/0123456789abcdef0123/loss-reports', { body: { paperCodes: [code({ state: 'lost' }), dead] } });
  render(<PaperCodes />);
  const buttons = await screen.findAllByRole('button', { name: '挂失王**的纸质码' });
  expect(buttons).toHaveLength(1);
  for (const button of buttons) fireEvent.click(button);
  fireEvent.click(screen.getByRole('button', { name: '确认挂失' }));
  expect(await screen.findByText('已挂失，这张码不能再用。')).toBeTruthy();
  await waitFor(() => expect(screen.getByText('已挂失')).toBeTruthy());
});

test('tells who may have one where nobody in the family may', async () => {
  cloud.answers('GET /v1/me/dependants', { body: aFamilyShown({ dependants: [] }) });
  cloud.answers('GET /v1/me/paper-codes', { body: { paperCodes: [] } });
  render(<PaperCodes />);
  expect(await screen.findByText(/纸质码发给 18 岁以下/)).toBeTruthy();
});
