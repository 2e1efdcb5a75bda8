import fc from 'fast-check';
import type { SiteId } from '../../../cloud-functions/domain/ids';
import { instant } from '../../../cloud-functions/domain/time';
import { formatVisitHandle, parseVisitHandle } from '../../../cloud-functions/domain/tracing/visit-handle';
import { aCheckInId } from '../../builders/a-check-in-id';

const siteId = '0f3a000000000001' as SiteId;
const checkInId = aCheckInId(instant(1_662_424_200_000));
const handle = `${siteId}.${checkInId}`;

describe('a visit handle', () => {
  it('reads back as the visit it was made of', () => {
    expect(parseVisitHandle(formatVisitHandle({ siteId, checkInId }))).toEqual({ siteId, checkInId });
  });
  it.each([
    ['nothing', ''],
    ['one part', siteId],
    ['a part too many', `${handle}.x`],
    ['an empty part too many', `${handle}.`],
    ['a site in capitals', handle.toUpperCase()],
    ['a space in front', ` ${handle}`],
    ['a line end behind', `${handle}\n`],
    ['a key of the store', `site#${handle}`],
    ['a UUID of another version', handle.replace('-7', '-4')],
  ])('is refused with %s', (_what, text) => expect(parseVisitHandle(text)).toBeUndefined());
  it('never throws, whatever is sent', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => text === handle || parseVisitHandle(text) === undefined));
  });
});
