import { Action } from '../../../components/action';
import { Box } from '../../../components/element';
import { Page } from '../../../components/page';
import { ProgressDots } from '../../../components/progress-dots';
import { EmptyView, LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo, replaceWith } from '../../../platform/navigation';
import { useSession } from '../../../services/session-store';
import { everywhereText } from '../../../text/everywhere';
import { siteText } from '../../../text/site';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { PosterSheet } from '../poster-sheet';
import { stepNames } from './application';
import { StepView } from './step-view';
import { useApplication } from './use-application';
import './index.scss';

export default function Index() {
  const say = useText(siteText);
  const session = useSession();
  const form = useApplication();
  if (!session) {
    return (
      <Page title={say.applyTitle}>
        <SignInFirst onSignIn={() => goTo('signIn')} />
      </Page>
    );
  }
  if (!session.registered) {
    return (
      <Page title={say.applyTitle}>
        <EmptyView icon="person" title={say.applyTitle} says={say.identityNeeded}>
          <Action says={say.register} onPress={() => goTo('register')} />
        </EmptyView>
      </Page>
    );
  }
  return <Form {...form} />;
}

function Form({ applying, change, send, canGoOn, next, previous }: ReturnType<typeof useApplication>) {
  const say = useText(siteText);
  const everywhere = useText(everywhereText);
  const { application, step, sending, problem, sent } = applying;
  if (sent) {
    return (
      <Page title={say.applyTitle}>
        <EmptyView icon="check" title={say.applied} says={say.appliedSays(dayAndTimeText(sent.reviewDueAt, everywhere))}>
          <Action says={say.toMySites} onPress={() => replaceWith('mySites')} />
        </EmptyView>
      </Page>
    );
  }
  if (!application) {
    return (
      <Page title={say.applyTitle}>
        <LoadingView />
      </Page>
    );
  }
  const at = stepNames.indexOf(step) + 1;
  const onward =
    step === 'check' ? (
      <Action says={sending ? everywhere.sending : say.submit} busy={sending} onPress={() => void send()} />
    ) : (
      <Action says={everywhere.next} disabled={!canGoOn} onPress={next} />
    );
  return (
    <Page
      title={say.applyTitle}
      foot={
        <Box className="apply-foot">
          {previous ? <Action weight="quiet" says={everywhere.previous} onPress={previous} /> : null}
          {onward}
        </Box>
      }
    >
      <ProgressDots step={at} of={stepNames.length} label={say.stepOf(at, stepNames.length)} />
      <Box className="apply">
        <Box className="apply-form">
          <StepView step={step} application={application} problem={problem} onChange={change} />
          {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
        </Box>
        <PosterSheet name={application.name} address={application.address} />
      </Box>
    </Page>
  );
}
