import type { approvalsText } from '../../../text/approvals';
import type { everywhereText } from '../../../text/everywhere';
import { dayAndTimeText } from '../../../text/time';
import type { EntryLine } from '../desk/entry-pane';
import type { Approval } from './use-approvals';

type Words = { readonly say: (typeof approvalsText)['zh-CN']; readonly everywhere: (typeof everywhereText)['zh-CN'] };

/** What is wanted, line by line. */
export function questionLines(what: Approval['what'], words: Words): readonly EntryLine[] {
  const { say, everywhere } = words;
  switch (what.kind) {
    case 'site-visits':
      return [{ what: say.site, value: what.siteId, code: true }, windowLine(what, words)];
    case 'person-visits': {
      const { person } = what;
      const named =
        person.by === 'visit'
          ? say.personByVisit
          : say.personByDocument(everywhere.document[person.documentType], person.maskedDocumentNumber);
      return [{ what: say.person, value: named }, windowLine(what, words)];
    }
    case 'export':
      return exportLines(what.what, words);
  }
}

/** Counts may be taken alone; they are told all the same, should somebody ask. */
function exportLines(what: Extract<Approval['what'], { kind: 'export' }>['what'], words: Words): readonly EntryLine[] {
  const { say } = words;
  switch (what.kind) {
    case 'site-visits':
      return [{ what: say.site, value: what.siteId, code: true }, windowLine(what, words)];
    case 'person-visits':
      return [{ what: say.person, value: say.personByVisit }, windowLine(what, words)];
    case 'statistics':
      return [{ what: say.window, value: `${what.from} – ${what.to}` }];
    case 'odd-sites':
      return [{ what: say.window, value: what.day }];
  }
}

const windowLine = ({ from, to }: { readonly from: string; readonly to: string }, { say, everywhere }: Words): EntryLine => ({
  what: say.window,
  value: say.windowSays(
    dayAndTimeText(from, everywhere),
    dayAndTimeText(to, everywhere),
    Math.round((Date.parse(to) - Date.parse(from)) / 3_600_000),
  ),
});
