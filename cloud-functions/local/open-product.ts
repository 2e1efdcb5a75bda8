/** All audiences wired in one process, over any store: what the gateway serves, and what tests drive. */
import type { StoreAccess } from '../adapters/dynamodb/store-access';
import type { KeyAudience, KeyRings } from '../adapters/keys/key-ring';
import { makeSessionTokens } from '../adapters/keys/session-tokens';
import type { DeviceCheck } from '../functions/access';
import { authorityOperations } from '../functions/authority';
import { checkInOperations } from '../functions/check-in';
import { demoOperations } from '../functions/demo';
import { districtOperations } from '../functions/district';
import { feedsOperations } from '../functions/feeds';
import { gateOperations } from '../functions/gate';
import type { Operations } from '../functions/operation';
import { publicOperations } from '../functions/public';
import type { RefusalRecord } from '../functions/refused-attempts';
import { residentOperations } from '../functions/resident';
import { siteOperations } from '../functions/site';
import {
  type Place,
  type Providers,
  wireAuthority,
  wireCheckIn,
  wireFeeds,
  wirePublic,
  wireRefusals,
  wireResident,
  wireSessionWatch,
  wireSite,
} from '../functions/wiring';
import { wireDistrict } from '../functions/wiring-district';
import { wireDevices, wireGate } from '../functions/wiring-gate';
import type { DemoPeople } from '../use-cases/ports/demo-people';
import type { KeyService } from '../use-cases/ports/key-service';
import type { SessionTokens } from '../use-cases/ports/keys';
import type { SessionWatch } from '../use-cases/sign-in/remember-sessions';
import { demoResidents } from './demo-city/residents';

export type ProductParts = {
  /** By audience, because in the cloud each has rights of its own: a test watches what each asks of the store. */
  readonly accessOf: (audience: KeyAudience) => StoreAccess;
  readonly rings: KeyRings;
  readonly place: Place;
  readonly providers: Providers;
  readonly keyService: Pick<KeyService, 'openLeafKey'>;
};
export type OpenProduct = {
  readonly operations: Operations;
  readonly sessions: SessionTokens;
  readonly devices: DeviceCheck;
  readonly recordRefusal: RefusalRecord;
  readonly sessionWatch: SessionWatch;
};

const demoPeople: DemoPeople = { list: async () => demoResidents };

export function openProduct({ accessOf, rings, place, providers, keyService }: ProductParts): OpenProduct {
  const ground = <A extends KeyAudience>(audience: A) => ({ access: accessOf(audience), ring: rings[audience], place });
  const resident = wireResident({ ...ground('resident'), keyService }, providers);
  return {
    recordRefusal: (attempt) => wireRefusals(ground(attempt.endpoint.audience))(attempt),
    sessionWatch: wireSessionWatch(accessOf('district')),
    sessions: makeSessionTokens(rings.resident.session),
    devices: wireDevices(accessOf('gate')),
    operations: {
      ...residentOperations(resident),
      ...demoOperations({ ...resident, demoPeople }),
      ...checkInOperations(wireCheckIn(ground('check-in'))),
      ...gateOperations(wireGate(ground('gate'))),
      ...siteOperations(wireSite(ground('site'))),
      ...districtOperations(wireDistrict(ground('district'))),
      ...authorityOperations(wireAuthority(ground('authority'))),
      ...feedsOperations(wireFeeds(ground('feeds'))),
      ...publicOperations(wirePublic(ground('public'))),
    },
  };
}
