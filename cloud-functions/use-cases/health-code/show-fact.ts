import { formatFact } from '../../domain/health-code/fact-json';
import type { Fact, UnreadableFact } from '../../domain/health-code/facts';
import { formatInstant, type Instant, instant } from '../../domain/time';

/** Who stands behind a source, in words the screens have a text for. */
export type EnteredBy =
  | 'resident'
  | 'guard'
  | 'laboratory'
  | 'disease-control'
  | 'hospital'
  | 'pharmacy'
  | 'employer'
  | 'operator'
  | 'comparison'
  | 'unknown';

const enteredBySource: ReadonlyMap<string, EnteredBy> = new Map([
  ['self', 'resident'],
  ['declaration', 'resident'],
  ['gate', 'guard'],
  ['lab', 'laboratory'],
  ['disease-control', 'disease-control'],
  ['customs', 'disease-control'],
  ['control-list', 'disease-control'],
  ['mass-test', 'disease-control'],
  ['hospital', 'hospital'],
  ['vaccination-site', 'hospital'],
  ['duty-list', 'employer'],
  ['pharmacy', 'pharmacy'],
  ['travel-card', 'comparison'],
  ['demo', 'operator'],
]);

export type FactShown = {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly source: string;
  readonly enteredBy: string;
  readonly evidence: string | null;
  readonly until: string | null;
  readonly withdrawnAt: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
};

const commonFields: ReadonlySet<string> = new Set(['id', 'kind', 'at', 'source', 'evidence', 'until', 'withdrawnAt', 'recordedAt']);

/** A fact as its person sees it. One that cannot be read is shown too, with the field at fault. */
export function showFact(fact: Fact | UnreadableFact): FactShown {
  const { id, kind, at, withdrawnAt } = fact;
  // An unreadable fact may have lost its time; the details name the field.
  const shown = { id, kind, at: formatInstant(at ?? instant(0)), withdrawnAt: isoOrNull(withdrawnAt) };
  if (fact.kind === 'unreadable') {
    const { field, problem } = fact;
    return { ...shown, source: 'unknown', enteredBy: 'unknown', evidence: null, until: null, details: { field, problem } };
  }
  const source = fact.source ?? 'unknown';
  return {
    ...shown,
    source,
    enteredBy: enteredBySource.get(source) ?? 'unknown',
    evidence: fact.evidence ?? null,
    until: isoOrNull(fact.until),
    details: detailsOf(fact),
  };
}

/** The values only this kind of fact has, as in its JSON. */
function detailsOf(fact: Fact): FactShown['details'] {
  const own = Object.entries(formatFact(fact)).filter(([field]) => !commonFields.has(field));
  return Object.fromEntries(own.map(([field, value]) => [field, typeof value === 'object' ? value.join(', ') : value]));
}

const isoOrNull = (at: Instant | undefined): string | null => (at === undefined ? null : formatInstant(at));
