import type { Result } from '../../../../cloud-functions/domain/result';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';
import type { CaseNamed } from '../desk/case-store';
import type { ExportWhat } from '../desk/export-button';
import type { Question } from '../desk/use-approval';
import type { Person } from '../desk/use-document';
import type { ReadWindow } from './window';

export type VisitsRead = AnswerOf<'readSiteVisits'>;
export type Visit = VisitsRead['visits'][number];
/** Whose visits are asked for. A document number lives here only, to turn pages with. */
export type Asked =
  | { readonly kind: 'site'; readonly siteId: string; readonly name: string }
  | { readonly kind: 'person'; readonly person: Person; readonly subject?: string };
export type VisitRequest = {
  readonly asked: Asked;
  readonly window: ReadWindow;
  readonly named: CaseNamed;
  readonly page?: string;
  readonly approvalId?: string;
};

/** One page of visits. Every answer, pages included, is an entry in the audit record. */
export function readVisits({ asked, window, named, page, approvalId }: VisitRequest): Promise<Result<VisitsRead, ProblemShown>> {
  const rest = { ...window, ...named, page, approvalId };
  return asked.kind === 'site'
    ? call('readSiteVisits', { body: { siteId: asked.siteId, ...rest } })
    : call('readPersonVisits', { body: { person: asked.person, ...rest } });
}

/** The question as a colleague is asked to approve it. */
export const questionOf = ({ asked, window }: Pick<VisitRequest, 'asked' | 'window'>): Question =>
  asked.kind === 'site'
    ? { kind: 'site-visits', siteId: asked.siteId, ...window }
    : { kind: 'person-visits', person: asked.person, ...window };

/** What of a reading can be taken away: a person is named by one of the visits read, so without any there is nothing. */
export function exportOf({ asked, window }: Pick<VisitRequest, 'asked' | 'window'>, visits: readonly Visit[]): ExportWhat | undefined {
  if (asked.kind === 'site') return { kind: 'site-visits', siteId: asked.siteId, ...window };
  const visit = visits[0]?.visit;
  return visit === undefined ? undefined : { kind: 'person-visits', visit, ...window };
}
