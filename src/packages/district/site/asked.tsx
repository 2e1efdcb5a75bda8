import { Card } from '../../../components/card';
import { Box, Paragraph, Words } from '../../../components/element';
import { districtSiteText } from '../../../text/district-site';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { siteCheckText } from '../../../text/site-check';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { Line } from './line';
import type { SitePage } from './site-page';

/** What its class asks of visitors and has to have at its doors, and what the site itself found. */
export function Asked({ page: { admission, specification, lastSelfCheck } }: { readonly page: SitePage }) {
  const say = useText(districtSiteText);
  const check = useText(siteCheckText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const answerOf = (id: string) => lastSelfCheck?.items.find(({ item }) => item === id)?.answer;
  const within = admission.testWithinHours === null ? '' : `，${say.testWithin(admission.testWithinHours)}`;
  return (
    <>
      <Card title={say.admission}>
        <Line what={say.admission} says={`${say.asks[admission.asks]}${within}`} />
        <Line what={say.ruleSet} says={admission.ruleSetId ?? say.noRuleSet} />
        <Line what={say.basis} says={admission.basis[language]} />
      </Card>
      <Card title={say.selfCheck}>
        <Paragraph>
          {lastSelfCheck ? say.checkedAt(dayAndTimeText(lastSelfCheck.at, everywhere), lastSelfCheck.toFix.length) : say.noSelfCheck}
        </Paragraph>
        {lastSelfCheck ? <Paragraph>{check.outcome[lastSelfCheck.testScan]}</Paragraph> : null}
      </Card>
      <Card title={say.specification}>
        <Box as="list" label={say.specification}>
          {specification.map(({ id, says }) => {
            const answer = answerOf(id);
            return (
              <Box as="item" key={id}>
                <Words>{answer === undefined ? says[language] : `${says[language]} · ${check.answer[answer]}`}</Words>
              </Box>
            );
          })}
        </Box>
      </Card>
    </>
  );
}
