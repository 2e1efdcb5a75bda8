import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { ProblemView, SignInFirst } from '../../../components/views';
import { cloudAddress } from '../../../platform/cloud-address';
import { goTo, textOfParameter } from '../../../platform/navigation';
import { openPdf } from '../../../platform/open-pdf';
import { call } from '../../../services/api';
import { useSession } from '../../../services/session-store';
import { useLanguage } from '../../../text/language';
import { type ProblemShown, problemOf } from '../../../text/problem-shown';
import { siteText } from '../../../text/site';
import { useText } from '../../../text/texts';
import { PosterSheet } from '../poster-sheet';

const sizes = ['a4', 'a5', 'sticker'] as const;
type PosterSize = (typeof sizes)[number];

export default function Index() {
  const say = useText(siteText);
  const session = useSession();
  // The card that leads here passes what it shows; the PDF itself comes from the cloud.
  const given = useRouter().params;
  const { siteId = '', siteCode = '', door } = given;
  const [size, setSize] = useState<PosterSize>('a4');
  const poster = usePoster(siteId, size, door === undefined ? undefined : Number(door));
  if (!session) {
    return (
      <Page title={say.posterTitle}>
        <SignInFirst onSignIn={() => goTo('signIn')} />
      </Page>
    );
  }
  const making = poster.state === 'making';
  return (
    <Page
      title={say.posterTitle}
      foot={<Action icon="print" says={making ? say.opening : say.openPdf} busy={making} onPress={poster.open} />}
    >
      <PosterSheet
        size={size}
        name={textOfParameter(given.name)}
        address={textOfParameter(given.address)}
        link={siteCode === '' ? undefined : `${cloudAddress()}/s/${siteCode}`}
        shortCode={given.shortCode}
        version={Number(given.version) || undefined}
      />
      <Chips
        legend={say.posterSize}
        choices={sizes.map((value) => ({ value, says: say.posterSizes[value] }))}
        chosen={size}
        onChoose={setSize}
      />
      <Paragraph>{say.posterSizeSays[size]}</Paragraph>
      {poster.state === 'opened' ? <Notice tone="good" says={say.opened} /> : null}
      {poster.problem ? <ProblemView problem={poster.problem} onRetry={poster.open} /> : null}
    </Page>
  );
}

/** Fetches the PDF in the reader's language and hands it to the platform. */
function usePoster(siteId: string, size: PosterSize, door: number | undefined) {
  const language = useLanguage();
  const [state, setState] = useState<'ready' | 'making' | 'opened'>('ready');
  const [problem, setProblem] = useState<ProblemShown | null>(null);
  const open = async () => {
    setState('making');
    setProblem(null);
    const result = await call('getSitePoster', { params: { siteId }, query: { language, size, door } });
    const opened = result.ok && (await openPdf(result.value, `tongma-${siteId}-${size}`));
    setState(opened ? 'opened' : 'ready');
    if (!opened) setProblem(result.ok ? problemOf('answer-not-readable') : result.error);
  };
  return { state, problem, open: () => void open() };
}
