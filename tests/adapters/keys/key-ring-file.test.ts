import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyRingFile } from '../../../cloud-functions/adapters/keys/key-ring-file';
import { KeyRingNotUsable } from '../../../cloud-functions/adapters/keys/parse-key-ring';
import { isSignedByRoot } from '../../../cloud-functions/adapters/keys/trust-list-signing';
import { aCeremony } from '../../builders/key-rings';

describe('key rings in a local file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongma-keys-'));
  const path = join(folder, 'data', 'keys.json');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are made on the first run, for the owner alone, and read on the second', async () => {
    const made = await openKeyRingFile(path, aCeremony);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'data'))).toEqual(['keys.json']);
    expect(await openKeyRingFile(path, aCeremony)).toEqual(made);
    expect(await isSignedByRoot(made.rings.public.trustList, made.rootPublicJwk)).toBe(true);
  });

  test('two first runs at once end with the same keys', async () => {
    const fresh = join(folder, 'fresh', 'keys.json');
    const [one, two] = await Promise.all([openKeyRingFile(fresh, aCeremony), openKeyRingFile(fresh, aCeremony)]);
    expect(one).toEqual(two);
  });

  test('a ceremony that cannot hold leaves no file behind', async () => {
    const nowhere = join(folder, 'nowhere', 'keys.json');
    await expect(openKeyRingFile(nowhere, { ...aCeremony, issuer: '' })).rejects.toBeInstanceOf(KeyRingNotUsable);
    expect(existsSync(nowhere)).toBe(false);
  });

  test('a damaged file is refused and left as it is', async () => {
    await openKeyRingFile(path, aCeremony);
    const text = readFileSync(path, 'utf8');
    const damaged = text.slice(0, text.length / 2);
    writeFileSync(path, damaged);
    await expect(openKeyRingFile(path, aCeremony)).rejects.toBeInstanceOf(KeyRingNotUsable);
    expect(readFileSync(path, 'utf8')).toBe(damaged);
    writeFileSync(path, JSON.stringify({ rings: {}, rootPublicJwk: {} }));
    await expect(openKeyRingFile(path, aCeremony)).rejects.toBeInstanceOf(KeyRingNotUsable);
  });

  test('a file of an earlier version is completed from its own secrets, and stays as it is', async () => {
    const made = await openKeyRingFile(join(folder, 'earlier', 'keys.json'), aCeremony);
    const { authority: _, ...rings } = made.rings;
    const { lookup: __, ...feeds } = made.rings.feeds;
    const earlier = join(folder, 'earlier.json');
    const text = JSON.stringify({ rings: { ...rings, feeds }, rootPublicJwk: made.rootPublicJwk });
    writeFileSync(earlier, text);
    expect(await openKeyRingFile(earlier, aCeremony)).toEqual(made);
    expect(readFileSync(earlier, 'utf8')).toBe(text);
  });

  test('a secret that no ring holds is missed, not made', async () => {
    const made = await openKeyRingFile(join(folder, 'whole', 'keys.json'), aCeremony);
    const { pseudonym: _, ...resident } = made.rings.resident;
    const { pseudonym: __, ...checkIn } = made.rings['check-in'];
    const { pseudonym: ___, ...district } = made.rings.district;
    const torn = join(folder, 'torn.json');
    writeFileSync(torn, JSON.stringify({ ...made, rings: { ...made.rings, resident, 'check-in': checkIn, district } }));
    await expect(openKeyRingFile(torn, aCeremony)).rejects.toThrow('pseudonym');
  });

  test('rings that disagree about a secret complete nobody', async () => {
    const made = await openKeyRingFile(join(folder, 'agreed', 'keys.json'), aCeremony);
    const { authority: _, ...rings } = made.rings;
    const session = [{ id: 1, secret: 'A'.repeat(43) }];
    const torn = join(folder, 'disagree.json');
    writeFileSync(torn, JSON.stringify({ ...made, rings: { ...rings, feeds: { ...rings.feeds, session } } }));
    await expect(openKeyRingFile(torn, aCeremony)).rejects.toThrow('session: not the same in every ring');
  });

  test('a folder where the file should be is a fault, not a reason to make new keys', async () => {
    await expect(openKeyRingFile(folder, aCeremony)).rejects.toThrow('EISDIR');
  });
});
