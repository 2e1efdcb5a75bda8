/** The key and the vault of mini-programs, which have neither WebCrypto nor IndexedDB nor TextEncoder. */
import { createPublicKey, verify } from 'node:crypto';
import { join } from 'node:path';
import type * as keys from '../../../src/platform/device-key';
import type * as vaults from '../../../src/platform/device-vault';
import { storage } from '../../../src/platform/storage';

const platform = join(__dirname, '../../../src/platform');
/** Their base files: without the ending the browser's would be found. */
const { makeDeviceKey, openDeviceKey, forgetDeviceKey } = jest.requireActual<typeof keys>(join(platform, 'device-key.ts'));
const { deviceVault } = jest.requireActual<typeof vaults>(join(platform, 'device-vault.ts'));

let hasRandomness = true;
jest.mock('../../../src/platform/random', () => ({
  secureRandomBytes: async (count: number) =>
    hasRandomness ? Uint8Array.from(jest.requireActual<typeof import('node:crypto')>('node:crypto').randomBytes(count)) : 'none',
}));

beforeEach(() => {
  hasRandomness = true;
  for (const key of storage.keys()) storage.remove(key);
});

describe('the key of a device', () => {
  test('signs what anybody with its public half can check, also after a reload', async () => {
    const made = await makeDeviceKey();
    const opened = await openDeviceKey();
    expect(opened?.publicKey).toEqual(made?.publicKey);
    const bytes = Uint8Array.from([1, 2, 3]);
    const signature = await opened?.sign(bytes);
    const key = createPublicKey({ key: { ...made?.publicKey }, format: 'jwk' });
    expect(verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature ?? new Uint8Array())).toBe(true);
    expect(verify('sha256', Uint8Array.of(9), { key, dsaEncoding: 'ieee-p1363' }, signature ?? new Uint8Array())).toBe(false);
  });

  test('is not made without a secure source of randomness', async () => {
    hasRandomness = false;
    expect(await makeDeviceKey()).toBeUndefined();
    expect(await openDeviceKey()).toBeUndefined();
  });

  test('is gone when it is forgotten, and none when what was kept is none', async () => {
    await makeDeviceKey();
    await forgetDeviceKey();
    expect(await openDeviceKey()).toBeUndefined();
    storage.write('gate/device-key', 'AAAA');
    expect(await openDeviceKey()).toBeUndefined();
  });
});

describe('the vault of a device', () => {
  test('keeps entries one by one, unreadable to who finds them', async () => {
    expect(await deviceVault.put('record/2', '{"name":"张三"}')).toBe(true);
    expect(await deviceVault.put('record/1', 'one')).toBe(true);
    expect(await deviceVault.put('pack', 'secret of the door')).toBe(true);
    expect(await deviceVault.entries('record/')).toEqual([
      { name: 'record/1', text: 'one' },
      { name: 'record/2', text: '{"name":"张三"}' },
    ]);
    const everything = storage.keys().map((key) => storage.read(key));
    expect(everything.join()).not.toMatch(/张三|secret/);
    await deviceVault.remove('record/1');
    expect(await deviceVault.get('record/1')).toBeUndefined();
    expect(await deviceVault.get('pack')).toBe('secret of the door');
  });

  test('opens no entry under another name, and none with a changed letter', async () => {
    await deviceVault.put('record/1', 'one');
    const sealed = storage.read('gate/vault/record/1') ?? '';
    storage.write('gate/vault/record/2', sealed);
    storage.write('gate/vault/record/3', (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1));
    expect(await deviceVault.entries('record/')).toEqual([{ name: 'record/1', text: 'one' }]);
  });

  test('says when it cannot keep', async () => {
    hasRandomness = false;
    expect(await deviceVault.put('record/1', 'one')).toBe(false);
    expect(await deviceVault.entries('')).toEqual([]);
  });

  test('keeps a text of any letters, the same text sealed differently each time', async () => {
    const text = JSON.stringify({ note: '🙂 é 漢 \ud800' });
    await deviceVault.put('a', text);
    const first = storage.read('gate/vault/a');
    await deviceVault.put('a', text);
    expect(storage.read('gate/vault/a')).not.toBe(first);
    expect(await deviceVault.get('a')).toBe(text);
  });
});
