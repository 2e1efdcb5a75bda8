import { Paragraph, Words } from '../../../components/element';
import { useDivisionName } from '../../../services/division-name';
import type { AnswerOf } from '../../../services/operations';
import { everywhereText } from '../../../text/everywhere';
import { known } from '../../../text/fact-words';
import { recordsText } from '../../../text/records';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';

type Read = AnswerOf<'listReadsOfMyRecord'>['reads'][number];

/** Who by role and district, when, on which case and for what. */
export function ReadRow({ read: { at, what, role, district, caseNumber, purpose, refused } }: { readonly read: Read }) {
  const { reads: say } = useText(recordsText);
  const everywhere = useText(everywhereText);
  const where = useDivisionName(district ?? '');
  return (
    <>
      <Words className="record-title">{known(say.what, what) ?? say.what.other}</Words>
      {refused === undefined ? null : <Paragraph className="record-line">{say.refused}</Paragraph>}
      <Paragraph className="record-line">{dayAndTimeText(at, everywhere)}</Paragraph>
      <Paragraph className="record-line">{say.by(everywhere.role[role], where)}</Paragraph>
      <Paragraph className="record-line">{`${say.caseNumber} ${caseNumber || say.notGiven}`}</Paragraph>
      <Paragraph className="record-line">{`${say.purpose} ${purpose || say.notGiven}`}</Paragraph>
    </>
  );
}
