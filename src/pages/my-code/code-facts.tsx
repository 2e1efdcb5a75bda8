import { Action } from '../../components/action';
import { Box, Paragraph, PressTarget, Words } from '../../components/element';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { RowLink } from '../../components/row-link';
import { goTo } from '../../platform/navigation';
import type { HeldCode } from '../../services/held-code-store';
import { everywhereText } from '../../text/everywhere';
import { useLanguage } from '../../text/language';
import { myCodeText } from '../../text/my-code';
import { nextStepText } from '../../text/next-step';
import type { ProblemShown } from '../../text/problem-shown';
import { problemText } from '../../text/problem-text';
import { useText } from '../../text/texts';
import { ageText, dayAndTimeText } from '../../text/time';
import { NoticeLine } from './notice-line';
import { TestNotice } from './test-notice';

type CodeFactsProps = { readonly issued: HeldCode['issued']; readonly problem: ProblemShown | null; readonly now: number };

/** Below the code: the way out of a colour, latest sample, next duty, vaccination. */
export function CodeFacts({ issued, problem, now }: CodeFactsProps) {
  const say = useText(myCodeText);
  return (
    <Box className="code-facts">
      {problem ? <NotRefreshed problem={problem} /> : null}
      {issued.decision.colour === 'green' ? null : <NoticeLine />}
      <TestNotice issued={issued} now={now} />
      <WhyCard issued={issued} />
      <Box className="code-facts-rows">
        <Row label={say.latestTest} {...latestTest(issued, now, useText(everywhereText))} />
        <Row label={say.nextTest} value={nextTest(issued, now, { say, everywhere: useText(everywhereText) })} />
        <Row label={say.vaccination} value={say.doses(issued.vaccinationDoses)} />
      </Box>
      <RowLink says={say.testsAndDoses} onPress={() => goTo('myTests')} />
      <Paragraph className="code-facts-note">{say.notAProof}</Paragraph>
    </Box>
  );
}

function NotRefreshed({ problem }: { readonly problem: ProblemShown }) {
  const say = useText(myCodeText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const signedOut = problem.code === 'sign-in-expired' || problem.code === 'sign-in-needed';
  return (
    <Notice says={`${say.notRefreshed}${problemText(problem, language)}`}>
      {signedOut ? <Action weight="plain" narrow says={everywhere.signIn} onPress={() => goTo('signIn')} /> : null}
    </Notice>
  );
}

/** “Why this colour?”, with the next step as its title when there is one. */
function WhyCard({ issued }: { readonly issued: HeldCode['issued'] }) {
  const say = useText(myCodeText);
  const everywhere = useText(everywhereText);
  const step = nextStepText(issued.decision, { everywhere, step: say.nextStep });
  if (!step) return null;
  return (
    <PressTarget as="link" className="why-card" onPress={() => goTo('why')}>
      <Box className="why-card-words">
        <Words className="why-card-title">{step}</Words>
        <Words className="why-card-hint">{say.whyCard}</Words>
      </Box>
      <Icon name="onward" />
    </PressTarget>
  );
}

function Row({ label, value, hint }: { readonly label: string; readonly value: string; readonly hint?: string }) {
  return (
    <Box className="code-facts-row">
      <Words className="code-facts-label">{label}</Words>
      <Box className="code-facts-value">
        <Words>{value}</Words>
        {hint ? <Words className="code-facts-hint">{hint}</Words> : null}
      </Box>
    </Box>
  );
}

function latestTest({ latestTest: test }: HeldCode['issued'], now: number, everywhere: (typeof everywhereText)['zh-CN']) {
  if (!test) return { value: everywhere.noTest };
  return { value: `${everywhere.testResult[test.result]} · ${ageText(test.sampledAt, now, everywhere)}` };
}

type Say = { say: (typeof myCodeText)['zh-CN']; everywhere: (typeof everywhereText)['zh-CN'] };

function nextTest({ decision }: HeldCode['issued'], now: number, { say, everywhere }: Say): string {
  if (!decision.nextTest) return say.noDuty;
  const when = dayAndTimeText(decision.nextTest.dueAt, everywhere);
  return Date.parse(decision.nextTest.dueAt) < now ? say.nextTestOverdue(when) : say.nextTestBy(when);
}
