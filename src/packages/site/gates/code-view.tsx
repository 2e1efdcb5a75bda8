import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Box, Paragraph, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { cloudAddress } from '../../../platform/cloud-address';
import { pages } from '../../../platform/navigation';
import { useServerClock } from '../../../services/use-server-clock';
import { deviceText } from '../../../text/device';
import { siteGatesText } from '../../../text/site-gates';
import { useText } from '../../../text/texts';
import type { CodeMade, GateKind, Gates } from './use-gates';

/** Where a device that nobody signs in on is opened; a guard finds the way in the app. */
const addressOf: Readonly<Record<GateKind, string | undefined>> = {
  guard: undefined,
  sentry: pages.sentry,
  'door-screen': pages.door,
};

/** The code as large as it goes, how long it lasts, and what to do with it. It is shown here and nowhere again. */
export function CodeView({ code, gates }: { readonly code: CodeMade; readonly gates: Gates }) {
  const say = useText(siteGatesText);
  const device = useText(deviceText);
  const secondsLeft = Math.ceil((Date.parse(code.expiresAt) - useServerClock(true)) / 1000);
  const address = addressOf[code.kind];
  if (secondsLeft <= 0)
    return (
      <Notice tone="problem" says={say.over}>
        <Action narrow says={say.another} busy={gates.busy} onPress={() => void gates.makeCode(code.kind, code.position)} />
      </Notice>
    );
  return (
    <>
      <Card title={say.codeTitle}>
        <Paragraph className="gate-card-line">{say.codeFor(device.kind[code.kind], code.position)}</Paragraph>
        <Box as="image" className="gate-code" label={spaced(code.enrolmentCode)}>
          <Words>{code.enrolmentCode.slice(0, 5)}</Words>
          <Words>{code.enrolmentCode.slice(5)}</Words>
        </Box>
        <Paragraph className="gate-code-left">
          {say.left(Math.floor(secondsLeft / 60), String(secondsLeft % 60).padStart(2, '0'))}
        </Paragraph>
        <Paragraph className="gate-card-line">{say.once}</Paragraph>
      </Card>
      <Card>
        <Box as="list" className="gate-steps">
          {say.steps[code.kind].map((step, place) => (
            <Box as="item" key={step} className="gate-step">
              <Words className="gate-step-number">{String(place + 1)}</Words>
              <Words>{step}</Words>
            </Box>
          ))}
        </Box>
        {address ? <Paragraph className="gate-address">{`${cloudAddress()}/#${address}`}</Paragraph> : null}
      </Card>
      <Action says={say.done} onPress={() => gates.show({ view: 'list' })} />
    </>
  );
}

/** Letter by letter, for whoever hears it. */
const spaced = (code: string): string => code.split('').join(' ');
