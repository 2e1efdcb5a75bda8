import type { AnswerOf } from '../../../services/operations';
import type { everywhereText } from '../../../text/everywhere';
import type { exportsText } from '../../../text/exports';
import { dayAndTimeText, dayText } from '../../../text/time';

export type MadeExport = AnswerOf<'listExports'>['exports'][number];
type Words = { readonly say: (typeof exportsText)['zh-CN']; readonly everywhere: (typeof everywhereText)['zh-CN'] };

type Window = { readonly from: string; readonly to: string };

/** What an export is of, in a line under its name. */
export function whatWords(what: MadeExport['what'], { say, everywhere }: Words): string {
  const window = ({ from, to }: Window) => say.window(dayAndTimeText(from, everywhere), dayAndTimeText(to, everywhere));
  switch (what.kind) {
    case 'site-visits':
      return `${say.site(what.siteId)} · ${window(what)}`;
    case 'person-visits':
      return window(what);
    case 'statistics':
      return say.window(dayText(what.from, everywhere), dayText(what.to, everywhere));
    case 'odd-sites':
      return dayText(what.day, everywhere);
  }
}
