import type { Caller } from '../../domain/caller';
import { checkGround, latestEnd } from '../../domain/grounds/check-ground';
import { findGround } from '../../domain/grounds/published-grounds';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Instant } from '../../domain/time';
import { type ContactLine, formatLineId, type LinePlace, parseLineId } from '../../domain/tracing/contact-line';
import { type ContactKind, groundOfContact, selectionDueAt } from '../../domain/tracing/contact-selection';
import { nameShown } from '../fact-proposal/submit-proposal';
import type { TracingOpener } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';
import type { ContactSelections, TracingCases } from '../ports/tracing-cases';
import type { AuditNeeds } from '../tracing/write-audit-entry';
import { auditPeople } from './audit-people';
import { peopleOfLines } from './list-contacts';
import { ownCase } from './own-case';
import { type SelectionShown, showSelection } from './show-selection';

export type ChooseContactsInput = {
  readonly caller: Caller;
  readonly params: { readonly caseId: string };
  readonly body: {
    readonly selectionId: string;
    readonly lines: readonly string[];
    readonly kind: ContactKind;
    readonly evidence: string;
    readonly note: string;
    readonly purpose: string;
  };
};
export type ChooseContactsNeeds = AuditNeeds & {
  readonly cases: Pick<TracingCases, 'get' | 'contactsOf'>;
  readonly selections: Pick<ContactSelections, 'add' | 'get'>;
  readonly people: Pick<PeopleStore, 'getFacts'>;
  readonly tracingOpener: TracingOpener;
};

/**
 * Sends lines of a case's contacts to a second person, with the kind of contact and the report they rest on. Nobody is
 * unlocked by it. Sent again it is the one that is there. Refused: evidence without a number; a line that is not there;
 * a closed case.
 */
export async function chooseContacts(
  { caller, params, body }: ChooseContactsInput,
  needs: ChooseContactsNeeds,
): Promise<Result<SelectionShown, Refusal>> {
  const own = await ownCase({ caller, caseId: params.caseId, roles: ['tracer'] }, needs);
  if (!own.ok) return own;
  const { opened, role } = own.value;
  const { selectionId, kind, evidence, note, purpose } = body;
  const there = await needs.selections.get(selectionId);
  if (there) return there.submittedBy === caller.personId ? done(showSelection(there, caller)) : refused({ code: 'not-found' });
  if (opened.state === 'closed') return refused({ code: 'step-not-possible' });
  const now = needs.clock.now();
  const grounded = groundOf(kind, evidence, now);
  if (!grounded.ok) return grounded;
  const lines = await linesNamed({ caseId: opened.caseId, lineIds: body.lines }, needs);
  if (!lines.ok) return lines;
  const { people, notOpened } = await peopleOfLines(lines.value, needs.tracingOpener);
  const target = `selection ${selectionId} of tracing case ${opened.caseId}, ${kind}, ${lines.value.length} contacts, proposed${notOpened > 0 ? `, ${notOpened} seals not opened` : ''}`;
  const act = { operation: 'chooseContacts', role, caseNumber: opened.caseNumber, purpose, target };
  await auditPeople(caller, { act, people }, needs);
  const { caseId, caseNumber, division } = opened;
  const kept = await needs.selections.add(
    {
      selectionId,
      caseId,
      caseNumber,
      division,
      kind,
      evidence,
      note,
      state: 'waiting',
      submittedBy: caller.personId,
      submittedByName: await nameShown(caller, needs),
      submittedAt: now,
      dueAt: selectionDueAt(now),
      lineCount: lines.value.length,
      revision: 1,
    },
    lines.value,
  );
  return kept.submittedBy === caller.personId ? done(showSelection(kept, caller)) : refused({ code: 'not-found' });
}

/** The same lock every fact of an officer's passes; the times are each contact's own, and fit by how they are made. */
function groundOf(kind: ContactKind, evidence: string, now: Instant) {
  const ground = groundOfContact[kind];
  const until = latestEnd(now, findGround(ground)?.daysMax ?? 0);
  return checkGround({ ground, kind, way: 'officer', at: now, until, evidence, now });
}

async function linesNamed(
  { caseId, lineIds }: { readonly caseId: string; readonly lineIds: readonly string[] },
  { cases }: Pick<ChooseContactsNeeds, 'cases'>,
): Promise<Result<readonly ContactLine[], Refusal>> {
  const places = [...new Set(lineIds)].map(parseLineId);
  const byList = new Map<string, LinePlace[]>();
  for (const place of places) {
    if (!place) return refused({ code: 'request-not-valid', fields: [{ path: 'lines', problem: 'wrong-format' }] });
    const list = `${place.ranking}.${place.day}`;
    byList.set(list, [...(byList.get(list) ?? []), place]);
  }
  const found = new Map<string, ContactLine>();
  for (const wanted of byList.values()) {
    const [{ ranking, day } = { ranking: 0, day: undefined }] = wanted;
    if (day === undefined) continue;
    const from = Math.min(...wanted.map(({ place }) => place));
    const linesMax = Math.max(...wanted.map(({ place }) => place)) - from + 1;
    const lines = await cases.contactsOf({ caseId, ranking, day }, { from, linesMax });
    lines.forEach((line, later) => {
      found.set(formatLineId({ ranking, day, place: from + later }), line);
    });
  }
  const lines = [...new Set(lineIds)].flatMap((lineId) => found.get(lineId) ?? []);
  return lines.length === new Set(lineIds).size ? done(lines) : refused({ code: 'not-found' });
}
