/** What a page shows instead of its content: while loading, when there is nothing, when it may not or cannot show it. */
import type { ReactNode } from 'react';
import { everywhereText } from '../text/everywhere';
import { useLanguage } from '../text/language';
import type { ProblemShown } from '../text/problem-shown';
import { problemText } from '../text/problem-text';
import { useText } from '../text/texts';
import { Action } from './action';
import { Box, Heading, Paragraph } from './element';
import { Icon, type IconName } from './icon';
import { Notice } from './notice';
import './views.scss';

export function LoadingView({ says }: { readonly says?: string }) {
  const say = useText(everywhereText);
  return (
    <Box live="when-quiet" className="view view-loading">
      <Box decorative className="view-dots">
        <Box className="view-dot" />
        <Box className="view-dot" />
        <Box className="view-dot" />
      </Box>
      <Paragraph className="view-says">{says ?? say.loading}</Paragraph>
    </Box>
  );
}

type EmptyViewProps = { readonly title: string; readonly says?: string; readonly icon?: IconName; readonly children?: ReactNode };

/** Nothing there: says so and, in `children`, what to do about it. */
export function EmptyView({ title, says, icon, children }: EmptyViewProps) {
  return (
    <Box className="view">
      {icon ? <Icon name={icon} /> : null}
      <Heading level={2} className="view-title">
        {title}
      </Heading>
      {says ? <Paragraph className="view-says">{says}</Paragraph> : null}
      {children}
    </Box>
  );
}

/** A call was refused or nothing answered: the sentence, and another try where that can help. */
export function ProblemView({ problem, onRetry }: { readonly problem: ProblemShown; readonly onRetry?: () => void }) {
  const say = useText(everywhereText);
  const language = useLanguage();
  return (
    <Notice tone="problem" says={problemText(problem, language)}>
      {onRetry ? <Action weight="plain" narrow says={say.retry} onPress={onRetry} /> : null}
    </Notice>
  );
}

/** The page needs a session. */
export function SignInFirst({ onSignIn }: { readonly onSignIn: () => void }) {
  const say = useText(everywhereText);
  return (
    <EmptyView title={say.signInFirst} says={say.signInFirstWhy} icon="person">
      <Action says={say.signIn} onPress={onSignIn} />
    </EmptyView>
  );
}

/** A thin strip above content that was kept from earlier. */
export function OfflineStrip() {
  const say = useText(everywhereText);
  return (
    <Box live="when-quiet" className="offline-strip">
      <Icon name="offline" />
      <Paragraph className="offline-strip-words">{say.offlineKept}</Paragraph>
    </Box>
  );
}
