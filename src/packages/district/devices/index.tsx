import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { Box, Heading, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { deviceText } from '../../../text/device';
import { districtDevicesText } from '../../../text/district-devices';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { DeviceTable } from './device-table';
import { ReadOut } from './read-out';
import { RevokePane } from './revoke-pane';
import { type Devices, deviceStates, useDevices } from './use-devices';
import './index.scss';

export default function Index() {
  return (
    <Desk task="devices">
      <Inventory />
    </Desk>
  );
}

function Inventory() {
  const say = useText(districtDevicesText);
  const device = useText(deviceText);
  const devices = useDevices();
  return (
    <>
      <Chips
        legend={say.stateLabel}
        choices={deviceStates.map((value) => ({ value, says: device.state[value] }))}
        chosen={devices.state}
        onChoose={devices.setState}
      />
      <Outcome devices={devices} />
      {devices.open ? <RevokePane key={devices.open.deviceId} device={devices.open} devices={devices} /> : null}
      <List devices={devices} />
      <ReadOut />
    </>
  );
}

function Outcome({ devices: { told } }: { readonly devices: Devices }) {
  const say = useText(deviceText);
  if (!told) return null;
  if (told.kind === 'revoked') return <Notice tone="good" says={say.revoked(told.position)} />;
  return told.problem.code === 'changed-meanwhile' ? <Notice tone="problem" says={say.changed} /> : <ProblemView problem={told.problem} />;
}

function List({ devices: { pages, devices, state, choose } }: { readonly devices: Devices }) {
  const say = useText(districtDevicesText);
  const everywhere = useText(everywhereText);
  if (pages.kind === 'loading') return <LoadingView />;
  const isEmpty = devices.length === 0;
  return (
    <>
      {pages.problem ? <ProblemView problem={pages.problem} onRetry={pages.reload} /> : null}
      {isEmpty && !pages.problem ? <EmptyView icon="scan" title={say.none} says={say.noneSays[state]} /> : null}
      {isEmpty ? null : (
        <>
          <Box className="desk-head">
            <Box>
              <Heading level={2} className="desk-title">
                {say.count(devices.length, pages.hasMore)}
              </Heading>
              {state === 'active' ? (
                <Paragraph className="desk-line">{say.concerned(devices.filter(({ concerns }) => concerns.length > 0).length)}</Paragraph>
              ) : null}
            </Box>
          </Box>
          <DeviceTable devices={devices} state={state} onRevoke={choose} />
        </>
      )}
      {pages.hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={pages.loadingMore} onPress={pages.more} /> : null}
    </>
  );
}
