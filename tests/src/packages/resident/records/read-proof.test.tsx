import { TextEncoder } from 'node:util';
import { fireEvent, render, screen } from '@testing-library/react';
import { type AuditRoot, rootBytes } from '../../../../../cloud-functions/domain/audit/audit-root';
import { type ChainLink, nextLink, noHash, startOfChain } from '../../../../../cloud-functions/domain/audit/chain-link';
import { merkleRoot } from '../../../../../cloud-functions/domain/audit/merkle-tree';
import { entryHashOf, openPerson, sealEntry } from '../../../../../cloud-functions/domain/audit/sealed-entry';
import { showProof } from '../../../../../cloud-functions/domain/audit/shown-proof';
import { encodeBase64url } from '../../../../../cloud-functions/domain/personal-code/base64url';
import { instant } from '../../../../../cloud-functions/domain/time';
import WhoLooked from '../../../../../src/packages/resident/who-looked/index';
import type * as checks from '../../../../../src/platform/check-proof';
import { chooseLanguage } from '../../../../../src/text/language';
import { aSigningPair } from '../../../../domain/audit/a-signing-pair';
import { anEntryAt, somebody } from '../../../../domain/audit/an-entry';
import { aCloud, type Cloud } from '../../../a-cloud';
import { signedInAs } from '../../../a-session';

jest.mock('../../../../../src/services/retry-pause', () => ({
  ...jest.requireActual('../../../../../src/services/retry-pause'),
  wait: async () => undefined,
}));

// What stands for the machine: the browser, unless a test says otherwise.
const mockOnThisMachine = jest.fn<ReturnType<typeof checks.checkProof>, Parameters<typeof checks.checkProof>>();
jest.mock('../../../../../src/platform/check-proof', () => ({
  checkProof: (...given: Parameters<typeof checks.checkProof>) => mockOnThisMachine(...given),
}));
const inABrowser = jest.requireActual<typeof checks>('../../../../../src/platform/check-proof.h5.ts');
const inAMiniProgram = jest.requireActual<typeof checks>('../../../../../src/platform/check-proof.ts');

// jsdom has none; every browser has.
globalThis.TextEncoder ??= TextEncoder;

const at = instant(Date.parse('2022-09-06T08:40:00+08:00'));
const entry = anEntryAt(at);
const salt = 'a'.repeat(32);
const { spki, sign } = aSigningPair();
const [me, somebodyElse, notConcerned] = [somebody(2), somebody(3), somebody(9)];

/** As the cloud answers about somebody the entry is about. */
function aProof(person = me, sealed = true) {
  const written = sealEntry(entry, salt);
  const link: ChainLink = nextLink(startOfChain, { shard: 0, auditId: entry.auditId, entryHash: entryHashOf(written), now: at });
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
  const opened = openPerson(entry, person, salt);
  return showProof({
    entry: written,
    ...(opened && { person: opened }),
    link,
    ...(sealed && { closed: { index: 0, path: [], signed } }),
  });
}

const proofPath = `GET /v1/me/reads/${entry.auditId}/proof`;
const read = {
  auditId: entry.auditId,
  at: '2022-09-06T08:40:00+08:00',
  what: 'readPersonVisits',
  role: 'officer',
  district: null,
  caseNumber: '150781-2022-0007',
  purpose: '流行病学调查',
};
let cloud: Cloud;

beforeEach(() => {
  localStorage.clear();
  chooseLanguage('zh-CN');
  signedInAs();
  mockOnThisMachine.mockImplementation(inABrowser.checkProof);
  cloud = aCloud();
  cloud.answers('GET /v1/me/reads', { body: { reads: [read], nextPage: null } });
});

async function check() {
  render(<WhoLooked />);
  fireEvent.click(await screen.findByRole('button', { name: '验证这条留痕：查看您的到访 9 月 6 日 08:40' }));
}

test('a look is proved on this machine, about oneself, under the seal’s signature', async () => {
  cloud.answers(proofPath, { body: { personId: me, proof: aProof() } });
  await check();
  await screen.findByText(/^已验证：/);
  expect(screen.queryByText('记录在案，验证')).toBeNull();
});

test('a look whose hour is not closed is on record, and can be checked again', async () => {
  cloud.answers(proofPath, { body: { personId: me, proof: aProof(me, false) } }, { body: { personId: me, proof: aProof() } });
  await check();
  await screen.findByText(/^尚未封存：/);
  fireEvent.click(screen.getByText('记录在案，验证'));
  await screen.findByText(/^已验证：/);
});

test.each([
  ['is about somebody else', { personId: notConcerned, proof: aProof() }],
  ['opens somebody else’s place', { personId: me, proof: aProof(somebodyElse) }],
  ['has another purpose', { personId: me, proof: { ...aProof(), entry: { ...aProof().entry, purpose: '别的' } } }],
])('a proof that %s is not taken for one', async (_what, body) => {
  cloud.answers(proofPath, { body });
  await check();
  await screen.findByText(/^验证不通过：/);
  expect(screen.queryByText(/^已验证/)).toBeNull();
});

test('a mini-program says to check in a browser', async () => {
  mockOnThisMachine.mockImplementation(inAMiniProgram.checkProof);
  cloud.answers(proofPath, { body: { personId: me, proof: aProof() } });
  await check();
  await screen.findByText(/请用浏览器打开通码/);
  expect(screen.queryByText(/^已验证/)).toBeNull();
});

test('without network it says so, and the button stays', async () => {
  cloud.answers(proofPath, 'no-network');
  await check();
  await screen.findByText(/连不上服务/);
  expect(screen.getByText('记录在案，验证')).toBeTruthy();
});
