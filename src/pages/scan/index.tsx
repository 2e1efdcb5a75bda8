import { Box } from '../../components/element';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { ScanCamera } from '../../components/scan-camera';
import { LoadingView } from '../../components/views';
import { usePageShown } from '../../platform/page-shown';
import { scanText } from '../../text/scan';
import { useText } from '../../text/texts';
import { BeforeScanning } from './before-scanning';
import { GoodbyeView } from './goodbye-view';
import { ImplausibleView } from './implausible-view';
import { NotRecordedView } from './not-recorded-view';
import { QueuedView } from './queued-view';
import { SignInFirstView } from './sign-in-first-view';
import { type Scan, useScan } from './use-scan';
import { VerdictView } from './verdict-view';
import './index.scss';

export default function Index() {
  const say = useText(scanText);
  const asked = useScan();
  return (
    <Page title={say.title} tab="scan" edgeToEdge>
      {viewOf(asked)}
    </Page>
  );
}

function viewOf({ scan, onText, again, leave }: ReturnType<typeof useScan>) {
  switch (scan.kind) {
    case 'scanning':
      return <ScanningView wrong={scan.wrong} onText={onText} />;
    case 'sign-in-first':
      return <SignInFirstView onCancel={again} />;
    case 'checking-in':
      return <CheckingIn />;
    case 'recorded':
      return <RecordedView recorded={scan.recorded} onAgain={again} onLeave={leave} />;
    case 'queued':
      return <QueuedView leaving={scan.leaving} onAgain={again} />;
    case 'declined':
      return <NotRecordedView problem={scan.problem} onAgain={again} />;
    case 'not-kept':
      return <NotRecordedView onAgain={again} />;
  }
}

type RecordedProps = Parameters<typeof VerdictView>[0];

function RecordedView({ recorded, onAgain, onLeave }: RecordedProps) {
  if (recorded.implausible.length > 0) return <ImplausibleView recorded={recorded} onAgain={onAgain} />;
  if (recorded.leaving) return <GoodbyeView recorded={recorded} keptUntil={recorded.leaving.keptUntil} onAgain={onAgain} />;
  return <VerdictView recorded={recorded} onAgain={onAgain} onLeave={onLeave} />;
}

type ScanningProps = { readonly wrong: Extract<Scan, { kind: 'scanning' }>['wrong']; readonly onText: (text: string) => void };

function ScanningView({ wrong, onText }: ScanningProps) {
  const say = useText(scanText);
  const { shown } = usePageShown();
  return (
    <Box className="scanning">
      {wrong ? (
        <Box className="scanning-wrong">
          <Notice tone="problem" says={wrong === 'personal-code' ? say.personalCode : say.otherCode} />
        </Box>
      ) : null}
      {/* A page out of view lets go of the camera. */}
      {shown ? <ScanCamera onText={onText} says={say} /> : null}
      <BeforeScanning />
    </Box>
  );
}

function CheckingIn() {
  const say = useText(scanText);
  return <LoadingView says={say.checkingIn} />;
}
