import type { Result } from '../../../../cloud-functions/domain/result';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';
import type { CaseNamed } from '../desk/case-store';
import type { Person } from '../desk/use-document';
import type { ReadWindow } from './window';

export type VisitsRead = AnswerOf<'readSiteVisits'>;
export type Visit = VisitsRead['visits'][number];
/** Whose visits are asked for. A document number lives here only, to turn pages with. */
export type Asked =
  | { readonly kind: 'site'; readonly siteId: string; readonly name: string }
  | { readonly kind: 'person'; readonly person: Person; readonly subject?: string };
export type VisitRequest = { readonly asked: Asked; readonly window: ReadWindow; readonly named: CaseNamed; readonly page?: string };

/** One page of visits. Every answer, pages included, is an entry in the audit record. */
export function readVisits({ asked, window, named, page }: VisitRequest): Promise<Result<VisitsRead, ProblemShown>> {
  const rest = { ...window, ...named, page };
  return asked.kind === 'site'
    ? call('readSiteVisits', { body: { siteId: asked.siteId, ...rest } })
    : call('readPersonVisits', { body: { person: asked.person, ...rest } });
}
