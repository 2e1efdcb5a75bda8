import { TextEncoder } from 'node:util';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type AuditRoot, rootBytes } from '../../../../cloud-functions/domain/audit/audit-root';
import { type ChainLink, nextLink, noHash, startOfChain } from '../../../../cloud-functions/domain/audit/chain-link';
import { merkleRoot } from '../../../../cloud-functions/domain/audit/merkle-tree';
import { entryHashOf, saltOf, sealEntry } from '../../../../cloud-functions/domain/audit/sealed-entry';
import { showProof } from '../../../../cloud-functions/domain/audit/shown-proof';
import { encodeBase64url } from '../../../../cloud-functions/domain/personal-code/base64url';
import { instant } from '../../../../cloud-functions/domain/time';
import Audit from '../../../../src/packages/district/audit/index';
import { keepSession } from '../../../../src/services/session-store';
import { aSigningPair } from '../../../domain/audit/a-signing-pair';
import { anEntryAt } from '../../../domain/audit/an-entry';
import { problem, signInAs, theCloud } from './the-desk';

// jsdom has none; every browser has.
globalThis.TextEncoder ??= TextEncoder;

const at = instant(Date.parse('2022-09-06T08:40:00+08:00'));
const entry = anEntryAt(at);
const salt = 'a'.repeat(32);
const { spki, sign } = aSigningPair();

function aProof() {
  const sealed = sealEntry(entry, salt);
  const link: ChainLink = nextLink(startOfChain, { shard: 0, auditId: entry.auditId, entryHash: entryHashOf(sealed), now: at });
  const root: AuditRoot = {
    jurisdiction: '150781',
    number: 1,
    from: at,
    to: instant(at + 3_600_000),
    links: 1,
    merkleRoot: merkleRoot([link.linkHash]),
    heads: [{ seq: 1, linkHash: link.linkHash }],
    previous: noHash,
  };
  const signed = { root, publicKey: encodeBase64url(spki), signature: encodeBase64url(sign(rootBytes(root))) };
  const actor = { value: entry.actor, salt: saltOf(salt, 'actor') };
  return showProof({ entry: sealed, actor, link, closed: { index: 0, path: [], signed } });
}

const listed = {
  auditId: entry.auditId,
  at: '2022-09-06T08:40:00+08:00',
  operation: 'readPersonVisits',
  role: 'officer',
  actor: entry.actor,
  district: '150781',
  caseNumber: '150781-2022-0007',
  purpose: '流行病学调查',
  target: '3 visits',
};
const anAlert = {
  alertId: 'b'.repeat(32),
  kind: 'night',
  hour: '2022-09-06T02:00:00+08:00',
  actor: entry.actor,
  count: 3,
  auditIds: [entry.auditId],
  closed: null,
};
const cloud = (proof: object) =>
  theCloud(({ path, method }) => {
    if (path.includes('/proof')) return { body: proof };
    if (path.includes('audit-searches')) return { body: { entries: [listed], lookedBackTo: '2022-09-01', nextPage: null } };
    if (path.includes('/closings')) return { body: { ...anAlert, closed: { at: listed.at, note: '应急值班' } } };
    if (path.includes('audit-alerts')) return { body: { open: [{ kind: 'night', count: 1 }], alerts: [anAlert], nextPage: null } };
    if (path.includes('audit-roots')) return { body: { roots: [aProof().closed?.root], nextPage: null } };
    return method === 'GET' ? { body: { entries: [listed], nextPage: null } } : problem('not-found', 404);
  });

beforeEach(() => {
  keepSession(null);
  signInAs('resident', 'auditor');
});

it('checks an entry in the browser and says that it is as it was written', async () => {
  cloud(aProof());
  render(<Audit />);
  fireEvent.click(await screen.findByRole('button', { name: `验证记录 ${entry.auditId}` }));
  expect(await screen.findByText(/已在本机验证/)).toBeTruthy();
  expect(screen.getByText(/第 1 号根/)).toBeTruthy();
});

it('does not believe a cloud that changed the entry', async () => {
  const proof = aProof();
  cloud({ ...proof, entry: { ...proof.entry, caseNumber: '150781-2022-9999' } });
  render(<Audit />);
  fireEvent.click(await screen.findByRole('button', { name: `验证记录 ${entry.auditId}` }));
  expect(await screen.findByText(/验证不通过/)).toBeTruthy();
});

it('searches by days, case number and outcome', async () => {
  const asked = cloud(aProof());
  render(<Audit />);
  fireEvent.click(screen.getByRole('radio', { name: '查找' }));
  fireEvent.change(screen.getByRole('textbox', { name: '案件编号' }), { target: { value: '150781-2022-0007' } });
  fireEvent.click(screen.getByRole('radio', { name: '只看被拒绝的' }));
  fireEvent.click(screen.getByRole('button', { name: '查找' }));
  expect(await screen.findByText(/找到 1 条 · 已查到 2022-09-01/)).toBeTruthy();
  const sent = asked.find(({ path }) => path.includes('audit-searches'));
  expect(sent?.body).toMatchObject({ caseNumber: '150781-2022-0007', refusedOnly: true });
});

it('shows alerts and closes one only with a note', async () => {
  const asked = cloud(aProof());
  render(<Audit />);
  fireEvent.click(screen.getByRole('radio', { name: '提醒' }));
  expect(await screen.findByText('深夜（22 点至 6 点）查阅 3 次')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^关闭提醒：/ }));
  fireEvent.click(screen.getByRole('button', { name: '关闭提醒' }));
  expect(screen.getByText('请写明核实情况')).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: '核实情况' }), { target: { value: '已核实是应急值班' } });
  fireEvent.click(screen.getByRole('button', { name: '关闭提醒' }));
  expect(await screen.findByText('提醒已关闭')).toBeTruthy();
  expect(asked.find(({ path }) => path.includes('/closings'))?.body).toEqual({ note: '已核实是应急值班' });
});

it('checks the signature of each published root', async () => {
  cloud(aProof());
  render(<Audit />);
  fireEvent.click(screen.getByRole('radio', { name: '封存与验证' }));
  expect(await screen.findByText(/本机已验证/)).toBeTruthy();
});

it('shows an administrator their own entries and how many alerts wait, and no more', async () => {
  keepSession(null);
  signInAs('resident', 'administrator');
  theCloud(({ path }) =>
    path.includes('audit-alerts')
      ? { body: { open: [{ kind: 'night', count: 2 }], alerts: [], nextPage: null } }
      : { body: { entries: [listed], nextPage: null } },
  );
  render(<Audit />);
  expect(await screen.findByText('我的审计记录')).toBeTruthy();
  expect(screen.getAllByRole('radio')).toHaveLength(2);
  fireEvent.click(screen.getByRole('radio', { name: '提醒' }));
  expect(await screen.findByText('深夜查阅 · 2 条未处理')).toBeTruthy();
});

it.each(['officer', 'reviewer', 'tracer', 'approver', 'inspector'] as const)(
  'shows a %s what they did themselves, and no tabs',
  async (role) => {
    keepSession(null);
    signInAs('resident', role);
    const asked = cloud(aProof());
    render(<Audit />);
    expect(await screen.findByText('我的审计记录')).toBeTruthy();
    expect(await screen.findByText('查阅个人行踪')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    await waitFor(() => expect(asked.every(({ path }) => path.includes('audit-entries'))).toBe(true));
  },
);
