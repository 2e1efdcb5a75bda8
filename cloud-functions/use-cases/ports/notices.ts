import type { PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/tracing/notice';
import type { Page, PageRequest } from './page';

export type Notices = {
  /** One with this id already there stays as it is, read or not, and is given back. */
  add(notice: Notice): Promise<Notice>;
  get(noticeId: string): Promise<Notice | undefined>;
  /** The next revision, if `revision` is the one held; `undefined`: it changed meanwhile, nothing was written. */
  replace(notice: Notice, revision: number): Promise<Notice | undefined>;
  /** Newest first. */
  listOfPerson(personId: PersonId, request: PageRequest): Promise<Page<Notice> | undefined>;
};
