import { useEffect } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { ColourFrame } from '../../../components/colour-frame';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { shownOf } from '../../../components/health-state';
import { StateMark } from '../../../components/state-mark';
import { goTo, replaceWith } from '../../../platform/navigation';
import { sound } from '../../../platform/speak';
import { declareText } from '../../../text/declare';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { FactCard } from '../fact/fact-card';
import type { Accepted } from './use-declaration';

/** What came of it, at once: the colour now, the facts recorded, and which published area did it. */
export function ResultView({ accepted, isOfDependant }: { readonly accepted: Accepted; readonly isOfDependant: boolean }) {
  const { result: say } = useText(declareText);
  const everywhere = useText(everywhereText);
  const shown = shownOf(accepted.decision);
  useEffect(() => sound(shown.sign), [shown.sign]);
  return (
    <Box className="result">
      <Box live="when-quiet">
        <Heading level={2} className="question-asks">
          {say.title}
        </Heading>
        <Paragraph className="question-says">{say.at(dayAndTimeText(accepted.at, everywhere))}</Paragraph>
      </Box>
      <Box as="section" label={say.now} className="result-state">
        <ColourFrame shown={shown}>
          <Box className="result-state-in">
            <StateMark sign={shown.sign} />
            <Heading level={3} className="result-word">
              {everywhere.word[shown.sign]}
            </Heading>
            <Words className="result-colour">{everywhere.colour[accepted.decision.colour]}</Words>
          </Box>
        </ColourFrame>
      </Box>
      <Matches accepted={accepted} />
      <Facts accepted={accepted} />
      <Action icon="code" says={say.showCode} onPress={() => replaceWith('myCode')} />
      {accepted.decision.colour === 'green' || isOfDependant ? null : <Action weight="quiet" says={say.why} onPress={() => goTo('why')} />}
    </Box>
  );
}

function Matches({ accepted: { riskMatches } }: { readonly accepted: Accepted }) {
  const { result: say } = useText(declareText);
  const { level: levels } = useText(factText);
  const everywhere = useText(everywhereText);
  if (riskMatches.length === 0) return null;
  return (
    <Card title={say.matches}>
      {riskMatches.map(({ level, areaName, communities, publicationId, publishedAt }) => (
        <Box key={`${areaName} ${level}`} className="result-match">
          <Words className="result-match-place">{say.match(levels[level], areaName)}</Words>
          <Words>{communities.join('、')}</Words>
          <Words className="result-match-says">{say.publication(publicationId, dayAndTimeText(publishedAt, everywhere))}</Words>
        </Box>
      ))}
    </Card>
  );
}

function Facts({ accepted: { facts } }: { readonly accepted: Accepted }) {
  const { result: say } = useText(declareText);
  if (facts.length === 0) return <Paragraph className="question-says">{say.nothingFound}</Paragraph>;
  return (
    <Card title={say.facts}>
      {facts.map((fact) => (
        <Box key={fact.id} className="result-match">
          <FactCard fact={fact} />
        </Box>
      ))}
    </Card>
  );
}
