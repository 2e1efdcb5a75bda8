/**
 * Who may have met the case on a day, gathered check-in by check-in, in bounded memory. Pure apart from what it gathers. A
 * candidate's exposure is what the sites' own check-ins tell: what the person did elsewhere may shorten it, never lengthen it.
 */
import type { Subject } from '../ids';
import { type Exposure, type ExposureRecord, exposureOf, inRankOrder, type StayOfCase } from './rank-contacts';
import type { ClassOfSite } from './stays';

export type Candidate = { readonly subject: Subject; readonly exposure: Pick<Exposure, 'score' | 'minutes' | 'lastAt'> };

export type Candidates = {
  add(subject: Subject, record: ExposureRecord): void;
  /** In rank order. `letGo`: how many were let go of meanwhile because too many came, those with the least first. */
  ranked(): { readonly candidates: readonly Candidate[]; readonly letGo: number };
};

/** A person with two check-ins takes about 700 bytes: 70 MB. The busiest station has fewer visitors in its busiest hours. */
export const subjectsHeldMax = 100_000;

export function gatherCandidates(
  { stays, classOf }: { readonly stays: readonly StayOfCase[]; readonly classOf: ClassOfSite },
  heldMax: number = subjectsHeldMax,
): Candidates {
  const held = new Map<Subject, ExposureRecord[]>();
  let letGo = 0;
  const ranked = (): readonly Candidate[] =>
    [...held]
      .flatMap(([subject, records]) => {
        const exposure = exposureOf(records, stays, classOf);
        if (!exposure) return [];
        const { score, minutes, lastAt } = exposure;
        return [{ subject, exposure: { score, minutes, lastAt } }];
      })
      .sort(inRankOrder);
  return {
    add(subject, record) {
      const records = held.get(subject);
      if (records) records.push(record);
      else held.set(subject, [record]);
      if (held.size <= heldMax) return;
      const best = ranked();
      const kept = new Set(best.slice(0, Math.floor(heldMax / 2)).map((candidate) => candidate.subject));
      for (const each of [...held.keys()]) if (!kept.has(each)) held.delete(each);
      letGo += best.length - kept.size;
    },
    ranked: () => ({ candidates: ranked(), letGo }),
  };
}

/** Whether somebody whose exposure is at most `candidate`'s can still come before `last`. */
export const mayComeBefore = (candidate: Candidate, last: Candidate): boolean => inRankOrder(candidate, last) < 0;
