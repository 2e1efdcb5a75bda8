import { contactLinesKeptUntil, noticeKeptUntil, proposalKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { Instant } from '../../cloud-functions/domain/time';
import type { ContactLine } from '../../cloud-functions/domain/tracing/contact-line';
import type { ContactSelection, Unlocked } from '../../cloud-functions/domain/tracing/contact-selection';
import type { Notice } from '../../cloud-functions/domain/tracing/notice';
import type { TracingCase } from '../../cloud-functions/domain/tracing/tracing-case';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { Notices } from '../../cloud-functions/use-cases/ports/notices';
import type { ContactSelections, RankingPlace, TracingCases } from '../../cloud-functions/use-cases/ports/tracing-cases';
import { recordsInMemory } from './fake-casework';

const isWaiting = ({ state }: ContactSelection): boolean => state === 'waiting' || state === 'writing';

export function fakeTracingCases(clock: Clock): TracingCases {
  const contacts = new Map<string, { readonly lines: readonly ContactLine[]; readonly until: Instant }>();
  const keyOf = ({ caseId, ranking, day }: RankingPlace) => `${caseId} ${ranking} ${day}`;
  const records = recordsInMemory<TracingCase>(clock, {
    name: 'tracing-cases',
    idOf: ({ caseId }) => caseId,
    filedAt: ({ openedAt }) => openedAt,
    keptUntil: proposalKeptUntil,
  });
  return {
    add: records.add,
    get: records.get,
    replace: records.replace,
    listOfDivision: (division, state, request) =>
      records.list((kept) => kept.division === division && kept.state === state, 'newest-first', request),
    async saveContacts(place, lines) {
      contacts.set(keyOf(place), { lines, until: contactLinesKeptUntil(clock.now()) });
    },
    async contactsOf(place, { from, linesMax }) {
      const held = contacts.get(keyOf(place));
      return held && held.until > clock.now() ? held.lines.slice(from, from + linesMax) : [];
    },
  };
}

export function fakeContactSelections(clock: Clock): ContactSelections {
  const lines = new Map<string, readonly ContactLine[]>();
  const unlocked = new Map<string, { readonly people: readonly Unlocked[]; readonly until: Instant }>();
  const records = recordsInMemory<ContactSelection>(clock, {
    name: 'contact-selections',
    idOf: ({ selectionId }) => selectionId,
    filedAt: ({ submittedAt }) => submittedAt,
    keptUntil: proposalKeptUntil,
  });
  return {
    get: records.get,
    replace: records.replace,
    async add(selection, chosen) {
      const kept = await records.add(selection);
      if (!lines.has(selection.selectionId)) lines.set(selection.selectionId, chosen);
      return kept;
    },
    listOfDivision: (division, list, request) =>
      records.list(
        (selection) => selection.division === division && isWaiting(selection) === (list === 'waiting'),
        list === 'waiting' ? 'oldest-first' : 'newest-first',
        request,
      ),
    async linesOf(selectionId) {
      const head = await records.get(selectionId);
      return head && contactLinesKeptUntil(head.submittedAt) > clock.now() ? lines.get(selectionId) : undefined;
    },
    async saveUnlocked(selectionId, people) {
      unlocked.set(selectionId, { people, until: contactLinesKeptUntil(clock.now()) });
    },
    async unlockedOf(selectionId) {
      const held = unlocked.get(selectionId);
      return held && held.until > clock.now() ? held.people : [];
    },
  };
}

export function fakeNotices(clock: Clock): Notices {
  const records = recordsInMemory<Notice>(clock, {
    name: 'notices',
    idOf: ({ noticeId }) => noticeId,
    filedAt: ({ at }) => at,
    keptUntil: noticeKeptUntil,
  });
  return {
    add: records.add,
    get: records.get,
    replace: records.replace,
    listOfPerson: (personId, request) => records.list((notice) => notice.personId === personId, 'newest-first', request),
  };
}
