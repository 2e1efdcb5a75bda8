import { oddSitesKeptUntil, siteDaysKeptUntil, statisticsKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import { startOfDay } from '../../cloud-functions/domain/time';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { LabDays, LabTimelinessStore } from '../../cloud-functions/use-cases/ports/lab-timeliness';
import type { OddSitesPage, OddSitesRequest, StatisticsStore, WholeCount } from '../../cloud-functions/use-cases/ports/statistics-store';

const pageLength = 50;

/** The last two counts of each day. */
export function fakeStatisticsStore(clock: Clock): StatisticsStore {
  const counts = new Map<string, readonly WholeCount[]>();
  const nameOf = (district: string, day: number) => `${district} ${day}`;
  const keptOf = (district: string, day: number) =>
    (counts.get(nameOf(district, day)) ?? []).filter(({ counted }) => statisticsKeptUntil(startOfDay(counted.day)) > clock.now());
  return {
    async save(count) {
      const name = nameOf(count.counted.district, count.counted.day);
      counts.set(name, [structuredClone(count), ...(counts.get(name) ?? []).slice(0, 1)]);
    },
    days: async (district, from, to) => {
      const all = [...counts.values()].flatMap(([latest]) => (latest ? [latest.counted] : []));
      return all
        .filter((one) => one.district === district && one.day >= from && one.day <= to && keptOf(district, one.day).length > 0)
        .sort((one, other) => one.day - other.day);
    },
    siteDays: async (district, day) => {
      const [latest] = keptOf(district, day);
      return latest && siteDaysKeptUntil(startOfDay(day)) > clock.now() ? latest.siteDays : undefined;
    },
    oddSites: async (request) => oddSites(keptOf(request.district, request.day), request, clock),
  };
}

function oddSites(
  kept: readonly WholeCount[],
  { day, scope, kind, after }: OddSitesRequest,
  clock: Clock,
): OddSitesPage | 'not-made' | undefined {
  const [at, place] = after === undefined ? [undefined, 0] : after.split('-').map(Number);
  const count = at === undefined ? kept[0] : kept.find(({ counted }) => counted.countedAt === at);
  if (!count) return after === undefined ? 'not-made' : undefined;
  const sites = count.lists.find((list) => list.kind === kind && list.scope === scope)?.sites ?? [];
  if (sites.length > 0 && oddSitesKeptUntil(startOfDay(day)) <= clock.now()) return undefined;
  const { countedAt } = count.counted;
  const start = (place ?? 0) * pageLength;
  const more = start + pageLength < sites.length;
  return {
    countedAt,
    sites: sites.slice(start, start + pageLength),
    length: sites.length,
    ...(more && { next: `${countedAt}-${(place ?? 0) + 1}` }),
  };
}

export function fakeLabDays(clock: Clock): LabTimelinessStore {
  const kept = new Map<string, LabDays>();
  return {
    save: async (district, day) => {
      kept.set(`${district} ${day.day}`, structuredClone(day));
    },
    days: async (district, from, to) =>
      [...kept]
        .filter(([name, { day }]) => name.startsWith(`${district} `) && day >= from && day <= to)
        .filter(([, { day }]) => statisticsKeptUntil(startOfDay(day)) > clock.now())
        .map(([, day]) => day)
        .sort((one, other) => one.day - other.day),
  };
}
