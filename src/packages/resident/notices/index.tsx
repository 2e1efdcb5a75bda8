import { Action } from '../../../components/action';
import { Box, Paragraph, Words } from '../../../components/element';
import { Page } from '../../../components/page';
import { EmptyView, LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import { noticeText } from '../../../text/notices';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import '../record/record.scss';

export default function Index() {
  const say = useText(noticeText);
  return (
    <Page title={say.title}>
      <Content />
    </Page>
  );
}

function Content() {
  const say = useText(noticeText);
  const { answer, reload } = useAnswer('listMyNotices', { query: {} });
  switch (answer.state) {
    case 'signed-out':
      return <SignInFirst onSignIn={() => goTo('signIn')} />;
    case 'loading':
      return <LoadingView />;
    case 'refused':
      return <ProblemView problem={answer.problem} onRetry={reload} />;
    case 'here':
      return answer.value.notices.length === 0 ? (
        <EmptyView icon="check" title={say.none} says={say.noneSays} />
      ) : (
        <Box as="list" className="records">
          {answer.value.notices.map((notice) => (
            <Box as="item" key={notice.noticeId} className="record">
              <NoticeCard notice={notice} />
            </Box>
          ))}
        </Box>
      );
  }
}

type Told = AnswerOf<'listMyNotices'>['notices'][number];

/** Read once they went on to the reason: having it on the screen for a moment is not reading it. */
function NoticeCard({ notice }: { readonly notice: Told }) {
  const say = useText(noticeText);
  const everywhere = useText(everywhereText);
  const onward = () => {
    void call('markNoticeRead', { params: { noticeId: notice.noticeId } });
    goTo('why');
  };
  return (
    <>
      <Box className="record-head">
        <Words className="record-title">{say.kinds[notice.kind]}</Words>
        <Words className="record-when">
          {notice.readAt === null ? `${say.isNew} · ${dayAndTimeText(notice.at, everywhere)}` : dayAndTimeText(notice.at, everywhere)}
        </Words>
      </Box>
      <Paragraph className="record-line">{say.around(dayAndTimeText(notice.exposedAround, everywhere))}</Paragraph>
      <Paragraph className="record-soft">{say.private}</Paragraph>
      <Paragraph className="record-line">{say.means}</Paragraph>
      <Action weight="quiet" says={say.why} onPress={onward} />
      <Paragraph className="record-soft">{say.wrong}</Paragraph>
    </>
  );
}
