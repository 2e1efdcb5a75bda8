/** A rule set to be spoilt, and what publication says of it. */
import { ruleSetFaults } from '../../../cloud-functions/contract/rule-set-faults';
import { checkPublication } from '../../../cloud-functions/domain/health-code/publication-check';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';

type Draft = { goldenCases: { name: { en: string }; expect: { rules: string[] }; facts: { kind: string }[] }[] };
type Spoilt = {
  readonly set: Draft;
  readonly place: (id: string) => string;
  readonly spoil: (rule: string, path: string, value: unknown) => Spoilt;
};

/**
 * The ninth edition, to be spoilt: `spoil('contact-close', 'phases.0.days', 0)`. Rule `''` is the set itself;
 * `undefined` takes a field away.
 */
export function draft(): Spoilt {
  const set = JSON.parse(JSON.stringify(publishedRuleSets.find(({ id }) => id === '150781@2022-06-28')));
  const positions = new Map<string, number>(set.rules.map(({ id }: { id: string }, index: number) => [id, index]));
  const spoilt: Spoilt = {
    set,
    place: (id) => `rules[${positions.get(id)}]`,
    spoil: (rule, path, value) => {
      const steps = [...(rule === '' ? [] : ['rules', String(positions.get(rule))]), ...path.split('.')];
      const last = steps.pop() ?? '';
      const target = steps.reduce((at, step) => at[step], set);
      if (value === undefined) delete target[last];
      else target[last] = value;
      return spoilt;
    },
  };
  return spoilt;
}
const checkedFaults = (set: unknown) => {
  const checked = checkPublication(JSON.parse(JSON.stringify(set)));
  const found = checked.ok ? [] : checked.error;
  // Whatever is refused here can be said to its author in full.
  for (const fault of found)
    for (const [, name = ''] of ruleSetFaults[fault.code].en.matchAll(/\{(\w+)\}/g))
      expect([fault.code, Object.keys(fault.values)]).toEqual([fault.code, expect.arrayContaining([name])]);
  return found;
};
/** `place: what a log says`. */
export const faults = (set: unknown) => checkedFaults(set).map(({ place, problem }) => `${place}: ${problem}`);
/** `place: code`. */
export const codes = (set: unknown) => checkedFaults(set).map(({ place, code }) => `${place}: ${code}`);
