/** Unusual reading in an hour of the record. Pure: the same entries give the same alerts with the same ids. */
import { contentHash } from '../health-code/canonical-json';
import type { PersonId } from '../ids';
import { hourOf, type Instant, instant, millisecondsPerHour } from '../time';
import { alertThresholds } from './alert-thresholds';
import type { AuditEntry } from './audit-entry';

export const alertKinds = ['many-people', 'night', 'own-name', 'no-case', 'same-person', 'refused-often'] as const;
export type AlertKind = (typeof alertKinds)[number];

export type ReadingAlert = {
  readonly alertId: string;
  readonly kind: AlertKind;
  readonly district: string;
  /** The beginning of the clock hour. */
  readonly hour: Instant;
  /** Who read; absent where it is several. */
  readonly actor?: PersonId;
  /** People, reads, readers or attempts, by kind. */
  readonly count: number;
  /** The first of the entries behind it. Nobody who was read is named. */
  readonly auditIds: readonly string[];
};

export const startOfHour = (at: Instant): Instant => instant(Math.floor(at / millisecondsPerHour) * millisecondsPerHour);

/** Enough to begin with; the search finds the others. */
const auditIdsMax = 20;

/** Of entries of any hours, districts and people, in any order; each alert once for its hour, person and kind. */
export function readingAlerts(entries: readonly AuditEntry[]): readonly ReadingAlert[] {
  const byPeople = entries.filter(({ role }) => role !== 'system' && role !== 'gate' && role !== 'resident');
  return [
    ...groupsOf(byPeople, ({ actor }) => actor).flatMap(({ group, key }) => alertsOfActor(group, key)),
    ...groupsOf(byPeople.filter(isRead), () => '').flatMap(({ group }) => readByMany(group)),
  ];
}

type Group = { readonly hour: Instant; readonly district: string; readonly entries: readonly AuditEntry[] };

/** By hour and district, and by what `keyOf` says. */
function groupsOf(entries: readonly AuditEntry[], keyOf: (entry: AuditEntry) => string) {
  const groups = new Map<string, { readonly key: string; readonly group: Group & { readonly entries: AuditEntry[] } }>();
  for (const entry of [...entries].sort((one, other) => (one.auditId < other.auditId ? -1 : 1))) {
    const [hour, district, key] = [startOfHour(entry.at), entry.district ?? 'none', keyOf(entry)];
    const name = `${hour} ${district} ${key}`;
    const known = groups.get(name) ?? { key, group: { hour, district, entries: [] } };
    known.group.entries.push(entry);
    groups.set(name, known);
  }
  return [...groups.values()];
}

/** Somebody's data was given out. */
const isRead = ({ about, refused }: AuditEntry): boolean => about.length > 0 && refused === undefined;
/** What reads under a case by its name; work on a claim or a guardian's request has a number of its own instead. */
const readsUnderCase = ({ operation }: AuditEntry): boolean => /^(read|open|unlock|export)/.test(operation);
const isAtNight = ({ at }: AuditEntry): boolean => hourOf(at) >= alertThresholds.nightFromHour || hourOf(at) < alertThresholds.nightToHour;

function alertsOfActor(group: Group, actorId: string): readonly ReadingAlert[] {
  const reads = group.entries.filter(isRead);
  const [actor] = group.entries.map((entry) => entry.actor).filter((one) => one === actorId);
  const people = new Set(reads.flatMap(({ about }) => about)).size;
  const found: readonly (readonly [AlertKind, readonly AuditEntry[], number, number])[] = [
    ['many-people', reads, people, alertThresholds.peopleReadMin],
    ['night', ...counted(reads.filter(isAtNight)), 1],
    ['own-name', ...counted(reads.filter(({ about }) => about.some((person) => person === actor))), 1],
    ['no-case', ...counted(reads.filter((entry) => readsUnderCase(entry) && entry.caseNumber === undefined)), 1],
    ['refused-often', ...counted(group.entries.filter(({ refused }) => refused !== undefined)), alertThresholds.refusedMin],
  ];
  return found.flatMap(([kind, entries, count, least]) => (count >= least ? [alertOf({ kind, group, entries, count, actor })] : []));
}

const counted = (entries: readonly AuditEntry[]) => [entries, entries.length] as const;

function readByMany(group: Group): readonly ReadingAlert[] {
  const readers = new Map<PersonId, AuditEntry[]>();
  for (const entry of group.entries)
    for (const person of entry.about) {
      const known = readers.get(person);
      if (known) known.push(entry);
      else readers.set(person, [entry]);
    }
  return [...readers].flatMap(([person, entries]) => {
    const count = new Set(entries.map(({ actor }) => actor)).size;
    return count >= alertThresholds.readersOfOnePersonMin ? [alertOf({ kind: 'same-person', group, entries, count, person })] : [];
  });
}

type Found = {
  readonly kind: AlertKind;
  readonly group: Group;
  readonly entries: readonly AuditEntry[];
  readonly count: number;
  readonly actor?: PersonId | undefined;
  readonly person?: PersonId;
};

function alertOf({ kind, group: { hour, district }, entries, count, actor, person }: Found): ReadingAlert {
  return {
    alertId: contentHash([hour, district, kind, actor ?? person ?? '']).slice(0, 32),
    kind,
    district,
    hour,
    ...(actor !== undefined && { actor }),
    count,
    auditIds: entries.slice(0, auditIdsMax).map(({ auditId }) => auditId),
  };
}
