import { Page } from '../../components/page';
import { LoadingView, ProblemView } from '../../components/views';
import { meText } from '../../text/me';
import { useText } from '../../text/texts';
import { AuthorityLinks, DeskLinks, RecordLinks, SettingLinks, SiteLinks } from './links';
import { PersonCard, VisitorCard } from './person-card';
import { useMe } from './use-me';
import './index.scss';

export default function Index() {
  const say = useText(meText);
  const { answer, reload } = useMe();
  return (
    <Page title={say.title} tab="me">
      {answer.state === 'signed-out' ? <VisitorCard /> : null}
      {answer.state === 'loading' ? <LoadingView /> : null}
      {answer.state === 'refused' ? <ProblemView problem={answer.problem} onRetry={reload} /> : null}
      {answer.state === 'here' ? (
        <>
          <PersonCard profile={answer.value} />
          <RecordLinks />
          <SiteLinks profile={answer.value} />
          <DeskLinks roles={answer.value.roles} />
          <AuthorityLinks roles={answer.value.roles} />
        </>
      ) : null}
      <SettingLinks signedIn={answer.state !== 'signed-out'} />
    </Page>
  );
}
