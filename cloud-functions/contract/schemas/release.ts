/** Rule sets on their way: drafted, tried on the population, approved by a second person, let out by degrees. */
import * as z from 'zod';
import { bothLanguages, colour, divisionCode, isoInstant, typedText } from './basics';
import { decision } from './decision';

export const releaseId = z.string().regex(/^[0-9a-f]{16}$/);
export const ruleSetHash = z.string().regex(/^[0-9a-f]{64}$/);
/** `<jurisdiction>@<version>`. */
export const ruleSetId = z.string().regex(/^[1-9]\d{5}@[0-9A-Za-z.-]{1,40}$/);
export const sharePerTenThousand = z.int().min(1).max(10_000);

export const releaseState = z.enum(['draft', 'proposed', 'approved', 'canary', 'in-force', 'stopped', 'rolled-back']);

/** A rule set is six levels deep; JSON nested by the thousand is no draft of one, and nothing that walks it would come back. */
const levelsMax = 32;
function hasLevelsMax(json: unknown): boolean {
  let level: readonly unknown[] = [json];
  for (let depth = 0; depth <= levelsMax; depth += 1) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    if (level.length === 0) return true;
  }
  return false;
}

/** Any JSON object: what is wrong with it is told place by place, and a draft may be wrong for a while. */
export const ruleSetDraft = z.looseObject({}).refine(hasLevelsMax, 'nested too deeply');

/** A fault of a rule set: `code` of contract/rule-set-faults, `place` as `rules[3].phases[0].days`. */
export const ruleSetFault = z.strictObject({
  place: z.string(),
  code: z.string(),
  /** What the sentences of the code name. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** One line for a log or a command, in English. */
  problem: z.string(),
});

const verdict = { colour, missedTest: z.boolean(), rules: z.array(z.string()) };

export const goldenOutcome = z.strictObject({
  place: z.string(),
  name: bothLanguages,
  at: isoInstant,
  agrees: z.boolean(),
  /** `until` left out: not compared. */
  expected: z.strictObject({ ...verdict, until: z.string().nullable().optional() }),
  /** null: the case itself cannot be read. */
  decided: z.strictObject({ ...verdict, until: isoInstant.nullable() }).nullable(),
});

export const ruleSetCheckRequest = z.strictObject({ ruleSet: ruleSetDraft });
export const ruleSetChecked = z.strictObject({
  faults: z.array(ruleSetFault),
  /** Empty while the set cannot be read. */
  goldenOutcomes: z.array(goldenOutcome),
  /** null while the set cannot be read. */
  hash: ruleSetHash.nullable(),
});

const count = z.int().min(0);

/** People whose colour, or whose missed-test flag, is another under the candidate. Counts only. */
export const dryRunReport = z.strictObject({
  at: isoInstant,
  people: count,
  changed: count,
  /** Colour under the sets in force → colour under the candidate; those that stay are here too. */
  flows: z.array(z.strictObject({ from: colour, to: colour, people: count })),
  missedTest: z.strictObject({ newly: count, noLonger: count }),
  byDivision: z.array(z.strictObject({ division: divisionCode.nullable(), people: count, changed: count, worse: count, better: count })),
  /** By the rule that gives, or gave, the colour that changed. */
  byRule: z.array(z.strictObject({ rule: z.string(), worse: count, better: count })),
  /** Nobody can be told from these: no ids, times relative to the moment of the run. */
  sample: z.array(
    z.strictObject({
      from: colour,
      to: colour,
      rulesBefore: z.array(z.string()),
      rulesAfter: z.array(z.string()),
      facts: z.array(
        z.strictObject({ kind: z.string(), hoursAgo: z.int(), details: z.record(z.string(), z.union([z.string(), z.number()])) }),
      ),
    }),
  ),
});

export const dryRun = z.strictObject({
  dryRunId: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  ruleSetHash,
  requestedAt: isoInstant,
  finishedAt: isoInstant.nullable(),
  /** Of all people, in per mille; the number of people is not known before the end. */
  donePerMille: z.int().min(0).max(1_000),
  peopleDone: count,
  report: dryRunReport.nullable(),
});

/** A signature under a release: who did what when. `by` is the person's masked name or `system`. */
export const releaseAct = z.strictObject({
  at: isoInstant,
  act: z.enum(['drafted', 'edited', 'proposed', 'approved', 'returned', 'canary-started', 'widened', 'stopped', 'rolled-back']),
  by: z.string(),
  note: z.string().nullable(),
});

/** How a release that is out was watched: compared again over the people it judges. */
export const releaseWatch = z.strictObject({
  at: isoInstant,
  people: count,
  changed: count,
  /** More than this stops the release. */
  changedMax: count,
});

export const releaseShown = z.strictObject({
  releaseId,
  revision: z.int().min(1),
  state: releaseState,
  ruleSetId: z.string(),
  /** Of the content as it is now; null while a draft cannot be read. */
  hash: ruleSetHash.nullable(),
  basedOn: z.strictObject({ ruleSetId: z.string(), hash: ruleSetHash }),
  effectiveFrom: z.string(),
  /** Whether the person asking may approve it: not the one who drafted, edited or proposed it. */
  mayApprove: z.boolean(),
  /** As announced with the proposal; null before. */
  announced: z.strictObject({ changesMax: count, canaryShare: sharePerTenThousand }).nullable(),
  /** Share of the population judged by it now; 0 when it is not out. */
  shareNow: z.int().min(0).max(10_000),
  history: z.array(releaseAct),
  watches: z.array(releaseWatch),
});

export const releaseOpened = z.strictObject({
  release: releaseShown,
  ruleSet: z.unknown(),
  /** The set it was copied from, to show before and after. */
  base: z.unknown(),
  faults: z.array(ruleSetFault),
  goldenOutcomes: z.array(goldenOutcome),
  /** The latest; of other content than `release.hash` it does not count for a proposal. */
  dryRun: dryRun.nullable(),
});

export const timetableEntry = z.strictObject({
  releaseId: z.string(),
  ruleSetId: z.string(),
  hash: ruleSetHash,
  from: isoInstant,
  until: isoInstant.nullable(),
  sharePerTenThousand,
});
export const releasesShown = z.strictObject({
  releases: z.array(releaseShown),
  /** What judged whom when, compiled sets included, oldest first. */
  timetable: z.array(timetableEntry),
});
export const timetableShown = z.strictObject({ jurisdiction: divisionCode, entries: z.array(timetableEntry) });

const note = typedText(400);
const revision = z.int().min(1);
export const releaseDraft = z.strictObject({ basedOn: ruleSetId });
export const releaseEdit = z.strictObject({ revision, ruleSet: ruleSetDraft });
export const releaseRevision = z.strictObject({ revision });
export const releaseProposal = z.strictObject({
  revision,
  changesMax: z.int().min(0).max(2_000_000_000),
  /** A part of the population, never all of it. */
  canaryShare: sharePerTenThousand.max(9_999),
  note,
});
export const releaseReview = z.strictObject({ revision, outcome: z.enum(['approve', 'return']), note });
export const releaseStop = z.strictObject({ revision, note });

/** A decision made again: the facts as they were, and the set that judged them, by id or hash. */
export const replayRequest = z.strictObject({
  ruleSet: z.union([ruleSetHash, ruleSetId]),
  at: isoInstant,
  facts: z.array(z.looseObject({})).max(1_000),
});
export const replayed = z.strictObject({ decision });
