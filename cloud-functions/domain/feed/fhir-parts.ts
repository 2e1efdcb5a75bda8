/** A large bundle in parts that each hold so many Observations with all they refer to. */
import * as z from 'zod';

const bundle = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.looseObject({ fullUrl: z.string().optional() })).default([]),
});
const kind = z.object({ resource: z.object({ resourceType: z.string(), id: z.string().optional() }) });
const referring = z.object({
  resource: z.object({
    subject: z.object({ reference: z.string().optional() }).optional(),
    specimen: z.object({ reference: z.string().optional() }).optional(),
  }),
});

export type BundlePart = { readonly resourceType: 'Bundle'; readonly type: 'collection'; readonly entry: readonly unknown[] };

/** The Observations stay in their order. `undefined`: no bundle. */
export function partsOfBundle(content: unknown, observationsMax: number): readonly BundlePart[] | undefined {
  const read = bundle.safeParse(content);
  if (!read.success) return undefined;
  const byReference = new Map<string, unknown>();
  const observations: unknown[] = [];
  for (const entry of read.data.entry) {
    const found = kind.safeParse(entry);
    if (!found.success) continue;
    const { resourceType, id } = found.data.resource;
    if (resourceType === 'Observation') observations.push(entry);
    else for (const name of [entry.fullUrl, id && `${resourceType}/${id}`]) if (name) byReference.set(name, entry);
  }
  return Array.from({ length: Math.ceil(observations.length / observationsMax) }, (_, part) => {
    const own = observations.slice(part * observationsMax, (part + 1) * observationsMax);
    const others = new Set(own.flatMap(referencesOf).flatMap((name) => byReference.get(name) ?? []));
    return { resourceType: 'Bundle', type: 'collection', entry: [...own, ...others] };
  });
}

function referencesOf(entry: unknown): readonly string[] {
  const read = referring.safeParse(entry);
  if (!read.success) return [];
  const { subject, specimen } = read.data.resource;
  return [subject?.reference, specimen?.reference].filter((name) => name !== undefined);
}
