import { Action } from '../../../components/action';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { everywhereText } from '../../../text/everywhere';
import { staffText } from '../../../text/staff';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { Invited } from './use-staff';

/** The code as large as it goes. It is shown here and nowhere again. */
export function CodeGiven({ invited, onDone }: { readonly invited: Invited; readonly onDone: () => void }) {
  const say = useText(staffText);
  const everywhere = useText(everywhereText);
  const { invitationCode, expiresAt, post } = invited;
  return (
    <Box as="section" label={say.codeTitle} className="staff-pane">
      <Heading level={2} className="desk-title">
        {say.codeFor(post.name)}
      </Heading>
      <Box as="image" className="staff-code" label={invitationCode.split('').join(' ')}>
        <Words>{invitationCode.slice(0, 5)}</Words>
        <Words>{invitationCode.slice(5)}</Words>
      </Box>
      <Paragraph className="desk-line">{say.codeUntil(dayAndTimeText(expiresAt, everywhere))}</Paragraph>
      <Paragraph className="desk-line">{say.codeSteps}</Paragraph>
      <Action narrow says={say.codeDone} onPress={onDone} />
    </Box>
  );
}
