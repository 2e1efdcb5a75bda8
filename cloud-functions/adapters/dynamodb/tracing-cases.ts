import * as z from 'zod';
import type { ContactLine } from '../../domain/tracing/contact-line';
import { type TracingCase, tracingGrounds } from '../../domain/tracing/tracing-case';
import type { TracingCases } from '../../use-cases/ports/tracing-cases';
import { readBatch } from './batch-read';
import { writeBatch } from './batch-write';
import { type CaseworkKind, makeCaseworkRecords } from './casework-records';
import { bodyOf, isKept, jsonItem, storedInstant, storedPersonId } from './items';
import { rankedContactsKey, tracingCaseKey, tracingCasesKey } from './keys-desk';
import { contactLinesKeptUntil, proposalKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { linesPerPart, storedContactLines, storedDay } from './stored-contact-line';

const caseSchema = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  division: z.string(),
  ground: z.enum(tracingGrounds),
  personId: storedPersonId,
  maskedName: z.string().optional(),
  lookBackDays: z.int(),
  onsetAt: storedInstant.optional(),
  state: z.enum(['open', 'closed']),
  openedBy: storedPersonId,
  openedByName: z.string(),
  openedAt: storedInstant,
  closed: z.object({ at: storedInstant, byName: z.string(), note: z.string() }).optional(),
  ranking: z.int(),
  rankedDays: z.array(
    z.object({
      day: storedDay,
      stays: z.int(),
      recordsRead: z.int(),
      candidates: z.int(),
      listed: z.int(),
      leftOut: z.int(),
      rankedAt: storedInstant,
    }),
  ),
  revision: z.int(),
});

const kind: CaseworkKind<TracingCase> = {
  name: 'tracing-case',
  headKey: tracingCaseKey,
  read: (item) => bodyOf('tracing case', caseSchema, item),
  idOf: ({ caseId }) => caseId,
  filedAt: ({ openedAt }) => openedAt,
  keptUntil: ({ openedAt }) => proposalKeptUntil(openedAt),
  listsOf: ({ division, state }) => [tracingCasesKey(division, state)],
};

export function makeTracingCases(access: StoreAccess): TracingCases {
  const { client, tables, clock } = access;
  const { add, get, replace, list } = makeCaseworkRecords(access, kind);
  return {
    add,
    get,
    replace,
    listOfDivision: (division, state, request) => list(tracingCasesKey(division, state), 'newest-first', request),
    async saveContacts(place, lines) {
      const until = contactLinesKeptUntil(clock.now());
      const parts = Array.from({ length: Math.ceil(lines.length / linesPerPart) }, (_, part) =>
        jsonItem(rankedContactsKey(place, part), lines.slice(part * linesPerPart, (part + 1) * linesPerPart), until),
      );
      await writeBatch(client, tables.casework, parts);
    },
    async contactsOf(place, { from, linesMax }) {
      const first = Math.floor(from / linesPerPart);
      const count = Math.ceil((from + linesMax) / linesPerPart) - first;
      const keys = Array.from({ length: Math.max(0, count) }, (_, part) => rankedContactsKey(place, first + part));
      const parts = await readBatch(access, { tableName: tables.casework, keys });
      const lines = keys.flatMap((key): readonly ContactLine[] => {
        const item = parts.find(key);
        return isKept(item, clock.now()) ? bodyOf('ranked contacts', storedContactLines, item) : [];
      });
      return lines.slice(from - first * linesPerPart, from - first * linesPerPart + linesMax);
    },
  };
}
