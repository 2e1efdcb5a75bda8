import { positiveKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import { handedAway, handOverWaiting, isOpen, type openStates, type Positive } from '../../cloud-functions/domain/positives/positive';
import type { Instant } from '../../cloud-functions/domain/time';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import { type PositiveList, type Positives, positivesCountedMax } from '../../cloud-functions/use-cases/ports/positives';
import { pageInMemory, timePosition } from './page-in-memory';

/** The port's promises in memory; each call lets others go first, as a network does. */
export function fakePositives(clock: Clock): Positives {
  const held = new Map<string, Positive>();
  /** Ids in the order in which entries of somebody were touched. */
  const touched: string[] = [];
  const get = (id: string): Positive | undefined => {
    const positive = held.get(id);
    return positive && positiveKeptUntil(positive) > clock.now() ? positive : undefined;
  };
  const put = (positive: Positive): Positive => {
    held.set(positive.positiveId, positive);
    touched.push(positive.positiveId);
    return positive;
  };
  const all = (): readonly Positive[] => [...held.keys()].flatMap((id) => get(id) ?? []);
  return {
    get: async (id) => get(id),
    async add(positive) {
      await Promise.resolve();
      return get(positive.positiveId) ?? put(positive);
    },
    async replace(positive, revision) {
      await Promise.resolve();
      return get(positive.positiveId)?.revision === revision ? put({ ...positive, revision: revision + 1 }) : undefined;
    },
    async findBySamples(sampleIds) {
      const newest = [...touched].reverse().flatMap((id) => get(id) ?? []);
      const found = sampleIds.map((id) => [id, newest.find(({ samples }) => samples.some(({ sampleId }) => sampleId === id))] as const);
      return new Map(found.flatMap(([id, positive]) => (positive ? [[id, positive] as const] : [])));
    },
    async findOpen(people) {
      const newest = [...touched].reverse().flatMap((id) => get(id) ?? []);
      const entries = people.map((id) => newest.find(({ who }) => who.personId === id || who.standIn === id));
      return entries.find((positive) => positive !== undefined && isOpen(positive));
    },
    async list(division, list, { dueBefore, ...request }) {
      const places = all().flatMap((positive) => {
        const at = placeIn(positive, division, list);
        return at !== undefined && (dueBefore === undefined || at < dueBefore) ? [{ positive, at }] : [];
      });
      const direction = ['released', 'mistaken', 'handed-over'].includes(list) ? 'newest-first' : 'oldest-first';
      const positionOf = ({ positive, at }: (typeof places)[number]) => timePosition(at, positive.positiveId);
      const page = pageInMemory({ list: `positives-${list}`, items: places, positionOf, direction }, request);
      return page && { ...page, items: page.items.map(({ positive }) => positive) };
    },
    async count(division, now) {
      const open = all()
        .filter((positive) => placeIn(positive, division, 'open') !== undefined)
        .slice(0, positivesCountedMax);
      const inState = (state: (typeof openStates)[number]) => open.filter((positive) => positive.state === state).length;
      return {
        states: {
          found: inState('found'),
          notified: inState('notified'),
          transferred: inState('transferred'),
          admitted: inState('admitted'),
        },
        overdue: open.filter(({ dueAt }) => dueAt !== undefined && dueAt < now).length,
        waiting: all().filter((positive) => placeIn(positive, division, 'waiting') !== undefined).length,
      };
    },
  };
}

/** When it stands in a list of the district; `undefined`: not there. */
function placeIn(positive: Positive, division: string, list: PositiveList): Instant | undefined {
  const { dueAt, closedAt, state } = positive;
  switch (list) {
    case 'waiting':
      return isOpen(positive) && handOverWaiting(positive)?.to === division ? dueAt : undefined;
    case 'handed-over':
      return handedAway(positive)
        .filter(({ from }) => from === division)
        .at(-1)?.answer?.at;
    case 'open':
      return positive.division === division ? dueAt : undefined;
    default:
      return positive.division === division && state === list ? (dueAt ?? closedAt) : undefined;
  }
}
