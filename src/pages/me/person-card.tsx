import { Action } from '../../components/action';
import { Box, Heading, Paragraph } from '../../components/element';
import { Icon } from '../../components/icon';
import { goTo } from '../../platform/navigation';
import { everywhereText } from '../../text/everywhere';
import { meText } from '../../text/me';
import { useText } from '../../text/texts';
import { dayAndTimeText } from '../../text/time';
import type { Profile } from './use-me';

/** Who one is to the system: masked name and document, last declaration. */
export function PersonCard({ profile }: { readonly profile: Profile }) {
  const say = useText(meText);
  const everywhere = useText(everywhereText);
  const document = profile.documentType ? `${everywhere.document[profile.documentType]} ${profile.maskedDocumentNumber ?? ''}` : null;
  const declared = profile.latestDeclaration
    ? say.latestDeclaration(dayAndTimeText(profile.latestDeclaration.at, everywhere))
    : say.neverDeclared;
  const staff = profile.roles.filter((role) => role !== 'resident').map((role) => everywhere.role[role]);
  return (
    <Box className="person">
      <Box className="person-face">
        <Icon name="person" />
      </Box>
      <Box className="person-words">
        <Heading level={2} className="person-name">
          {profile.maskedName ?? say.notRegistered}
        </Heading>
        {document ? <Paragraph className="person-line">{document}</Paragraph> : null}
        <Paragraph className="person-line">{declared}</Paragraph>
        {staff.length > 0 ? <Paragraph className="person-role">{staff.join(' · ')}</Paragraph> : null}
      </Box>
      {profile.registered ? null : <Action narrow weight="quiet" says={say.registerNow} onPress={() => goTo('register')} />}
    </Box>
  );
}

export function VisitorCard() {
  const say = useText(meText);
  const everywhere = useText(everywhereText);
  return (
    <Box className="person">
      <Box className="person-face">
        <Icon name="person" />
      </Box>
      <Box className="person-words">
        <Heading level={2} className="person-name">
          {say.notSignedIn}
        </Heading>
      </Box>
      <Action narrow says={everywhere.signIn} onPress={() => goTo('signIn')} />
    </Box>
  );
}
