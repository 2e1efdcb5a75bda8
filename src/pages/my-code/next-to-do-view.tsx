import { Action } from '../../components/action';
import { Box, Heading, Paragraph, Words } from '../../components/element';
import { ProgressDots } from '../../components/progress-dots';
import { everywhereText } from '../../text/everywhere';
import { myCodeText } from '../../text/my-code';
import { useText } from '../../text/texts';
import './invite-view.scss';

type NextToDoProps = { readonly step: 'notRegistered' | 'notDeclared'; readonly onPress: () => void };

/** Signed in, but no code yet: the one thing to do next of the two there are. */
export function NextToDoView({ step, onPress }: NextToDoProps) {
  const say = useText(myCodeText)[step];
  const everywhere = useText(everywhereText);
  return (
    <Box className="invite">
      <Box className="invite-gate" decorative>
        <Box className="invite-arch">
          <Words className="invite-name">{everywhere.appName}</Words>
        </Box>
      </Box>
      <Box className="invite-words">
        <ProgressDots step={step === 'notRegistered' ? 1 : 2} of={2} label={say.title} />
        <Heading level={2} className="invite-title">
          {say.title}
        </Heading>
        <Paragraph className="invite-says">{say.says}</Paragraph>
        <Action says={say.action} onPress={onPress} />
      </Box>
    </Box>
  );
}
