import { Card } from '../../../components/card';
import { ColourFrame } from '../../../components/colour-frame';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { shownOf } from '../../../components/health-state';
import { RowLink } from '../../../components/row-link';
import { StateMark } from '../../../components/state-mark';
import { goTo } from '../../../platform/navigation';
import { everywhereText } from '../../../text/everywhere';
import type { FactShown } from '../../../text/fact-words';
import { myCodeText } from '../../../text/my-code';
import { nextStepText } from '../../../text/next-step';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { whyText } from '../../../text/why';
import { Duties } from './duties';
import { ReasonCard } from './reason-card';
import type { Decision } from './time-line';

type WhyViewProps = { readonly decision: Decision; readonly facts: readonly FactShown[] };

export function WhyView({ decision, facts }: WhyViewProps) {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return (
    <Box className="why">
      <Headline decision={decision} />
      {decision.reasons.map((reason) => (
        <ReasonCard key={`${reason.rule} ${reason.since}`} reason={reason} facts={byId} />
      ))}
      <Duties duties={decision.duties} />
      <Next decision={decision} />
      <Foundations decision={decision} />
    </Box>
  );
}

/** The state and, in one sentence, what to do about it. */
function Headline({ decision }: { readonly decision: Decision }) {
  const say = useText(whyText);
  const everywhere = useText(everywhereText);
  const { nextStep } = useText(myCodeText);
  const shown = shownOf(decision);
  const step = nextStepText(decision, { everywhere, step: nextStep });
  const isFree = decision.colour === 'green' && decision.reasons.length === 0;
  return (
    <Box className="why-state">
      <ColourFrame shown={shown}>
        <Box className="why-state-in">
          <StateMark sign={shown.sign} />
          <Box className="why-state-words">
            <Heading level={2} className="why-word">
              {everywhere.word[shown.sign]}
            </Heading>
            <Words className="why-colour">
              {[
                everywhere.colour[decision.colour],
                ...(decision.missedTest ? [everywhere.flag.missed] : []),
                ...(decision.pendingTest ? [everywhere.flag.pending] : []),
              ].join(' · ')}
            </Words>
          </Box>
        </Box>
      </ColourFrame>
      <Box className="why-step">
        <Words className="why-step-title">{step ?? say.greenBecause}</Words>
        {isFree && !decision.missedTest ? <Paragraph className="why-step-says">{say.greenSays}</Paragraph> : null}
      </Box>
    </Box>
  );
}

/** What will change without anybody doing anything. */
function Next({ decision: { nextChangeAt, nextTest, duties } }: { readonly decision: Decision }) {
  const say = useText(whyText);
  const everywhere = useText(everywhereText);
  const test = nextTest && !duties.some(({ missed }) => missed) ? say.nextTest(dayAndTimeText(nextTest.dueAt, everywhere)) : undefined;
  return (
    <Card title={say.next}>
      {test ? <Paragraph className="why-next">{test}</Paragraph> : null}
      <Paragraph className="why-next">{nextChangeAt ? say.nextChange(dayAndTimeText(nextChangeAt, everywhere)) : say.noChange}</Paragraph>
    </Card>
  );
}

function Foundations({ decision: { ruleSet } }: { readonly decision: Decision }) {
  const say = useText(whyText);
  return (
    <Card>
      <Paragraph className="why-next">{say.neverBy}</Paragraph>
      <Paragraph className="why-set">
        {say.ruleSet(ruleSet.id)} · {say.ruleSetHash(shortHash(ruleSet.hash))}
      </Paragraph>
      <RowLink icon="person" says={say.household} onPress={() => goTo('household')} />
      <RowLink icon="door" says={say.ahead} onPress={() => goTo('ahead')} />
      <RowLink icon="list" says={say.facts} onPress={() => goTo('myFacts')} />
    </Card>
  );
}

/** Enough to compare by eye; the published rule set has it whole. */
const shortHash = (hash: string): string => hash.replace(/^sha256[:-]/, '').slice(0, 12);
