import type { ExportWhat } from '../../domain/export/made-export';
import { visitColumns, visitRow, visitTitles } from '../../domain/export/visit-row';
import { done, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import { readWindow } from '../../domain/tracing/read-window';
import { needsSecondApproval } from '../../domain/tracing/window-caps';
import { type FindPersonNeeds, findPerson } from '../tracing/find-person';
import { type PersonVisitRowsNeeds, personVisitRows } from '../tracing/person-visit-rows';
import { visitReaders, windowText } from '../tracing/read-site-visits';
import type { ExportSource } from './export-source';

export type PersonVisitsSourceNeeds = FindPersonNeeds & PersonVisitRowsNeeds;

/** Visits of one person, named by one of them, as `readPersonVisits` gives them. */
export function personVisitsSource(what: Extract<ExportWhat, { kind: 'person-visits' }>, needs: PersonVisitsSourceNeeds): ExportSource {
  const named = { by: 'visit', visit: what.visit } as const;
  return {
    title: (language) => visitTitles.person[language],
    columns: visitColumns,
    check: async (caller) => {
      const acting = actingAs(visitReaders, caller);
      if (!acting.ok) return acting;
      const window = readWindow(what);
      if (!window.ok) return window;
      const person = await findPerson(named, acting.value.district, needs);
      if (!person.ok) return person;
      const target = `person by visit ${what.visit}, ${windowText(window.value)}`;
      const { personId: about } = person.value;
      const needsSecond = needsSecondApproval(window.value, 'person');
      return done({ ...acting.value, target, needsSecondApproval: needsSecond, ...(about !== undefined && { about }) });
    },
    readPart: async ({ caller, language, after, rowsMax, madeAt }) => {
      const [acting, window] = [actingAs(visitReaders, caller), readWindow(what)];
      if (!acting.ok) return acting;
      if (!window.ok) return window;
      const person = await findPerson(named, acting.value.district, needs);
      if (!person.ok) return person;
      const { personId, standIn } = person.value;
      const asked = { personId: personId ?? standIn, acting: acting.value, window: window.value, after, rowsMax, recordedUntil: madeAt };
      const rows = await personVisitRows(asked, needs);
      if (!rows) return refused({ code: 'page-mark-not-valid' });
      const about = personId === undefined ? [] : [personId];
      return done({ rows: rows.visits.map((visit) => visitRow(visit, language)), next: rows.next, about });
    },
  };
}
