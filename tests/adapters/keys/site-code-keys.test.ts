import { makeSiteCodeKeys } from '../../../cloud-functions/adapters/keys/site-code-keys';
import type { SiteId } from '../../../cloud-functions/domain/ids';

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const site = '0123456789abcdef' as SiteId;

describe('site code keys', () => {
  const keys = makeSiteCodeKeys([secret(1)]);

  test('read back site and poster version without a store', () => {
    expect(keys.readSiteCode(keys.makeSiteCode(site, 3))).toEqual({ siteId: site, posterVersion: 3 });
  });

  test('a code of one version does not pass as another', () => {
    const [first, second] = [keys.makeSiteCode(site, 1), keys.makeSiteCode(site, 2)];
    expect(keys.readSiteCode(first.slice(0, 13) + second.slice(13, 14) + first.slice(14))).toBeUndefined();
  });

  test('read back the door as well; a door’s code passes neither as another door’s nor as the site’s own', () => {
    const code = keys.makeSiteCode(site, 3, 2);
    expect(keys.readSiteCode(code)).toEqual({ siteId: site, posterVersion: 3, door: 2 });
    expect(keys.readSiteCode(`${code.slice(0, 13)}1${code.slice(14)}`)).toBeUndefined();
    const [own, tag] = [keys.makeSiteCode(site, 3), code.slice(code.indexOf('.'))];
    expect(keys.readSiteCode(own.slice(0, own.indexOf('.')) + tag)).toBeUndefined();
  });

  test('a poster printed before doors were known is read as ever', () => {
    // Written down before the door came; must never change.
    expect(keys.makeSiteCode(site, 3)).toBe('028t5cy4tqkff3.r1860hg6c8qqv0qa');
  });

  test.each([[undefined], [4]])('no changed letter passes (door %p)', (door) => {
    const code = keys.makeSiteCode(site, 1, door);
    for (let place = 0; place < code.length; place += 1) {
      for (const letter of '019az.') {
        const changed = code.slice(0, place) + letter + code.slice(place + 1);
        if (changed !== code) expect(keys.readSiteCode(changed)).toBeUndefined();
      }
    }
  });

  test('another system’s code does not pass', () => {
    expect(keys.readSiteCode(makeSiteCodeKeys([secret(2)]).makeSiteCode(site, 1))).toBeUndefined();
  });

  test('posters of an older key still pass after a new one came; its own pass nowhere else', () => {
    const renewed = makeSiteCodeKeys([secret(2), secret(1)]);
    expect(renewed.readSiteCode(keys.makeSiteCode(site, 1))).toEqual({ siteId: site, posterVersion: 1 });
    expect(keys.readSiteCode(renewed.makeSiteCode(site, 1))).toBeUndefined();
  });
});
