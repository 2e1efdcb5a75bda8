import { Action } from '../../../components/action';
import { Box, Heading, Paragraph, PressTarget, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { StateMark } from '../../../components/state-mark';
import { goTo } from '../../../platform/navigation';
import { usePageShown } from '../../../platform/page-shown';
import type { Checked, GateHere, KeptRecord } from '../../../services/gate/gate-types';
import { everywhereText } from '../../../text/everywhere';
import { gateText } from '../../../text/gate';
import { gateReasonText } from '../../../text/gate-reason';
import { helpText } from '../../../text/help';
import { useText } from '../../../text/texts';
import { tickingClock } from '../../../text/time';
import { gateShownOf } from '../verdict/gate-shown';
import { GateCamera } from './gate-camera';
import { LeaveGate } from './leave-gate';
import type { PersonAside } from './person-here';
import type { Ready } from './ready';
import type { useGuard } from './use-guard';

type ScanViewProps = { readonly hand: ReturnType<typeof useGuard>; readonly gate: GateHere; readonly state: Ready };

/** The camera, large; around it what the site asks, the person before, those who rest aside and the counts of today. */
export function ScanView({ hand, gate, state }: ScanViewProps) {
  const say = useText(gateText);
  const help = useText(helpText);
  const { shown } = usePageShown();
  return (
    <Box className="guard-scan">
      <Place state={state} />
      {shown ? <GateCamera onText={(text) => void hand.onText(text, 'camera')} says={{ ...say }} /> : null}
      <Box className="guard-below">
        <Latest checked={hand.latest} />
        <Aside aside={hand.aside} onOpen={hand.openAside} />
        <Paragraph className="guard-counts" live="when-quiet">
          {say.counts(countOf(gate.todays, 'admitted'), countOf(gate.todays, 'refused'))}
        </Paragraph>
        <Action says={say.withoutPhone} icon="keyboard" weight="quiet" onPress={hand.openDocument} />
        <Box className="guard-row">
          <PressTarget as="checkbox" checked={hand.takesEach} className="guard-toggle" onPress={() => hand.takeEach(!hand.takesEach)}>
            {hand.takesEach ? say.takeEachOn : say.takeEachOff}
          </PressTarget>
          <Action narrow weight="plain" icon="list" says={say.todaysRecords} onPress={() => goTo('guardRecords')} />
        </Box>
        <Action
          weight="plain"
          icon="list"
          says={help.guide}
          onPress={() => goTo('guide', { siteId: state.site.siteId, deviceId: state.device.deviceId, from: 'guard' })}
        />
        <LeaveGate forget={gate.forget} waiting={gate.strip.queued} />
      </Box>
    </Box>
  );
}

function Place({ state }: { readonly state: Ready }) {
  const say = useText(gateText);
  return (
    <Box className="guard-place">
      <Heading level={2} className="guard-site">
        {state.site.name}
      </Heading>
      <Words className="guard-position">{`${say.position} ${state.device.position} · ${asksOf(state, say)}`}</Words>
      {state.policy ? null : <Notice tone="problem" says={say.noPolicy} />}
    </Box>
  );
}

function asksOf({ policy }: Ready, say: (typeof gateText)['zh-CN']): string {
  if (!policy) return '—';
  return policy.asks === 'green-and-test' && policy.testWithinHours !== null
    ? say.asksWithin(policy.testWithinHours)
    : say.asks[policy.asks];
}

function Latest({ checked }: { readonly checked: Checked | null }) {
  const say = useText(gateText);
  const everywhere = useText(everywhereText);
  const reasons = useText(gateReasonText).reason;
  if (!checked) return null;
  const { sign } = gateShownOf(checked);
  const [gravest] = checked.reasons;
  const words = [tickingClock(checked.at), everywhere.word[sign], ...(gravest ? [reasons[gravest].word] : [])];
  return (
    <Box className="guard-latest">
      <StateMark sign={sign} size="small" />
      <Words>{`${say.latest} ${words.join(' · ')}`}</Words>
    </Box>
  );
}

function Aside({ aside, onOpen }: { readonly aside: readonly PersonAside[]; readonly onOpen: (person: PersonAside) => void }) {
  const say = useText(gateText);
  if (aside.length === 0) return null;
  return (
    <Notice says={say.waitingAside(aside.length)}>
      {aside.map((person) => (
        <Action
          key={person.asideId}
          narrow
          weight="plain"
          says={say.waitingAsideOne(tickingClock(person.restsSince ?? person.checked.at).slice(0, 5))}
          onPress={() => onOpen(person)}
        />
      ))}
    </Notice>
  );
}

const countOf = (todays: readonly KeptRecord[], outcome: KeptRecord['outcome']): number =>
  todays.filter((record) => record.outcome === outcome).reduce((sum, { people }) => sum + people, 0);
