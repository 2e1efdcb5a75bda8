import { auditTargetPart } from '../../../text/audit-target';
import type { DistrictText } from '../../../text/district-chinese';
import type { EverywhereText } from '../../../text/everywhere';
import type { Language } from '../../../text/language';
import { dayAndTimeText } from '../../../text/time';

type Say = { readonly audit: DistrictText['audit']; readonly everywhere: EverywhereText; readonly language: Language };

/**
 * The target of an audit entry (`site 0f…, 2022-09-05T… to 2022-09-06T…, 3 visits`) in the reader's language.
 * A part nobody taught us stays as it was written: the record hides nothing.
 */
export const targetWords = (target: string, say: Say): string =>
  target
    .split(', ')
    .map((part) => partWords(part, say))
    .join(say.audit.comma);

function partWords(part: string, { audit, everywhere, language }: Say): string {
  const taught = auditTargetPart(part, language);
  if (taught !== undefined) return taught;
  const window = /^(\d{4}-\d\d-\d\dT\S+) to (\d{4}-\d\d-\d\dT\S+)$/.exec(part);
  if (window?.[1] && window[2]) return audit.window(dayAndTimeText(window[1], everywhere), dayAndTimeText(window[2], everywhere));
  const [, what = '', value = ''] = /^(site|person by visit|person by|revision) (\S+)$/.exec(part) ?? [];
  switch (what) {
    case 'site':
      return audit.site(value);
    case 'person by visit':
      return audit.personByVisit;
    case 'person by':
      return value === 'visit' ? audit.personByVisit : audit.personByDocument(documentWords(value, everywhere));
    case 'revision':
      return audit.revision(value);
    default:
      return countOrOutcome(part, audit);
  }
}

function countOrOutcome(part: string, audit: Say['audit']): string {
  const [, count = '', what = ''] = /^(\d+) (visits|seals not opened)$/.exec(part) ?? [];
  if (what === 'visits') return audit.rows(Number(count));
  if (what === 'seals not opened') return audit.sealsNotOpened(Number(count));
  if (part === 'approve') return audit.approve;
  return part === 'return' ? audit.returned : part;
}

const documentWords = (type: string, { document }: EverywhereText): string =>
  Object.entries(document).find(([name]) => name === type)?.[1] ?? type;
