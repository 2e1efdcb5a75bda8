import { Action } from '../../components/action';
import { Box, Heading, Paragraph, Words } from '../../components/element';
import { Icon } from '../../components/icon';
import { goTo } from '../../platform/navigation';
import { everywhereText } from '../../text/everywhere';
import { myCodeText } from '../../text/my-code';
import { useText } from '../../text/texts';
import './invite-view.scss';

/** Nobody is signed in: what this is, and the way in. */
export function InviteView() {
  const { invite } = useText(myCodeText);
  const everywhere = useText(everywhereText);
  return (
    <Box className="invite">
      <Box className="invite-gate" decorative>
        <Box className="invite-arch">
          <Words className="invite-name">{everywhere.appName}</Words>
        </Box>
      </Box>
      <Box className="invite-words">
        <Heading level={2} className="invite-title">
          {invite.title}
        </Heading>
        <Paragraph className="invite-says">{invite.says}</Paragraph>
        <Box as="list" className="invite-points">
          {invite.points.map((point) => (
            <Box as="item" key={point} className="invite-point">
              <Icon name="check" />
              <Words>{point}</Words>
            </Box>
          ))}
        </Box>
        <Action says={invite.signIn} onPress={() => goTo('signIn')} />
        <Action weight="plain" says={invite.scanStill} onPress={() => goTo('scan')} />
      </Box>
    </Box>
  );
}
