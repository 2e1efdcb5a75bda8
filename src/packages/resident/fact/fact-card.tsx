import { Box, Paragraph, Words } from '../../../components/element';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { enteredByText, type FactShown, factEvidence, factPlace, factTitle, factWhen } from '../../../text/fact-words';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import './fact-card.scss';

/** One recorded fact: what, when, where, from whom, on what evidence; struck out when withdrawn. */
export function FactCard({ fact }: { readonly fact: FactShown }) {
  const say = useText(factText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const words = { fact: say, everywhere, language };
  const place = factPlace(fact);
  const evidence = factEvidence(fact, words);
  return (
    <Box className={`fact ${fact.withdrawnAt ? 'fact-withdrawn' : ''}`}>
      <Words className="fact-title">{factTitle(fact, words)}</Words>
      <Paragraph className="fact-line">{factWhen(fact, words)}</Paragraph>
      {place ? <Paragraph className="fact-line">{place}</Paragraph> : null}
      <Paragraph className="fact-source">
        {enteredByText(fact, say)}
        {evidence && evidence !== say.fromDeclaration ? ` · ${say.evidence}: ${evidence}` : ''}
      </Paragraph>
      {fact.until && !fact.withdrawnAt ? (
        <Paragraph className="fact-source">{say.until(dayAndTimeText(fact.until, everywhere))}</Paragraph>
      ) : null}
      {fact.withdrawnAt ? <Paragraph className="fact-note">{say.withdrawn(dayAndTimeText(fact.withdrawnAt, everywhere))}</Paragraph> : null}
    </Box>
  );
}
