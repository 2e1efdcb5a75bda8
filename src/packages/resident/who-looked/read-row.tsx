import { Paragraph, Words } from '../../../components/element';
import { useDivisionName } from '../../../services/division-name';
import type { AnswerOf } from '../../../services/operations';
import { everywhereText } from '../../../text/everywhere';
import { known } from '../../../text/fact-words';
import { recordsText } from '../../../text/records';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { ReadProof } from './read-proof';

type Read = AnswerOf<'listReadsOfMyRecord'>['reads'][number];

/** Who by role and district, when, on which case and for what; and that it stands in the record as it was written. */
export function ReadRow({ read }: { readonly read: Read }) {
  const { auditId, at, role, district, caseNumber, purpose, refused } = read;
  const { reads: say } = useText(recordsText);
  const everywhere = useText(everywhereText);
  const where = useDivisionName(district ?? '');
  const what = known(say.what, read.what) ?? say.what.other;
  const when = dayAndTimeText(at, everywhere);
  return (
    <>
      <Words className="record-title">{what}</Words>
      {refused === undefined ? null : <Paragraph className="record-line">{say.refused}</Paragraph>}
      <Paragraph className="record-line">{when}</Paragraph>
      <Paragraph className="record-line">{say.by(everywhere.role[role], where)}</Paragraph>
      <Paragraph className="record-line">{`${say.caseNumber} ${caseNumber || say.notGiven}`}</Paragraph>
      <Paragraph className="record-line">{`${say.purpose} ${purpose || say.notGiven}`}</Paragraph>
      <ReadProof auditId={auditId} of={`${what} ${when}`} />
    </>
  );
}
