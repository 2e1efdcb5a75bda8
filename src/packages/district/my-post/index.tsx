import { Action } from '../../../components/action';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { LoadingView, ProblemView } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { everywhereText } from '../../../text/everywhere';
import { staffText } from '../../../text/staff';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { Desk } from '../desk/desk';
import { useStreetNames } from '../desk/use-street-names';
import { DelegateForm } from './delegate-form';
import { type Mine, type MyPostShown, useMyPost } from './use-my-post';
import './index.scss';

export default function Index() {
  return (
    <Desk task="myPost">
      <Content />
    </Desk>
  );
}

function Content() {
  const say = useText(staffText).mine;
  const mine = useMyPost();
  const { answer } = mine;
  if (answer.state === 'refused') return <ProblemView problem={answer.problem} onRetry={mine.reload} />;
  if (answer.state !== 'here') return <LoadingView />;
  const { post } = answer.value;
  return (
    <>
      {mine.told?.kind === 'ended' ? <Notice tone="good" says={say.ended} /> : null}
      {mine.told?.kind === 'delegated' ? <Notice tone="good" says={say.done(mine.told.name)} /> : null}
      {mine.told?.kind === 'problem' ? <ProblemView problem={mine.told.problem} /> : null}
      {post ? <Post post={post} /> : <Notice says={say.noPost} />}
      <Delegations mine={mine} shown={answer.value} />
      {post ? <DelegateForm mine={mine} shown={answer.value} own={post.roles} /> : null}
      <Action narrow weight="quiet" icon="lock" says={say.sessions} onPress={() => goTo('mySessions')} />
    </>
  );
}

function Post({ post }: { readonly post: NonNullable<MyPostShown['post']> }) {
  const say = useText(staffText);
  const everywhere = useText(everywhereText);
  const streetName = useStreetNames();
  const scope = post.subDistrict === null ? say.wholeDistrict : streetName(post.subDistrict);
  return (
    <Box as="section" label={say.mine.title} className="my-post-part">
      <Heading level={2} className="desk-title">
        {say.mine.title}
      </Heading>
      <Words className="my-post-roles">{post.roles.map((role) => everywhere.role[role]).join(say.comma)}</Words>
      <Paragraph className="desk-line">
        {`${post.name} · ${scope}${post.since ? ` · ${say.mine.since(dayAndTimeText(post.since, everywhere))}` : ''}`}
      </Paragraph>
      {post.until ? <Paragraph className="desk-line">{say.mine.until(dayAndTimeText(post.until, everywhere))}</Paragraph> : null}
    </Box>
  );
}

type DelegationsProps = { readonly mine: Mine; readonly shown: MyPostShown };

function Delegations({ mine, shown: { post, given } }: DelegationsProps) {
  const say = useText(staffText).mine;
  const received = post?.delegations ?? [];
  return (
    <>
      <Box as="section" label={say.received} className="my-post-part">
        <Heading level={2} className="desk-title">
          {say.received}
        </Heading>
        {received.length === 0 ? <Paragraph className="desk-line">{say.receivedNone}</Paragraph> : null}
        {received.map((one) => (
          <Row key={one.delegationId} {...{ mine, one, postId: post?.postId ?? '' }} whom={say.by(one.byName)} act={say.giveBack} />
        ))}
      </Box>
      <Box as="section" label={say.given} className="my-post-part">
        <Heading level={2} className="desk-title">
          {say.given}
        </Heading>
        {given.length === 0 ? <Paragraph className="desk-line">{say.givenNone}</Paragraph> : null}
        {given.map((one) => (
          <Row key={one.delegationId} {...{ mine, one, postId: one.postId }} whom={say.to(one.toName)} act={say.takeBack} />
        ))}
      </Box>
    </>
  );
}

type RowProps = {
  readonly mine: Mine;
  readonly one: Pick<MyPostShown['given'][number], 'delegationId' | 'roles' | 'from' | 'until'>;
  readonly postId: string;
  readonly whom: string;
  readonly act: string;
};

function Row({ mine, one, postId, whom, act }: RowProps) {
  const say = useText(staffText);
  const everywhere = useText(everywhereText);
  const during = say.mine.fromUntil(dayAndTimeText(one.from, everywhere), dayAndTimeText(one.until, everywhere));
  return (
    <Box className="my-post-row">
      <Box>
        <Words>{`${one.roles.map((role) => everywhere.role[role]).join(say.comma)} · ${whom}`}</Words>
        <Paragraph className="desk-line">{during}</Paragraph>
      </Box>
      <Action
        narrow
        weight="quiet"
        says={act}
        label={say.mine.ofWhom(act, whom)}
        busy={mine.busy}
        onPress={() => void mine.end(postId, one.delegationId)}
      />
    </Box>
  );
}
