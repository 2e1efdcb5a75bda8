import { Box, Paragraph, Words } from '../../../components/element';
import { everywhereText } from '../../../text/everywhere';
import { familyText } from '../../../text/family';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { EndQuestion } from './end-question';
import type { FamilyInUse, Guardian } from './use-family';

/** Somebody who acts for me, since when, and the way to end it. */
export function GuardianCard({ guardian, family }: { readonly guardian: Guardian; readonly family: FamilyInUse }) {
  const say = useText(familyText);
  const everywhere = useText(everywhereText);
  const { guardianshipId, maskedName, since } = guardian;
  return (
    <>
      <Box className="record-head">
        <Words className="record-title">{maskedName}</Words>
      </Box>
      <Paragraph className="record-soft">{say.since(dayAndTimeText(since, everywhere))}</Paragraph>
      <Box className="family-actions">
        <EndQuestion guardianshipId={guardianshipId} name={maskedName} family={family} />
      </Box>
    </>
  );
}
