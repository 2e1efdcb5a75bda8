/** A cloud as gates meet it, and the device it talks to: both in memory, with clocks a test can move. */
import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { deviceClockOffSecondsMax, parseDeviceToken } from '../../../../cloud-functions/domain/gate/device-token';
import { makeSignatureCheck } from '../../../../cloud-functions/domain/personal-code/signature-check';
import type { TrustList } from '../../../../cloud-functions/domain/personal-code/trust-list';
import { addMilliseconds, formatInstant, type Instant } from '../../../../cloud-functions/domain/time';
import type { DeviceKey } from '../../../../src/platform/device-key';
import type { Vault } from '../../../../src/platform/device-vault';
import type { Storage } from '../../../../src/platform/storage';
import type { GateNeeds } from '../../../../src/services/gate/gate-needs';
import type { GatePack, GateRecord } from '../../../../src/services/gate/gate-types';
import { sendOperation } from '../../../../src/services/send-operation';
import { onServerTime } from '../../../../src/services/server-clock';
import { aTrustRoot } from '../../../builders/a-trust-root';

export type GateCloud = {
  /** Server time. */
  now(): Instant;
  /** `no-network`; `unavailable` with a time to wait; `answer-lost`: it does what it is asked and the answer never comes. */
  state: 'up' | 'no-network' | 'unavailable' | 'answer-lost';
  retryAfterSeconds: number;
  pack: GatePack;
  trustList: TrustList;
  turned: { code: string; until: string }[];
  revokedKeys: string[];
  seenElsewhere: { slot: string; at: string }[];
  revoked: boolean;
  /** A record with this note makes its whole batch unreadable, as a strict schema would. */
  noteRefused: string | undefined;
  readonly records: Map<string, GateRecord>;
  /** How often each record arrived. */
  readonly arrivals: Map<string, number>;
  readonly asked: { readonly path: string; readonly at: number; readonly records: number }[];
  /** What the paper and document checks answer. */
  checkAnswer: { readonly status: number; readonly body: unknown };
  readonly root: ReturnType<typeof aTrustRoot>;
};

export const deviceIdInTests = '00112233445566aa';

/** Its clock starts at `startsAt` and goes with `performance.now()`, which nobody sets. */
export function aGateCloud({ startsAt, trustList, pack }: { startsAt: Instant; trustList: TrustList; pack: GatePack }): GateCloud {
  const began = performance.now();
  const cloud: GateCloud = {
    now: () => addMilliseconds(startsAt, Math.round(performance.now() - began)),
    state: 'up',
    retryAfterSeconds: 30,
    pack,
    trustList,
    turned: [],
    revokedKeys: [],
    seenElsewhere: [],
    revoked: false,
    noteRefused: undefined,
    records: new Map(),
    arrivals: new Map(),
    asked: [],
    checkAnswer: { status: 404, body: { code: 'not-found' } },
    root: aTrustRoot(),
  };
  let publicKey: unknown;
  globalThis.fetch = async (address, given) => {
    const { pathname, searchParams } = new URL(String(address), 'https://cloud.example');
    const body = typeof given?.body === 'string' ? JSON.parse(given.body) : undefined;
    cloud.asked.push({ path: pathname, at: cloud.now(), records: body?.records?.length ?? 0 });
    if (cloud.state === 'no-network') throw new TypeError('Failed to fetch');
    if (cloud.state === 'unavailable') return answerOf(cloud, 503, { code: 'unavailable', retryAfterSeconds: cloud.retryAfterSeconds });
    const answer = answerTo();
    if (cloud.state === 'answer-lost') throw new TypeError('Failed to fetch');
    return answer;

    function answerTo(): Response {
      switch (pathname) {
        case '/v1/gate/devices':
          publicKey = body.publicKey;
          return answerOf(cloud, 201, enrolled(cloud));
        case '/v1/turned-codes':
          return answerOf(cloud, 200, turnedSince(cloud, searchParams.get('after')));
        case '/v1/trust-list':
          return answerOf(cloud, 200, { signed: cloud.root.signed(cloud.trustList) });
        default:
          return answerToDevice(new Map(Object.entries(given?.headers ?? {})).get('authorization'));
      }
    }

    function answerToDevice(authorization: unknown): Response {
      const problem = tokenProblem(cloud, String(authorization ?? ''), publicKey);
      if (problem) return answerOf(cloud, problem === 'device-revoked' ? 403 : 401, { code: problem });
      if (pathname === '/v1/gate/syncs') return answerOf(cloud, 200, synced(cloud, body.packId));
      if (pathname === '/v1/gate/records') return takeRecords(cloud, body.records);
      return answerOf(cloud, cloud.checkAnswer.status, cloud.checkAnswer.body);
    }
  };
  return cloud;
}

function answerOf(cloud: GateCloud, status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'x-server-time': new Date(cloud.now()).toISOString() } });
}

const enrolled = ({ root, pack }: GateCloud) => ({
  deviceId: deviceIdInTests,
  kind: 'sentry',
  position: '北门',
  siteId: pack.site.siteId,
  siteName: pack.site.name,
  trustRoots: [root.root],
});

function turnedSince(cloud: GateCloud, after: string | null) {
  const from = after === null ? 0 : Number(after);
  const codes = cloud.turned.slice(from, from + 100);
  return {
    codes,
    next: String(from + codes.length),
    more: cloud.turned.length > from + codes.length,
    startsOver: after === null,
    revokedKeys: cloud.revokedKeys,
    trustListIssuedAt: formatInstant(cloud.trustList.issuedAt),
    asOf: formatInstant(cloud.now()),
  };
}

const synced = (cloud: GateCloud, packId: string | null) => ({
  serverTime: formatInstant(cloud.now()),
  clockShiftMs: 0,
  pack: packId === cloud.pack.packId ? null : cloud.pack,
  seenElsewhere: cloud.seenElsewhere,
});

function takeRecords(cloud: GateCloud, records: readonly GateRecord[]): Response {
  if (records.some(({ note }) => note !== null && note === cloud.noteRefused)) return answerOf(cloud, 422, { code: 'request-not-valid' });
  const results = records.map((record) => {
    const state = cloud.records.has(record.recordId) ? 'already-there' : 'recorded';
    cloud.records.set(record.recordId, record);
    cloud.arrivals.set(record.recordId, (cloud.arrivals.get(record.recordId) ?? 0) + 1);
    return { recordId: record.recordId, state, why: null };
  });
  return answerOf(cloud, 200, { results, serverTime: formatInstant(cloud.now()) });
}

function tokenProblem(cloud: GateCloud, authorization: string, publicKey: unknown): string | undefined {
  const token = parseDeviceToken(authorization.replace(/^Device /, ''));
  if (!token || token.deviceId !== deviceIdInTests || publicKey === undefined) return 'device-not-known';
  const key = createPublicKey({ key: Object(publicKey), format: 'jwk' });
  if (!verify('sha256', token.signed, { key, dsaEncoding: 'ieee-p1363' }, token.signature)) return 'device-not-known';
  if (Math.abs(cloud.now() / 1000 - token.issuedAt) > deviceClockOffSecondsMax) return 'device-clock-wrong';
  return cloud.revoked ? 'device-revoked' : undefined;
}

/** The device: what it keeps outlives `needs()` called again, as after a reload. */
export function aDevice() {
  const kept = new Map<string, string>();
  const vaulted = new Map<string, string>();
  let key: DeviceKey | undefined;
  const device = {
    kept,
    vaulted,
    /** The vault takes nothing more. */
    full: false,
    wentOutOfSight: [] as (() => void)[],
    networkCame: [] as (() => void)[],
    needs: (): GateNeeds => ({
      storage: storageOf(kept),
      vault: vaultOf(vaulted, () => device.full),
      keys: {
        open: async () => key,
        async make() {
          key = aDeviceKey();
          return key;
        },
        async forget() {
          key = undefined;
        },
      },
      send: sendOperation,
      enrolAsGuard: async () => ({ ok: false, error: { code: 'sign-in-needed', fields: [], retryAfterSeconds: null } }),
      verifySignature: makeSignatureCheck(),
      reading: () => ({ wall: Date.now(), steady: performance.now() }),
      random: () => 0.5,
      randomBytes: async (count) => Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256)),
      battery: async () => ({ percent: 80, charging: true }),
      onServerTime,
      onOutOfSight: (listener) => listening(device.wentOutOfSight, listener),
      onNetworkChange: (listener) => listening(device.networkCame, () => listener(true)),
      version: '0.1.0',
    }),
  };
  return device;
}

function listening(list: (() => void)[], listener: () => void): () => void {
  list.push(listener);
  return () => void list.splice(list.indexOf(listener), 1);
}

function aDeviceKey(): DeviceKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: { kty: 'EC', crv: 'P-256', x, y },
    sign: async (bytes) => new Uint8Array(sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
  };
}

export const storageOf = (kept: Map<string, string>): Storage => ({
  read: (key) => kept.get(key),
  write(key, text) {
    kept.set(key, text);
    return true;
  },
  remove: (key) => void kept.delete(key),
  keys: () => [...kept.keys()],
});

export const vaultOf = (kept: Map<string, string>, isFull: () => boolean = () => false): Vault => ({
  async put(name, text) {
    if (isFull()) return false;
    kept.set(name, text);
    return true;
  },
  get: async (name) => kept.get(name),
  entries: async (prefix) => [...kept].filter(([name]) => name.startsWith(prefix)).map(([name, text]) => ({ name, text })),
  remove: async (name) => void kept.delete(name),
});
