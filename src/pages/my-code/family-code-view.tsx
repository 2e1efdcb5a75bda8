import { Action } from '../../components/action';
import { Box, Paragraph } from '../../components/element';
import { Notice } from '../../components/notice';
import { EmptyView, LoadingView, ProblemView } from '../../components/views';
import { goTo } from '../../platform/navigation';
import type { HeldCode } from '../../services/held-code-store';
import { everywhereText } from '../../text/everywhere';
import { familyText } from '../../text/family';
import { useLanguage } from '../../text/language';
import { myCodeText } from '../../text/my-code';
import type { ProblemShown } from '../../text/problem-shown';
import { problemText } from '../../text/problem-text';
import { useText } from '../../text/texts';
import { ageText } from '../../text/time';
import { CodeView } from './code-view';
import type { Pane } from './family-panes';
import { useFamilyCode } from './use-family-code';

type OthersPane = Exclude<Pane, { kind: 'own' }>;

/** Somebody else's code on this phone, or that of all together. */
export function FamilyCodeView({ pane }: { readonly pane: OthersPane }) {
  const say = useText(familyText);
  if (pane.kind === 'dependant' && !pane.declared) {
    const { name, id } = pane;
    return (
      <EmptyView icon="pen" title={say.notDeclaredTitle(name)}>
        <Action says={say.declareFor} label={say.declareForLabel(name)} onPress={() => goTo('declare', { of: id, name })} />
      </EmptyView>
    );
  }
  return <Fetched pane={pane} />;
}

function Fetched({ pane }: { readonly pane: OthersPane }) {
  const say = useText(familyText);
  const { held, slot, problem, now, refreshing, refresh } = useFamilyCode(pane.whose);
  if (!held && problem) return <ProblemView problem={problem} onRetry={refresh} />;
  if (!held) return <LoadingView says={say.fetchingTheirs} />;
  const isTogether = pane.kind === 'together';
  const title = isTogether ? `${say.togetherName(held.issued.maskedName)} · ${say.togetherSays(held.issued.people)}` : undefined;
  return (
    <CodeView
      held={held}
      slot={slot}
      problem={problem}
      now={now}
      refreshing={refreshing}
      onRefresh={refresh}
      title={title}
      below={<Below issued={held.issued} problem={problem} now={now} isWhole={!isTogether || pane.isWhole} />}
    />
  );
}

type BelowProps = {
  readonly issued: HeldCode['issued'];
  readonly problem: ProblemShown | null;
  readonly now: number;
  readonly isWhole: boolean;
};

/** Why the code is what it is, in words: the pages behind one's own code are about oneself. */
function Below({ issued, problem, now, isWhole }: BelowProps) {
  const say = useText(familyText);
  const code = useText(myCodeText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const { latestTest, decision } = issued;
  const test = latestTest
    ? `${everywhere.testResult[latestTest.result]} · ${ageText(latestTest.sampledAt, now, everywhere)}`
    : everywhere.noTest;
  return (
    <Box className="code-facts">
      {problem ? <Notice says={`${code.notRefreshed}${problemText(problem, language)}`} /> : null}
      {isWhole ? null : <Notice says={say.togetherIncomplete} />}
      {decision.reasons.map((reason) => (
        <Paragraph key={`${reason.rule} ${reason.since}`} className="code-facts-note">
          {reason.text[language]}
        </Paragraph>
      ))}
      <Paragraph className="code-facts-note">{`${code.latestTest} ${test}`}</Paragraph>
      <Paragraph className="code-facts-note">{code.notAProof}</Paragraph>
    </Box>
  );
}
