/**
 * What laboratories report, entered in the register of positives within the import: a positive result makes an entry or joins
 * the one that is open, a correction takes its sample out again. Follows from the reports alone, so that a file sent again, or an
 * import that was broken off and is sent again, changes nothing twice.
 */
import type { Caller, Role } from '../../domain/caller';
import { personOfDocument } from '../../domain/gate/record-names';
import type { Fact, TestReported } from '../../domain/health-code/facts';
import type { PersonId } from '../../domain/ids';
import { sampleCorrected, sampleReported, startPositive } from '../../domain/positives/change-positive';
import { isOpen, type Positive, type PositiveSample } from '../../domain/positives/positive';
import { positiveIdOf } from '../../domain/positives/positive-id';
import { sampleOfReport } from '../../domain/positives/sample-of-report';
import type { RowTakenIn } from '../feed/import-person-rows';
import type { PeopleStore } from '../ports/people-store';
import type { Positives } from '../ports/positives';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';

export type EnterPositivesNeeds = AuditNeeds & {
  readonly people: Pick<PeopleStore, 'findPersonByDocument' | 'getFacts'>;
  readonly positives: Pick<Positives, 'add' | 'get' | 'replace' | 'findBySamples' | 'findOpen'>;
  /** Where somebody goes whose district nobody knows, reported by a laboratory of none. */
  readonly jurisdiction: string;
};

/** Of each sample the last word in the file. */
type Told = { readonly sample: PositiveSample; readonly positive: boolean; readonly row: RowTakenIn; readonly factId: string };

/** A person's district is the one they declared; without one, the laboratory's. One entry after the other: on most days there is none. */
export async function enterPositives(caller: Caller, rows: readonly RowTakenIn[], needs: EnterPositivesNeeds): Promise<void> {
  const told = lastWords(rows);
  if (told.length === 0) return;
  const held = await needs.positives.findBySamples(told.map(({ sample }) => sample.sampleId));
  for (const each of told) {
    const before = held.get(each.sample.sampleId);
    if (each.positive) await enter(caller, { told: each, before }, needs);
    else if (before) await correct(caller, { told: each, before }, needs);
  }
}

function lastWords(rows: readonly RowTakenIn[]): readonly Told[] {
  const last = new Map<string, Told>();
  for (const told of rows.flatMap(tellings)) {
    const before = last.get(told.sample.sampleId);
    if (!before || told.sample.reportedAt >= before.sample.reportedAt) last.set(told.sample.sampleId, told);
  }
  return [...last.values()];
}

/** An inconclusive result takes nothing back: the person stays in the register until a negative one, or the laboratory's own word. */
function tellings(row: RowTakenIn): readonly Told[] {
  const { facts, takenBack } = row.row;
  const ofFacts = facts.flatMap((fact) => (isReport(fact) && fact.result !== 'inconclusive' ? toldBy(fact, row) : []));
  if (takenBack === undefined) return ofFacts;
  const { idPrefix: sampleId, at: reportedAt } = takenBack;
  return [...ofFacts, { sample: { sampleId, evidence: 'taken back', reportedAt }, positive: false, row, factId: sampleId }];
}

const isReport = (fact: Fact): fact is TestReported => fact.kind === 'test.result';

function toldBy(fact: TestReported, row: RowTakenIn): readonly Told[] {
  const sampleId = sampleOfReport(fact.id);
  if (sampleId === undefined) return [];
  const sample = { sampleId, evidence: fact.evidence ?? '', reportedAt: fact.reportedAt ?? fact.at };
  return [{ sample, positive: fact.result === 'positive', row, factId: fact.id }];
}

/** Somebody else may be at work on the same entry: an officer, or another file of the laboratory. */
const attemptsMax = 8;

type Entering = { readonly told: Told; readonly before: Positive | undefined };

async function enter(caller: Caller, { told, before }: Entering, needs: EnterPositivesNeeds): Promise<void> {
  if (before && sampleReported(before, told.sample) === undefined) return;
  const { documentKey } = told.row;
  const personId = await needs.people.findPersonByDocument(documentKey);
  const known = personId === undefined ? undefined : await needs.people.getFacts(personId, 'newest');
  // A later report that came in earlier has set it aside.
  if (known?.facts.some(({ id, withdrawnAt }) => id === told.factId && withdrawnAt !== undefined)) return;
  const standIn = personOfDocument(documentKey);
  const ids: readonly PersonId[] = personId === undefined ? [standIn] : [personId, standIn];
  const open = before && isOpen(before) ? before : await needs.positives.findOpen(ids);
  if (open) return join(caller, { open, told, about: ids.slice(0, -1) }, needs);
  const positive = startPositive({
    positiveId: positiveIdOf(told.factId, told.sample.reportedAt),
    division: known?.division ?? caller.district ?? needs.jurisdiction,
    who: { ...(personId !== undefined && { personId }), standIn, documentKey, maskedDocumentNumber: told.row.row.maskedDocumentNumber },
    source: 'laboratory',
    foundAt: told.sample.reportedAt,
    samples: [told.sample],
    recordedAt: needs.clock.now(),
  });
  await record(caller, { positive, said: 'entered', about: ids.slice(0, -1) }, needs);
  await needs.positives.add(positive);
}

type Joining = { readonly open: Positive; readonly told: Told; readonly about: readonly PersonId[] };

const join = (caller: Caller, { open, told, about }: Joining, needs: EnterPositivesNeeds): Promise<void> =>
  change(caller, { positive: open, said: 'another sample', about, next: (held) => sampleReported(held, told.sample) }, needs);

async function correct(caller: Caller, { told, before }: { readonly told: Told; readonly before: Positive }, needs: EnterPositivesNeeds) {
  const { sampleId, reportedAt: at, evidence } = told.sample;
  const about = before.who.personId === undefined ? [] : [before.who.personId];
  const next = (held: Positive) => sampleCorrected(held, { sampleId, at, correction: `${evidence} (${told.factId})` });
  await change(caller, { positive: before, said: 'sample corrected', about, next }, needs);
}

type Change = {
  readonly positive: Positive;
  readonly said: string;
  readonly about: readonly PersonId[];
  /** `undefined`: nothing to change. */
  readonly next: (held: Positive) => Positive | undefined;
};

async function change(caller: Caller, { positive, said, about, next }: Change, needs: EnterPositivesNeeds): Promise<void> {
  let held: Positive | undefined = positive;
  for (let attempt = 0; attempt < attemptsMax && held; attempt += 1) {
    const changed = next(held);
    if (!changed) return;
    if (attempt === 0) await record(caller, { positive: held, said, about }, needs);
    if (await needs.positives.replace(changed, held.revision)) return;
    held = await needs.positives.get(held.positiveId);
  }
  throw new Error('an entry of the register keeps changing');
}

type Recorded = { readonly positive: Positive; readonly said: string; readonly about: readonly PersonId[] };

/** In the record of the district in charge, whose laboratory or not, and of the person. */
const record = (caller: Caller, { positive, said, about }: Recorded, needs: AuditNeeds) =>
  writeAuditEntry(
    { ...caller, district: positive.division },
    { operation: 'importLabResults', role: roleOf(caller), target: `positive ${positive.positiveId}, ${said}`, about },
    needs,
  );

const roleOf = ({ roles }: Caller): Role => (roles.includes('feed') ? 'feed' : 'lab');
