import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { ColourFrame } from '../../../components/colour-frame';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { type Shown, shownOf } from '../../../components/health-state';
import { StateMark } from '../../../components/state-mark';
import { EmptyView, LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { aheadText } from '../../../text/ahead';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { scanText } from '../../../text/scan';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';

type Ahead = AnswerOf<'checkAhead'>;
type Asks = NonNullable<Ahead['asks']>;
type Now = NonNullable<Ahead['now']>;

export function AheadAnswer(query: RequestOf<'checkAhead'>['query']) {
  const { answer, reload } = useAnswer('checkAhead', { query });
  switch (answer.state) {
    case 'signed-out':
      return <SignInFirst onSignIn={() => goTo('signIn')} />;
    case 'loading':
      return <LoadingView />;
    case 'refused':
      return answer.problem.code === 'declaration-needed' ? <NotDeclared /> : <ProblemView problem={answer.problem} onRetry={reload} />;
    case 'here':
      return <Known ahead={answer.value} />;
  }
}

function NotDeclared() {
  const say = useText(aheadText);
  return (
    <EmptyView icon="pen" title={say.notDeclared} says={say.notDeclaredSays}>
      <Action says={say.declare} onPress={() => goTo('declare')} />
    </EmptyView>
  );
}

function Known({ ahead: { asks, now, ruleSet } }: { readonly ahead: Ahead }) {
  const say = useText(aheadText);
  if (!asks || !now) return <EmptyView icon="door" title={say.unknownTitle} says={say.unknownSays} />;
  return (
    <Box live="when-quiet" className="ahead">
      <NowView now={now} asks={asks} />
      <AsksCard asks={asks} ruleSetId={ruleSet?.id} />
      <Paragraph className="ahead-says">{say.onlyNow}</Paragraph>
    </Box>
  );
}

function AsksCard({ asks, ruleSetId }: { readonly asks: Asks; readonly ruleSetId: string | undefined }) {
  const say = useText(aheadText);
  const language = useLanguage();
  return (
    <Card title={say.asksTitle}>
      <Paragraph className="ahead-line">
        {asks.kind === 'green-and-test' ? say.asksTest(asks.testWithinHours ?? 0) : say.asks[asks.kind]}
      </Paragraph>
      {asks.separateDoor ? <Paragraph className="ahead-line">{say.separateDoor}</Paragraph> : null}
      <Paragraph className="ahead-soft">{say.basis(asks.basis[language])}</Paragraph>
      {ruleSetId ? <Paragraph className="ahead-soft">{say.ruleSet(ruleSetId)}</Paragraph> : null}
    </Card>
  );
}

function NowView({ now, asks }: { readonly now: Now; readonly asks: Asks }) {
  const say = useText(aheadText);
  const scan = useText(scanText);
  const everywhere = useText(everywhereText);
  const shown = verdictOf(now);
  const testWanted = now.admissionReasons.some((reason) => reason === 'test-missing' || reason === 'test-too-old');
  return (
    <Box as="section" label={say.nowTitle} className="ahead-now">
      <ColourFrame shown={shown}>
        <Box className="ahead-now-in">
          <StateMark sign={shown.sign} />
          <Box className="ahead-now-words">
            <Words>{say.nowTitle}</Words>
            <Heading level={2} className="ahead-verdict">
              {now.outcome === 'admitted' ? say.admitted : say.refused}
            </Heading>
            <Words>{everywhere.colour[now.colour]}</Words>
          </Box>
        </Box>
      </ColourFrame>
      <Box className="ahead-now-why">
        {now.admissionReasons.map((reason) => (
          <Paragraph key={reason} className="ahead-line">
            {scan.reason[reason]}
          </Paragraph>
        ))}
        {now.testGoodUntil ? (
          <Paragraph className="ahead-line">{say.testGoodUntil(dayAndTimeText(now.testGoodUntil, everywhere))}</Paragraph>
        ) : null}
        {asks.testWithinHours !== null && testWanted ? <Paragraph className="ahead-line">{say.testNeeded}</Paragraph> : null}
        {now.admissionReasons.includes('colour-not-accepted') ? (
          <Action weight="plain" narrow says={scan.toWhy} onPress={() => goTo('why')} />
        ) : null}
      </Box>
    </Box>
  );
}

/** Green says “pass”, so someone not admitted is never shown it: what is missing is a sample. */
function verdictOf({ outcome, colour, admissionReasons }: Now): Shown {
  const shown = shownOf({ colour, missedTest: admissionReasons.includes('missed-test'), pendingTest: false });
  return outcome === 'refused' && shown.sign === 'green' ? { colour, over: 'missed', sign: 'missed' } : shown;
}
