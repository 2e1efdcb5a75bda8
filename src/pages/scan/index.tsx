import { Box } from '../../components/element';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { ScanCamera } from '../../components/scan-camera';
import { LoadingView } from '../../components/views';
import { usePageShown } from '../../platform/page-shown';
import { scanText } from '../../text/scan';
import { useText } from '../../text/texts';
import { BeforeScanning } from './before-scanning';
import { ImplausibleView } from './implausible-view';
import { NotRecordedView } from './not-recorded-view';
import { QueuedView } from './queued-view';
import { SignInFirstView } from './sign-in-first-view';
import { type Scan, useScan } from './use-scan';
import { VerdictView } from './verdict-view';
import './index.scss';

export default function Index() {
  const say = useText(scanText);
  const { scan, onText, again } = useScan();
  return (
    <Page title={say.title} tab="scan" edgeToEdge>
      {viewOf(scan, onText, again)}
    </Page>
  );
}

function viewOf(scan: Scan, onText: (text: string) => void, again: () => void) {
  switch (scan.kind) {
    case 'scanning':
      return <ScanningView wrong={scan.wrong} onText={onText} />;
    case 'sign-in-first':
      return <SignInFirstView onCancel={again} />;
    case 'checking-in':
      return <CheckingIn />;
    case 'recorded':
      return scan.recorded.implausible.length > 0 ? (
        <ImplausibleView recorded={scan.recorded} onAgain={again} />
      ) : (
        <VerdictView recorded={scan.recorded} onAgain={again} />
      );
    case 'queued':
      return <QueuedView onAgain={again} />;
    case 'declined':
      return <NotRecordedView problem={scan.problem} onAgain={again} />;
    case 'not-kept':
      return <NotRecordedView onAgain={again} />;
  }
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
