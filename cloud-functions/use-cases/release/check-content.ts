import { contentHash } from '../../domain/health-code/canonical-json';
import { goldenOutcomes } from '../../domain/health-code/golden-cases';
import { checkPublication } from '../../domain/health-code/publication-check';
import { type RuleSet, ruleSetSchema } from '../../domain/health-code/rule-set';
import { type Publishing, releaseFaults } from '../../domain/release/release-faults';

/** Everything wrong with a content, place by place: first what makes it unsound, then what keeps it from being published here. */
export function checkContent(content: unknown, publishing: Publishing) {
  const { ruleSet, faults, outcomes } = checkOnce(content);
  const all = [...faults, ...(ruleSet ? releaseFaults(ruleSet, publishing) : [])];
  return {
    ruleSet,
    shown: {
      faults: all.map(({ place, code, values, problem }) => ({ place, code, values, problem })),
      goldenOutcomes: outcomes.map((outcome, index) => ({ place: `goldenCases[${index}]`, ...outcome })),
    },
  };
}

type Checked = {
  /** Absent: it cannot be read as one. */
  readonly ruleSet: RuleSet | undefined;
  readonly faults: ReturnType<typeof faultsOf>;
  readonly outcomes: ReturnType<typeof goldenOutcomes>;
};

/** Saving, opening, trying and proposing check the same content within minutes, and dozens of golden cases are judged each time. */
const keptMax = 16;
const kept = new Map<string, Checked>();

/** What a content is in itself depends on nothing else, so under its hash it is worked out once. */
function checkOnce(content: unknown): Checked {
  const hash = contentHash(content);
  const known = kept.get(hash);
  if (known !== undefined) return known;
  const read = ruleSetSchema.safeParse(content);
  const ruleSet = read.success ? read.data : undefined;
  const checked = { ruleSet, faults: faultsOf(content), outcomes: ruleSet ? goldenOutcomes(ruleSet) : [] };
  kept.set(hash, checked);
  for (const oldest of kept.keys()) {
    if (kept.size <= keptMax) break;
    kept.delete(oldest);
  }
  return checked;
}

function faultsOf(content: unknown) {
  const sound = checkPublication(content);
  return sound.ok ? [] : sound.error;
}
