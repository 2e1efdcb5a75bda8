import { useEffect, useState } from 'react';
import { isFever } from '../../../../cloud-functions/domain/gate/fever';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import type { CameraProblem } from '../../../platform/camera-reader';
import { fillScreen, isTouched } from '../../../platform/kiosk';
import { readySound, soundUntouched } from '../../../platform/speak';
import type { GateHere } from '../../../services/gate/gate-types';
import { gateText } from '../../../text/gate';
import { sentryText } from '../../../text/sentry';
import { useText } from '../../../text/texts';
import { CompareView } from '../guard/compare-view';
import { personOf } from '../guard/person-here';
import type { HeldReadings } from './held-readings';
import { SentryCamera } from './sentry-camera';
import type { SentryShown } from './sentry-flow';
import { SentryStrip } from './sentry-strip';
import { type Ready, useSentry } from './use-sentry';
import { VerdictView } from './verdict-view';

/** The camera runs under everything; over it, whatever the one person before it is to see. */
export function AtTheSentry({ gate, state }: { readonly gate: GateHere; readonly state: Ready }) {
  const sentry = useSentry(gate, state);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const hasCard = sentry.bridgeState.kind === 'connected' && sentry.bridgeState.devices.some(({ kind }) => kind === 'id-card-reader');
  return (
    <Box className="sentry">
      <SentryCamera onText={sentry.onText} onProblem={setProblem} />
      <SentryStrip gate={gate} bridgeState={sentry.bridgeState} battery={sentry.battery} />
      {viewOf(sentry, state, { problem, hasCard })}
    </Box>
  );
}

type Beside = { readonly problem: CameraProblem | null; readonly hasCard: boolean };

function viewOf(sentry: ReturnType<typeof useSentry>, state: Ready, beside: Beside) {
  const { shown } = sentry;
  switch (shown.kind) {
    case 'scanning':
      return <Scanning state={state} held={shown.held} beside={beside} />;
    case 'checking':
    case 'measuring':
      return <Waiting kind={shown.kind} />;
    case 'comparing':
      return (
        <Box className="sentry-over sentry-compare">
          <CompareView person={personOf(shown.checked)} onSame={() => sentry.compared(true)} onOther={() => sentry.compared(false)} />
        </Box>
      );
    case 'verdict':
      return <VerdictView verdict={shown.verdict} state={state} onSeen={sentry.seen} />;
  }
}

type ScanningProps = { readonly state: Ready; readonly held: HeldReadings; readonly beside: Beside };

function Scanning({ state, held, beside }: ScanningProps) {
  const say = useText(sentryText);
  const sayGate = useText(gateText);
  const { problem, hasCard } = beside;
  return (
    <Box as="section" className="sentry-scan">
      {problem ? (
        <Paragraph className="sentry-camera-problem">{problem === 'not-allowed' ? say.cameraNotAllowed : say.noCamera}</Paragraph>
      ) : null}
      <Box decorative className="sentry-aim" />
      <Box className="sentry-ask">
        <Heading level={2} className="sentry-ask-word">
          {askWords(held, say)}
        </Heading>
        {hasCard ? <Paragraph className="sentry-ask-more">{say.orCard}</Paragraph> : null}
        {state.policy ? null : <Paragraph className="sentry-note">{sayGate.noPolicy}</Paragraph>}
        <Words className="sentry-place">{`${state.site.name} · ${state.device.position}`}</Words>
        <FirstTouch />
      </Box>
    </Box>
  );
}

function askWords({ temperature }: HeldReadings, say: (typeof sentryText)['zh-CN']): string {
  if (!temperature) return say.showCode;
  const degrees = `${(temperature.tenths / 10).toFixed(1)} ℃`;
  return isFever(temperature.tenths) ? say.measuredFever(degrees) : say.measured(degrees);
}

function Waiting({ kind }: { readonly kind: Exclude<SentryShown['kind'], 'scanning' | 'verdict' | 'comparing'> }) {
  const say = useText(sentryText);
  return (
    <Box as="section" className="sentry-scan">
      <Box className="sentry-ask" live="now">
        <Heading level={2} className="sentry-ask-word">
          {kind === 'checking' ? say.checking : say.measure}
        </Heading>
        {kind === 'measuring' ? <Paragraph className="sentry-ask-more">{say.measureSays}</Paragraph> : null}
      </Box>
    </Box>
  );
}

/** Browsers make no sound and fill no screen before the first touch; a kiosk browser can be told to (how-to). */
function FirstTouch() {
  const say = useText(sentryText);
  const [touched, setTouched] = useState(isTouched);
  useEffect(() => {
    if (!isTouched()) void soundUntouched().then(() => setTouched(true));
  }, []);
  if (touched) return null;
  const touch = () => {
    readySound();
    fillScreen();
    setTouched(true);
  };
  return (
    <Box className="sentry-first-touch">
      <Action says={say.touchOnce} onPress={touch} />
    </Box>
  );
}
