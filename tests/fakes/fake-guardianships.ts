import { guardianshipKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { Guardianship } from '../../cloud-functions/domain/family/guardianship';
import type { PersonId } from '../../cloud-functions/domain/ids';
import type { Instant } from '../../cloud-functions/domain/time';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { Guardianships } from '../../cloud-functions/use-cases/ports/guardianships';
import { pageInMemory, timePosition } from './page-in-memory';

type Consent = { readonly personId: PersonId; readonly until: Instant; takenBy?: string };

export function fakeGuardianships(clock: Clock): Guardianships {
  const held = new Map<string, Guardianship>();
  const consents = new Map<string, Consent>();
  const all = (): readonly Guardianship[] =>
    [...held.values()]
      .filter((guardianship) => guardianshipKeptUntil(guardianship) > clock.now())
      .sort((one, other) => one.askedAt - other.askedAt);
  const find = (id: string) => all().find(({ guardianshipId }) => guardianshipId === id);
  const isOpen = ({ state }: Guardianship) => state === 'waiting' || state === 'active';
  return {
    async add(guardianship, dependantsMax) {
      await Promise.resolve();
      const there = find(guardianship.guardianshipId);
      if (there) return there;
      if (all().filter((other) => other.guardian === guardianship.guardian && isOpen(other)).length >= dependantsMax) return undefined;
      held.set(guardianship.guardianshipId, guardianship);
      return guardianship;
    },
    get: async (guardian, id) => all().find((each) => each.guardian === guardian && each.guardianshipId === id),
    find: async (id) => find(id),
    async replace(guardianship, revision) {
      await Promise.resolve();
      if (find(guardianship.guardianshipId)?.revision !== revision) return undefined;
      const next = { ...guardianship, revision: revision + 1 };
      held.set(next.guardianshipId, next);
      return next;
    },
    listOfGuardian: async (guardian) => all().filter((each) => each.guardian === guardian),
    listOfDependant: async (dependant) => all().filter((each) => each.dependant === dependant && each.state === 'active'),
    listOfDivision: async (division, list, request) =>
      pageInMemory(
        {
          list: `guardianships-${list}`,
          items: all().filter(
            (each) =>
              each.division === division &&
              each.dueAt !== undefined &&
              (list === 'waiting' ? each.state === 'waiting' : each.decided !== undefined),
          ),
          positionOf: ({ askedAt, guardianshipId }) => timePosition(askedAt, guardianshipId),
          direction: list === 'waiting' ? 'oldest-first' : 'newest-first',
        },
        request,
      ),
    async keepConsent(codeHash, consent) {
      consents.set(codeHash, consent);
    },
    async takeConsent(codeHash, guardianshipId, now) {
      await Promise.resolve();
      const consent = consents.get(codeHash);
      if (!consent || consent.until <= now || (consent.takenBy ?? guardianshipId) !== guardianshipId) return undefined;
      consent.takenBy = guardianshipId;
      return consent.personId;
    },
  };
}
