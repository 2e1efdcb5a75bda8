import { Action } from '../../components/action';
import { Box, Heading, Paragraph } from '../../components/element';
import { Icon } from '../../components/icon';
import { goTo } from '../../platform/navigation';
import { everywhereText } from '../../text/everywhere';
import { scanText } from '../../text/scan';
import { useText } from '../../text/texts';

/** The code has been read; after signing in this page goes on by itself. */
export function SignInFirstView({ onCancel }: { readonly onCancel: () => void }) {
  const say = useText(scanText);
  const everywhere = useText(everywhereText);
  return (
    <Box className="scan-note">
      <Icon name="door" />
      <Heading level={2} className="scan-note-title">
        {say.signInFirst}
      </Heading>
      <Paragraph className="scan-note-says">{say.signInFirstSays}</Paragraph>
      <Action says={everywhere.signIn} onPress={() => goTo('signIn')} />
      <Action weight="plain" says={everywhere.cancel} onPress={onCancel} />
    </Box>
  );
}
