/** A FHIR Bundle cut by its Observations; each part carries the Patients and Specimens its Observations name. */

type JsonRecord = Readonly<Record<string, unknown>>;
type Entry = {
  readonly whole: unknown;
  readonly fullUrl: string;
  readonly type: string;
  readonly id: string;
  readonly names: readonly string[];
};
type BundlePart = { readonly bundle: JsonRecord; readonly observations: number };

export function bundleParts(bundle: JsonRecord, observationsPerPart: number): readonly BundlePart[] {
  const entries = (Array.isArray(bundle.entry) ? bundle.entry : []).map(entryOf);
  const observations = entries.filter(({ type }) => type === 'Observation');
  if (observations.length === 0) return [];
  if (observations.length <= observationsPerPart) return [{ bundle, observations: observations.length }];
  const named = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.fullUrl !== '') named.set(entry.fullUrl, entry);
    if (entry.id !== '') named.set(`${entry.type}/${entry.id}`, entry);
  }
  return Array.from({ length: Math.ceil(observations.length / observationsPerPart) }, (_none, at) => {
    const part = observations.slice(at * observationsPerPart, (at + 1) * observationsPerPart);
    const needed = new Set(part.flatMap(({ names }) => names.flatMap((name) => named.get(name) ?? [])));
    return { bundle: { ...bundle, entry: [...part, ...needed].map(({ whole }) => whole) }, observations: part.length };
  });
}

function entryOf(whole: unknown): Entry {
  const entry = record(whole);
  const resource = record(entry.resource);
  const reference = (field: string) => text(record(resource[field]).reference);
  return {
    whole,
    fullUrl: text(entry.fullUrl),
    type: text(resource.resourceType),
    id: text(resource.id),
    names: ['subject', 'specimen'].map(reference).filter((name) => name !== ''),
  };
}

const record = (value: unknown): JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
