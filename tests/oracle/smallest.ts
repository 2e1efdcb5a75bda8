/** Makes a record small: facts, then fields, are left out while what was found in it is still there. */
import type { FactJson } from './known-facts';

export function smallest(facts: readonly FactJson[], isStillFound: (facts: readonly FactJson[]) => boolean): readonly FactJson[] {
  for (const fewer of [...withoutOneFact(facts), ...withoutOneField(facts)]) if (isStillFound(fewer)) return smallest(fewer, isStillFound);
  return facts;
}

const withoutOneFact = (facts: readonly FactJson[]): readonly (readonly FactJson[])[] =>
  facts.map((_, left) => facts.filter((_fact, position) => position !== left));

const optionalFields = ['until', 'withdrawnAt', 'reportedAt', 'from', 'to', 'symptoms', 'source'];

const withoutOneField = (facts: readonly FactJson[]): readonly (readonly FactJson[])[] =>
  facts.flatMap((fact, position) =>
    optionalFields
      .filter((field) => fact[field] !== undefined)
      .map((field) => {
        const { [field]: _, ...rest } = fact;
        return [...facts.slice(0, position), rest, ...facts.slice(position + 1)];
      }),
  );
