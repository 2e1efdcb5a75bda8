import { Box, Paragraph } from '../../components/element';
import { Icon } from '../../components/icon';
import { useWaitingCheckIns } from '../../services/check-in';
import { myCodeText } from '../../text/my-code';
import { useText } from '../../text/texts';

/** Check-ins that wait for network; nothing to do about them but to know. */
export function OutboxStrip() {
  const say = useText(myCodeText);
  const waiting = useWaitingCheckIns();
  if (waiting === 0) return null;
  return (
    <Box className="offline-strip" live="when-quiet">
      <Icon name="offline" />
      <Paragraph className="offline-strip-words">{say.waiting(waiting)}</Paragraph>
    </Box>
  );
}
