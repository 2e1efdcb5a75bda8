import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyRingFile } from '../../../cloud-functions/adapters/keys/key-ring-file';
import { KeyRingNotUsable } from '../../../cloud-functions/adapters/keys/parse-key-ring';
import { someKeys } from '../../builders/key-rings';

describe('key rings in a local file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongma-keys-'));
  const path = join(folder, 'data', 'keys.json');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let files = 0;
  /** A file with these rings, as some version may have written it. */
  const fileWith = (rings: object, beside: object = {}): string => {
    files += 1;
    const file = join(folder, `keys-${files}.json`);
    writeFileSync(file, JSON.stringify({ rings, ...beside }));
    return file;
  };

  test('are made on the first run, for the owner alone, and read on the second', () => {
    const made = openKeyRingFile(path);
    const text = readFileSync(path, 'utf8');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'data'))).toEqual(['keys.json']);
    expect(openKeyRingFile(path)).toEqual(made);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('a damaged file is refused and left as it is', () => {
    openKeyRingFile(path);
    const text = readFileSync(path, 'utf8');
    const damaged = text.slice(0, text.length / 2);
    writeFileSync(path, damaged);
    expect(() => openKeyRingFile(path)).toThrow(KeyRingNotUsable);
    expect(readFileSync(path, 'utf8')).toBe(damaged);
    writeFileSync(path, JSON.stringify({ rings: {} }));
    expect(() => openKeyRingFile(path)).toThrow(KeyRingNotUsable);
  });

  test('a file of an earlier version is completed from its own secrets', () => {
    const { rings } = someKeys();
    const { authority: _, ...others } = rings;
    const { lookup: __, ...feeds } = rings.feeds;
    const earlier = fileWith({ ...others, feeds });
    expect(openKeyRingFile(earlier)).toEqual(rings);
    expect(JSON.parse(readFileSync(earlier, 'utf8'))).toEqual({ rings });
    expect(statSync(earlier).mode & 0o777).toBe(0o600);
  });

  /** What the product of before wrote: no gate, none of its secrets, and what codes were signed with. */
  const anOldInstallation = () => {
    const { rings } = someKeys();
    const { gate: _, ...others } = rings;
    const { paperCode: __, ...resident } = rings.resident;
    const { door: ___, ...checkIn } = rings['check-in'];
    const { paperCode: ____, ...district } = rings.district;
    const codeSigning = { kid: 'AQIDBAUG', privateJwk: { kty: 'EC', d: 'secret' } };
    const trustList = { issuedAt: '2022-09-06T08:00:00+08:00', keys: [], signed: 'a.b.c' };
    const old = {
      ...others,
      resident: { ...resident, codeSigning },
      'check-in': checkIn,
      district,
      public: { ...rings.public, trustList },
    };
    return { rings, old };
  };

  test('a file from before gates had keys of their own opens: what came later is made once, the same for all, what is retired goes', () => {
    const { rings, old } = anOldInstallation();
    const file = fileWith(old, { rootPublicJwk: { kty: 'EC' } });
    const opened = openKeyRingFile(file);
    expect(opened.resident).toEqual({ ...rings.resident, paperCode: opened.gate.paperCode });
    expect(opened.district).toEqual({ ...rings.district, paperCode: opened.gate.paperCode });
    expect(opened['check-in']).toEqual({ ...rings['check-in'], door: opened.gate.door });
    expect(opened.gate).toMatchObject({ session: rings.gate.session, codeSubject: rings.gate.codeSubject });
    expect(new Set([opened.gate.door, opened.gate.paperCode, opened.gate.gateCheck]).size).toBe(3);
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/codeSigning|trustList|rootPublicJwk/);
    expect(openKeyRingFile(file)).toEqual(opened);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('two programs that open such a file at once end with the same keys; those of another installation differ', () => {
    const { old } = anOldInstallation();
    expect(openKeyRingFile(fileWith(old))).toEqual(openKeyRingFile(fileWith(old)));
    expect(openKeyRingFile(fileWith(anOldInstallation().old)).gate.door).not.toBe(openKeyRingFile(fileWith(old)).gate.door);
  });

  test('a secret that no ring holds is missed, not made', () => {
    const { rings } = someKeys();
    const { pseudonym: _, ...resident } = rings.resident;
    const { pseudonym: __, ...checkIn } = rings['check-in'];
    const { pseudonym: ___, ...district } = rings.district;
    const { pseudonym: ____, ...gate } = rings.gate;
    expect(() => openKeyRingFile(fileWith({ ...rings, resident, 'check-in': checkIn, district, gate }))).toThrow('pseudonym');
  });

  test('rings that disagree about a secret complete nobody', () => {
    const { authority: _, ...rings } = someKeys().rings;
    const session = [{ id: 1, secret: 'A'.repeat(43) }];
    expect(() => openKeyRingFile(fileWith({ ...rings, feeds: { ...rings.feeds, session } }))).toThrow(
      'session: not the same in every ring',
    );
  });

  test('a folder where the file should be is a fault, not a reason to make new keys', () => {
    expect(() => openKeyRingFile(folder)).toThrow('EISDIR');
  });
});
