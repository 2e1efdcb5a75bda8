import { Action } from '../../../components/action';
import { Box, Paragraph, Words } from '../../../components/element';
import { Page } from '../../../components/page';
import { StateMark } from '../../../components/state-mark';
import { EmptyView } from '../../../components/views';
import type { KeptRecord } from '../../../services/gate/gate-types';
import { useGate } from '../../../services/gate/use-gate';
import { everywhereText } from '../../../text/everywhere';
import { type GateText, gateText } from '../../../text/gate';
import { gateReasonText } from '../../../text/gate-reason';
import { useText } from '../../../text/texts';
import { tickingClock } from '../../../text/time';
import { GateStrip } from '../strip/gate-strip';
import { gateShownOf } from '../verdict/gate-shown';
import './index.scss';

/** What this device has recorded today: times, verdicts and uploads. Nobody's name or number is kept here to be shown. */
export default function Index() {
  const say = useText(gateText);
  const { state, strip, todays, syncNow } = useGate();
  return (
    <Page title={say.recordsTitle}>
      {state.kind === 'ready' ? <GateStrip strip={strip} /> : null}
      {todays.length === 0 ? <EmptyView icon="list" title={say.recordsNone} says={say.recordsNoneSays} /> : null}
      {todays.length > 0 ? (
        <>
          <Paragraph className="guard-records-says">{say.counts(countOf(todays, 'admitted'), countOf(todays, 'refused'))}</Paragraph>
          <Box as="list" className="guard-records">
            {todays.map((record) => (
              <Row key={record.recordId} record={record} />
            ))}
          </Box>
          <Paragraph className="guard-records-says">{say.recordsSays}</Paragraph>
        </>
      ) : null}
      {strip.queued > 0 ? <Action weight="quiet" says={say.syncNow} onPress={() => void syncNow()} /> : null}
    </Page>
  );
}

function Row({ record }: { readonly record: KeptRecord }) {
  const say = useText(gateText);
  const everywhere = useText(everywhereText);
  const reasons = useText(gateReasonText).reason;
  const { sign } = gateShownOf({ ...record, missedTest: record.reasons.includes('missed-test'), pendingTest: false });
  return (
    <Box as="item" className="guard-record">
      <StateMark sign={sign} size="small" />
      <Box className="guard-record-words">
        <Words className="guard-record-main">{`${tickingClock(record.at)} · ${everywhere.outcome[record.outcome]}`}</Words>
        <Words className="guard-record-hint">
          {detailsOf(record, say)
            .concat(record.reasons.map((reason) => reasons[reason].word))
            .join(' · ')}
        </Words>
      </Box>
      <Words className="guard-record-upload">{uploadOf(record, say)}</Words>
    </Box>
  );
}

const detailsOf = ({ means, people, temperatureTenths }: KeptRecord, say: GateText): readonly string[] => [
  say.means[means],
  ...(people > 1 ? [say.people(people)] : []),
  ...(temperatureTenths === null ? [] : [say.degrees(temperatureTenths)]),
];

function uploadOf({ uploaded }: KeptRecord, say: GateText): string {
  return uploaded.state === 'refused' ? say.refusedBecause(say.uploadRefused[uploaded.why]) : say.uploaded[uploaded.state];
}

const countOf = (todays: readonly KeptRecord[], outcome: KeptRecord['outcome']): number =>
  todays.filter((record) => record.outcome === outcome).reduce((sum, { people }) => sum + people, 0);
