import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { StateMark } from '../../../components/state-mark';
import { authorityText } from '../../../text/authority';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { Decision } from './use-replay';

type Reason = Decision['reasons'][number];

/** The whole decision: colour, flags, and every reason with its dates and its basis. */
export function DecisionView({ decision }: { readonly decision: Decision }) {
  const { replay: say } = useText(authorityText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const { colour, missedTest, pendingTest, nextChangeAt, reasons, duties, ruleSet } = decision;
  return (
    <Box as="section" label={say.result} className="decision">
      <Box className={`decision-colour decision-${colour}`}>
        <StateMark sign={colour} />
        <Words className="decision-word">{everywhere.colour[colour]}</Words>
      </Box>
      <Paragraph className="desk-line">
        {[
          say.judgedBy(ruleSet.id),
          ...(missedTest ? [everywhere.flag.missed] : []),
          ...(pendingTest ? [everywhere.flag.pending] : []),
          nextChangeAt === null ? say.noNextChange : say.nextChange(dayAndTimeText(nextChangeAt, everywhere)),
        ].join(' · ')}
      </Paragraph>
      <Paragraph className="desk-line desk-code">{ruleSet.hash}</Paragraph>
      <Heading level={2} className="desk-title">
        {say.reasons}
      </Heading>
      {reasons.length === 0 ? <Paragraph className="desk-line">{say.noReasons}</Paragraph> : null}
      {reasons.map((reason) => (
        <ReasonCard key={`${reason.rule} ${reason.facts.join()}`} reason={reason} />
      ))}
      {duties.length > 0 ? (
        <Heading level={2} className="desk-title">
          {say.duties}
        </Heading>
      ) : null}
      {duties.map((duty) => (
        <Box key={`${duty.rule} ${duty.facts.join()}`} className="decision-reason">
          <Paragraph className="decision-text">{duty.text[language]}</Paragraph>
          <Paragraph className="desk-line">
            {`${say.due(dayAndTimeText(duty.dueAt, everywhere))}${duty.missed ? ` · ${say.missed}` : ''}`}
          </Paragraph>
        </Box>
      ))}
    </Box>
  );
}

function ReasonCard({ reason }: { readonly reason: Reason }) {
  const { replay: say } = useText(authorityText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const until = reason.until === null ? say.openEnd : dayAndTimeText(reason.until, everywhere);
  return (
    <Box className={`decision-reason decision-reason-${reason.colour}`}>
      <Paragraph className="decision-text">{`${everywhere.colour[reason.colour]} · ${reason.text[language]}`}</Paragraph>
      <Paragraph className="desk-line">{`${say.since} ${dayAndTimeText(reason.since, everywhere)} · ${say.untilWhen} ${until}`}</Paragraph>
      <Paragraph className="desk-line">{`${say.rule} ${reason.rule} · ${say.factIds} ${reason.facts.join(', ')}`}</Paragraph>
      <Paragraph className="desk-line">{`${say.basis} ${reason.basis[language]}`}</Paragraph>
    </Box>
  );
}
