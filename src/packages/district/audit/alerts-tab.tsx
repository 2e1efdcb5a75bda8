import { useState } from 'react';
import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Paragraph, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { auditText } from '../../../text/audit';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { type AlertState, type Alerts, type AuditAlert, useAlerts } from './use-alerts';

const states = ['open', 'closed'] as const satisfies readonly AlertState[];

/** Unusual reading. `mayRead`: an auditor; an administrator sees how many alerts wait. */
export function AlertsTab({ mayRead }: { readonly mayRead: boolean }) {
  const say = useText(auditText);
  const everywhere = useText(everywhereText);
  const alerts = useAlerts();
  const { items, kind, problem, hasMore, told, chosen } = alerts;
  return (
    <>
      <Paragraph className="desk-line">{mayRead ? say.alertsSays : say.countsSays}</Paragraph>
      <OpenCounts open={alerts.open} />
      {mayRead ? (
        <Chips
          legend={say.alertsLabel}
          choices={states.map((value) => ({ value, says: say.alertStates[value] }))}
          chosen={alerts.state}
          onChoose={alerts.setState}
        />
      ) : null}
      {problem ? <ProblemView problem={problem} onRetry={alerts.reload} /> : null}
      {told?.kind === 'closed' ? <Notice tone="good" says={say.closedNow} /> : null}
      {told?.kind === 'problem' ? <ProblemView problem={told.problem} /> : null}
      {chosen ? <CloseForm key={chosen.alertId} alert={chosen} alerts={alerts} /> : null}
      {kind === 'loading' ? <LoadingView /> : null}
      {kind === 'ready' && items.length === 0 && alerts.open.length === 0 && alerts.state === 'open' ? (
        <EmptyView icon="check" title={say.noAlerts} says={say.noAlertsSays} />
      ) : null}
      {kind === 'ready' && items.length === 0 && alerts.state === 'closed' ? (
        <EmptyView icon="check" title={say.noClosedAlerts} says={say.noAlertsSays} />
      ) : null}
      {items.length > 0 ? <AlertTable alerts={alerts} /> : null}
      {hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={alerts.loadingMore} onPress={alerts.more} /> : null}
    </>
  );
}

function OpenCounts({ open }: Pick<Alerts, 'open'>) {
  const say = useText(auditText);
  return (
    <Box as="list" label={say.alertStates.open} className="audit-counts">
      {open.map(({ kind, count }) => (
        <Box as="item" key={kind} className="audit-count">
          <Words>{`${say.kindWords[kind]} · ${say.openCount(count)}`}</Words>
        </Box>
      ))}
    </Box>
  );
}

function AlertTable({ alerts }: { readonly alerts: Alerts }) {
  const say = useText(auditText);
  const everywhere = useText(everywhereText);
  const hourOf = ({ hour }: AuditAlert) => dayAndTimeText(hour, everywhere);
  const columns: readonly Column<AuditAlert>[] = [
    { key: 'hour', says: say.hour, cell: hourOf, shape: 'figure' },
    { key: 'kind', says: say.kind, cell: ({ kind, count }) => say.kinds[kind](count) },
    { key: 'who', says: say.who, cell: ({ actor }) => <Words className="desk-code">{actor ?? say.several}</Words> },
    {
      key: 'entries',
      says: say.entriesBehind,
      cell: ({ auditIds }) =>
        auditIds.map((id) => (
          <Paragraph key={id} className="desk-line desk-code">
            {id}
          </Paragraph>
        )),
    },
    {
      key: 'close',
      says: say.close,
      cell: (alert) =>
        alert.closed ? (
          <Paragraph className="desk-line">{`${dayAndTimeText(alert.closed.at, everywhere)} ${alert.closed.note}`}</Paragraph>
        ) : (
          <Action
            weight="plain"
            narrow
            says={say.close}
            label={say.closeOf(say.kinds[alert.kind](alert.count), hourOf(alert))}
            onPress={() => alerts.choose(alert)}
          />
        ),
    },
  ];
  return (
    <DataTable
      label={say.alertsLabel}
      columns={columns}
      rows={alerts.items}
      keyOf={({ alertId }) => alertId}
      cursor={alerts.chosen?.alertId}
    />
  );
}

function CloseForm({ alert, alerts }: { readonly alert: AuditAlert; readonly alerts: Alerts }) {
  const say = useText(auditText);
  const everywhere = useText(everywhereText);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const given = note.trim();
  const go = () => {
    setTried(true);
    if (given.length >= 4) void alerts.close(alert, given);
  };
  return (
    <Notice says={say.closeOf(say.kinds[alert.kind](alert.count), dayAndTimeText(alert.hour, everywhere))}>
      <TextField
        id="alert-note"
        kind="long"
        label={say.note}
        hint={say.noteHint}
        value={note}
        onValue={setNote}
        lengthMax={500}
        problem={tried && given.length < 4 ? say.noteNeeded : undefined}
      />
      <Box className="review-actions">
        <Action narrow says={say.closeNow} busy={alerts.busy} onPress={go} />
        <Action narrow weight="plain" says={everywhere.cancel} onPress={() => alerts.choose(undefined)} />
      </Box>
    </Notice>
  );
}
