/**
 * Reads a record for the oracle: what of it is known at an instant, with day arithmetic of its own
 * (Shanghai is UTC+8 all year round since 1991). Shares no code with the product, on purpose.
 */

/** One fact as JSON, as the product stores and prints it. */
export type FactJson = Readonly<Record<string, unknown>>;

/** A fact that is known by now and not withdrawn. Times are milliseconds since 1970 UTC. */
export type Known = {
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly until: number;
  readonly sampledAt: number;
  readonly result: string;
  readonly level: string;
  readonly celsius: number;
  readonly group: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
};

export const hour = 3_600_000;
const shanghai = 8 * hour;
/** Whole calendar days in Shanghai since 1970-01-01 there. */
export const dayNumber = (at: number): number => Math.floor((at + shanghai) / (24 * hour));
/** 00:00 in Shanghai of `2022-08-01`. */
export const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) - shanghai;

const isoDay = /^\d{4}-\d\d-\d\d$/;
const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
/** NaN for anything that is not an instant with an offset. */
const instantOf = (value: unknown): number => (typeof value === 'string' && isoInstant.test(value) ? Date.parse(value) : Number.NaN);
/** A boundary may be told in days: `from` is the start of its day, `to` the end of it. */
const boundaryOf = (value: unknown, isEnd: boolean): number =>
  typeof value === 'string' && isoDay.test(value) ? midnightOf(value) + (isEnd ? 24 * hour : 0) : instantOf(value);

const everyFact = ['id', 'kind', 'at', 'source', 'evidence', 'until', 'withdrawnAt', 'recordedAt'];
const ownFields: Readonly<Record<string, readonly string[]>> = {
  'test.sampled': ['sampledAt'],
  'test.result': ['sampledAt', 'reportedAt', 'result'],
  'vaccination.dose': ['dose'],
  'case.confirmed': [],
  'case.asymptomatic': [],
  'case.suspected': [],
  'case.excluded': [],
  'case.recovered': [],
  'contact.close': [],
  'contact.secondary': [],
  'entry.overseas': ['country'],
  'stay.risk': ['level', 'area', 'from', 'to'],
  'symptom.fever': ['celsius'],
  'symptom.other': ['symptom'],
  'declaration.mismatch': [],
  'declaration.corrected': [],
  'mass-test.missed': ['round'],
  'medicine.purchase': ['class'],
  'isolation.check-in': ['celsius', 'symptoms'],
  'duty.group': ['group', 'from', 'to'],
};
const words: Readonly<Record<string, readonly string[]>> = {
  result: ['negative', 'positive', 'inconclusive'],
  level: ['high', 'medium', 'low'],
  class: ['fever', 'cough', 'antiviral', 'antibiotic'],
  group: ['port', 'cold-chain', 'entry', 'courier', 'medical', 'transport', 'city-48h', 'city-72h', 'city-7d'],
};
const instants = ['at', 'sampledAt', 'reportedAt', 'until', 'withdrawnAt', 'recordedAt'];
const needed = ['id', 'at', 'sampledAt', 'result', 'level', 'class', 'group'];

/** Whether the record can be understood: a known kind with its own fields only, and times in a possible order. */
function isReadable(json: FactJson): boolean {
  const own = typeof json.kind === 'string' ? ownFields[json.kind] : undefined;
  if (own === undefined || typeof json.id !== 'string' || json.id === '') return false;
  const known = [...everyFact, ...own];
  if (Object.keys(json).some((field) => !known.includes(field))) return false;
  if (known.some((field) => needed.includes(field) && json[field] === undefined)) return false;
  if (instants.some((field) => json[field] !== undefined && Number.isNaN(instantOf(json[field])))) return false;
  if (own.some((field) => words[field] !== undefined && !words[field].includes(String(json[field])))) return false;
  const degrees = json.celsius;
  if (json.kind === 'symptom.fever' && degrees === undefined) return false;
  if (degrees !== undefined && !(typeof degrees === 'number' && degrees >= 30 && degrees <= 45)) return false;
  const [from, to] = [boundaryOf(json.from, false), boundaryOf(json.to, true)];
  if ((json.from !== undefined && Number.isNaN(from)) || (json.to !== undefined && Number.isNaN(to))) return false;
  const sampledTooLate = json.sampledAt !== undefined && instantOf(json.sampledAt) > countsFrom(json);
  return !(to <= from) && !(instantOf(json.until) <= instantOf(json.at)) && !sampledTooLate;
}

/** `at`, except that a result counts from its report. */
const countsFrom = (json: FactJson): number => {
  const reported = json.kind === 'test.result' ? instantOf(json.reportedAt) : Number.NaN;
  return Math.max(instantOf(json.at), Number.isNaN(reported) ? Number.NEGATIVE_INFINITY : reported);
};

/** A record read once; asked at any instant by `knownAt`. */
export type Reading = { readonly from: number; readonly withdrawnAt: number; readonly fact: Known | undefined };

/** One reading per record; without a `fact` where it cannot be understood. A time that is not there is NaN. */
export const read = (facts: readonly FactJson[]): readonly Reading[] =>
  facts.map((json) => {
    const fact = isReadable(json) ? told(json) : undefined;
    return { from: fact?.at ?? instantOf(json.at), withdrawnAt: instantOf(json.withdrawnAt), fact };
  });

const told = (json: FactJson): Known => ({
  id: String(json.id),
  kind: String(json.kind),
  at: countsFrom(json),
  until: json.until === undefined ? Number.POSITIVE_INFINITY : instantOf(json.until),
  sampledAt: instantOf(json.sampledAt),
  result: String(json.result),
  level: String(json.level),
  celsius: Number(json.celsius),
  group: String(json.group),
  from: json.from === undefined ? undefined : boundaryOf(json.from, false),
  to: json.to === undefined ? undefined : boundaryOf(json.to, true),
});

/** What is known at `now`: neither what counts later nor what has been withdrawn. `damaged`: some record cannot be understood. */
export function knownAt(readings: readonly Reading[], now: number): { readonly known: readonly Known[]; readonly damaged: boolean } {
  const open = readings.filter(({ from, withdrawnAt }) => !(withdrawnAt <= now) && !(from > now));
  return { known: open.flatMap(({ fact }) => fact ?? []), damaged: open.some(({ fact }) => fact === undefined) };
}
