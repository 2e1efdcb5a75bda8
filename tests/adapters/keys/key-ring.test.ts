import { keyAudiences, type SecretName, secretsOfAudience } from '../../../cloud-functions/adapters/keys/key-ring';
import { makeKeys } from '../../../cloud-functions/adapters/keys/make-keys';
import { KeyRingNotUsable, parseKeyRing } from '../../../cloud-functions/adapters/keys/parse-key-ring';
import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { someKeys } from '../../builders/key-rings';

const holders = (name: SecretName) =>
  keyAudiences.filter((audience) => (secretsOfAudience[audience] as readonly SecretName[]).includes(name));

describe('who holds which secret', () => {
  test('the audiences are those of the contract', () => {
    const ofContract = new Set(Object.values(endpoints).map(({ audience }) => audience));
    expect([...ofContract].sort()).toEqual([...keyAudiences].sort());
  });

  test.each([
    ['codeSubject', ['resident', 'gate']],
    ['identity', ['resident', 'district']],
    ['tracingPublic', ['check-in', 'gate']],
    ['tracingPrivate', ['district']],
    ['lookup', ['resident', 'gate', 'district', 'feeds']],
    ['pseudonym', ['resident', 'check-in', 'gate', 'district']],
    ['siteCode', ['check-in', 'site', 'district', 'public']],
    ['session', ['resident', 'check-in', 'gate', 'site', 'district', 'authority', 'feeds']],
    ['door', ['check-in', 'gate']],
    ['paperCode', ['resident', 'gate', 'district']],
    ['gateCheck', ['gate']],
  ] as const)('%s: %j and nobody else', (name, audiences) => {
    expect(holders(name)).toEqual(audiences);
  });

  test('generated rings hold what the table says', () => {
    const { rings } = someKeys();
    for (const audience of keyAudiences) expect(Object.keys(rings[audience]).sort()).toEqual([...secretsOfAudience[audience]].sort());
  });

  test('each audience gets its ports and no more', async () => {
    const { rings } = someKeys();
    expect(Object.keys(makeKeys.resident(rings.resident)).sort()).toEqual(
      ['codeSubjects', 'identitySeal', 'lookupKeys', 'paperCodeKeys', 'pseudonyms', 'sessionTokens'].sort(),
    );
    expect(Object.keys(makeKeys['check-in'](rings['check-in'])).sort()).toEqual(
      ['doorKeys', 'pseudonyms', 'sessionTokens', 'siteCodeKeys', 'tracingSeal'].sort(),
    );
    expect(Object.keys(makeKeys.site(rings.site)).sort()).toEqual(['sessionTokens', 'siteCodeKeys']);
    expect(Object.keys(makeKeys.district(rings.district)).sort()).toEqual(
      ['identitySeal', 'lookupKeys', 'paperCodeKeys', 'pseudonyms', 'sessionTokens', 'siteCodeKeys', 'tracingOpener'].sort(),
    );
    expect(Object.keys(makeKeys.authority(rings.authority))).toEqual(['sessionTokens']);
    expect(Object.keys(makeKeys.feeds(rings.feeds)).sort()).toEqual(['lookupKeys', 'sessionTokens']);
    expect(Object.keys(makeKeys.public(rings.public))).toEqual(['siteCodeKeys']);
  });

  test('every ring fits what KMS encrypts directly, 4,096 bytes', async () => {
    const { rings } = someKeys();
    for (const audience of keyAudiences) expect(JSON.stringify(rings[audience]).length).toBeLessThan(4_096);
  });
});

describe('reading a key ring', () => {
  const faultsOf = (read: () => unknown): readonly string[] => {
    try {
      read();
    } catch (error) {
      if (error instanceof KeyRingNotUsable) return error.faults;
      throw error;
    }
    return [];
  };

  test('gives back every generated ring', async () => {
    const { rings } = someKeys();
    for (const audience of keyAudiences) expect(parseKeyRing(audience, JSON.stringify(rings[audience]))).toEqual(rings[audience]);
  });

  test('names all faults at once and no value', async () => {
    const { rings } = someKeys();
    const { pseudonym, ...ring } = rings['check-in'];
    const json = JSON.stringify({ ...ring, siteCode: ['short-secret'], session: [], identity: rings.resident.identity });
    const faults = faultsOf(() => parseKeyRing('check-in', json));
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual(['identity', 'pseudonym', 'session', 'siteCode.0']);
    expect(faults).toContain('identity: not for this audience');
    expect(faults.join()).not.toContain('short-secret');
    expect(faults.join()).not.toContain(pseudonym);
  });

  test.each(['', '{', 'null', '[]', '"text"', '7'])('refuses %j', (json) => {
    expect(faultsOf(() => parseKeyRing('feeds', json)).length).toBeGreaterThan(0);
  });

  test('refuses two keys of one number, between which opening could not choose', async () => {
    const { rings } = someKeys();
    const session = [...rings.authority.session, ...rings.authority.session];
    expect(faultsOf(() => parseKeyRing('authority', JSON.stringify({ session })))).toEqual(['session: an id stands twice']);
  });
});
