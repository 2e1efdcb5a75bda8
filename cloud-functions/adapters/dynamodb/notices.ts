import * as z from 'zod';
import { contactKinds } from '../../domain/tracing/contact-selection';
import type { Notice } from '../../domain/tracing/notice';
import type { Notices } from '../../use-cases/ports/notices';
import { type CaseworkKind, makeCaseworkRecords } from './casework-records';
import { bodyOf, storedInstant, storedPersonId } from './items';
import { noticeKey, noticesOfPersonKey } from './keys-desk';
import { noticeKeptUntil } from './retention';
import type { StoreAccess } from './store-access';

const noticeSchema = z.object({
  noticeId: z.string(),
  personId: storedPersonId,
  kind: z.enum(contactKinds),
  exposedAt: storedInstant,
  division: z.string(),
  at: storedInstant,
  readAt: storedInstant.optional(),
  revision: z.int(),
});

const kind: CaseworkKind<Notice> = {
  name: 'notice',
  headKey: noticeKey,
  read: (item) => bodyOf('notice', noticeSchema, item),
  idOf: ({ noticeId }) => noticeId,
  filedAt: ({ at }) => at,
  keptUntil: ({ at }) => noticeKeptUntil(at),
  listsOf: ({ personId }) => [noticesOfPersonKey(personId)],
};

export function makeNotices(access: StoreAccess): Notices {
  const { add, get, replace, list } = makeCaseworkRecords(access, kind);
  return { add, get, replace, listOfPerson: (personId, request) => list(noticesOfPersonKey(personId), 'newest-first', request) };
}
