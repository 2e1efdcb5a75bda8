import { Action } from '../../../components/action';
import { Box, Paragraph, Words } from '../../../components/element';
import { Page } from '../../../components/page';
import { EmptyView, LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { claimText } from '../../../text/claim';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { FactCard } from '../fact/fact-card';
import '../record/record.scss';

export default function Index() {
  const say = useText(claimText);
  return (
    <Page title={say.mine}>
      <Content />
    </Page>
  );
}

function Content() {
  const { answer, reload } = useAnswer('listMyClaims', {});
  switch (answer.state) {
    case 'signed-out':
      return <SignInFirst onSignIn={() => goTo('signIn')} />;
    case 'loading':
      return <LoadingView />;
    case 'refused':
      return <ProblemView problem={answer.problem} onRetry={reload} />;
    case 'here':
      return <Claims claims={answer.value.claims} />;
  }
}

type Claim = AnswerOf<'listMyClaims'>['claims'][number];

function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  const say = useText(claimText);
  if (claims.length === 0)
    return (
      <EmptyView icon="pen" title={say.none} says={say.noneSays}>
        <Action says={say.why} onPress={() => goTo('why')} />
      </EmptyView>
    );
  return (
    <Box as="list" className="records">
      {claims.map((claim) => (
        <Box as="item" key={claim.claimId} className="record">
          <ClaimCard claim={claim} />
        </Box>
      ))}
    </Box>
  );
}

function ClaimCard({ claim }: { readonly claim: Claim }) {
  const say = useText(claimText);
  const everywhere = useText(everywhereText);
  const when = (iso: string) => dayAndTimeText(iso, everywhere);
  return (
    <>
      <Box className="record-head">
        <Words className="record-title">{say.state[claim.state]}</Words>
        <Words className="record-when">{claim.reviewedAt ? say.answered(when(claim.reviewedAt)) : say.dueBy(when(claim.dueAt))}</Words>
      </Box>
      <Paragraph className="record-line">{claim.text}</Paragraph>
      {claim.answer ? <Paragraph className="record-line">{say.answerWas(claim.answer)}</Paragraph> : null}
      {claim.state === 'accepted' && claim.facts.some(({ withdrawnAt }) => withdrawnAt === null) ? (
        <Paragraph className="record-soft">{say.acceptedSays}</Paragraph>
      ) : null}
      {claim.facts.map((fact) => (
        <FactCard key={fact.id} fact={fact} />
      ))}
      <Paragraph className="record-soft">{`${say.filed(when(claim.filedAt))} · ${say.rule} ${claim.rule}`}</Paragraph>
    </>
  );
}
