import { type Column, DataTable } from '../../../components/data-table';
import { Box, PressTarget, Words } from '../../../components/element';
import { useRowCursor } from '../../../components/use-row-cursor';
import { serverNow } from '../../../services/server-clock';
import { type DeviceText, deviceText } from '../../../text/device';
import { districtDevicesText } from '../../../text/district-devices';
import { type EverywhereText, everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { ageText, dayAndTimeText } from '../../../text/time';
import type { Device, DeviceState } from './use-devices';

type DeviceTableProps = {
  readonly devices: readonly Device[];
  readonly state: DeviceState;
  readonly onRevoke: (deviceId: string) => void;
};
type Spoken = { readonly say: DeviceText; readonly everywhere: EverywhereText };

/** Where each stands, what is wrong with it, and what it said last. */
export function DeviceTable({ devices, state, onRevoke }: DeviceTableProps) {
  const head = useText(districtDevicesText);
  const say = useText(deviceText);
  const everywhere = useText(everywhereText);
  const cursor = useRowCursor(devices.map(({ deviceId }) => deviceId));
  const where: readonly Column<Device>[] = [
    { key: 'where', says: head.where, cell: ({ siteName, position }) => `${siteName} · ${position}` },
    { key: 'kind', says: head.kind, cell: ({ kind }) => say.kind[kind], shape: 'narrow' },
  ];
  const columns =
    state === 'active' ? [...where, ...activeColumns({ say, everywhere }, head, onRevoke)] : [...where, ...formerColumns(head, everywhere)];
  return <DataTable label={head.listLabel} columns={columns} rows={devices} keyOf={({ deviceId }) => deviceId} cursor={cursor} />;
}

type Head = (typeof districtDevicesText)['zh-CN'];

const activeColumns = ({ say, everywhere }: Spoken, head: Head, onRevoke: (deviceId: string) => void): readonly Column<Device>[] => [
  {
    key: 'concerns',
    says: head.concerns,
    cell: ({ concerns }) => <Concerns says={concerns.map((concern) => say.concern[concern])} fine={head.fine} />,
  },
  {
    key: 'seen',
    says: head.lastSeen,
    cell: ({ lastSeenAt }) => (lastSeenAt ? ageText(lastSeenAt, serverNow(), everywhere) : say.neverSeen),
    shape: 'narrow',
  },
  { key: 'battery', says: head.battery, cell: ({ lastReport }) => batteryWords(lastReport, say), shape: 'narrow' },
  { key: 'clock', says: head.clock, cell: ({ lastReport }) => clockWords(lastReport, say), shape: 'narrow' },
  { key: 'queue', says: head.queue, cell: ({ lastReport }) => (lastReport ? String(lastReport.queued) : '–'), shape: 'figure' },
  { key: 'version', says: head.version, cell: ({ lastReport }) => lastReport?.version ?? '–', shape: 'figure' },
  {
    key: 'do',
    says: head.doColumn,
    cell: ({ deviceId, siteName, position }) => (
      <PressTarget className="desk-do" label={say.revokeOf(`${siteName} ${position}`)} onPress={() => onRevoke(deviceId)}>
        <Words>{say.revoke}</Words>
      </PressTarget>
    ),
    shape: 'narrow',
  },
];

const formerColumns = (head: Head, everywhere: EverywhereText): readonly Column<Device>[] => [
  {
    key: 'revoked',
    says: head.revokedAt,
    cell: ({ revokedAt }) => (revokedAt ? dayAndTimeText(revokedAt, everywhere) : '–'),
    shape: 'figure',
  },
  { key: 'reason', says: head.reason, cell: ({ revokedReason }) => revokedReason ?? '–' },
  {
    key: 'seen',
    says: head.lastSeen,
    cell: ({ lastSeenAt }) => (lastSeenAt ? dayAndTimeText(lastSeenAt, everywhere) : '–'),
    shape: 'figure',
  },
];

function Concerns({ says, fine }: { readonly says: readonly string[]; readonly fine: string }) {
  if (says.length === 0) return <Words>{fine}</Words>;
  return (
    <Box className="device-concerns">
      {says.map((one) => (
        <Words key={one} className="device-concern">
          {one}
        </Words>
      ))}
    </Box>
  );
}

function batteryWords(report: Device['lastReport'], say: DeviceText): string {
  if (report === null) return '–';
  return report.battery ? say.battery(report.battery.percent, report.battery.charging) : say.noBattery;
}

/** Whole seconds: what is less matters to nobody. */
function clockWords(report: Device['lastReport'], say: DeviceText): string {
  if (report === null) return '–';
  const seconds = Math.round(report.clockOffMs / 1000);
  return seconds === 0 ? say.clockRight : say.clockOff(seconds);
}
