import { type ProblemCode, problemCodes } from '../../../cloud-functions/contract/problem-codes';
import { Action } from '../../components/action';
import { Box, Paragraph } from '../../components/element';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { useDeclinedLater, useWaitingCheckIns } from '../../services/check-in';
import { everywhereText } from '../../text/everywhere';
import { useLanguage } from '../../text/language';
import { myCodeText } from '../../text/my-code';
import { useText } from '../../text/texts';

/** Check-ins that wait for network, and one the cloud would not take when it came. */
export function OutboxStrip() {
  const say = useText(myCodeText);
  const waiting = useWaitingCheckIns();
  return (
    <>
      <Declined />
      {waiting === 0 ? null : (
        <Box className="offline-strip" live="when-quiet">
          <Icon name="offline" />
          <Paragraph className="offline-strip-words">{say.waiting(waiting)}</Paragraph>
        </Box>
      )}
    </>
  );
}

function Declined() {
  const say = useText(myCodeText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const { code, read } = useDeclinedLater();
  if (!code) return null;
  return (
    <Notice tone="problem" says={say.declined(isProblemCode(code) ? problemCodes[code][language] : '')}>
      <Action weight="plain" narrow says={everywhere.close} onPress={read} />
    </Notice>
  );
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problemCodes, code);
