import { useState } from 'react';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import type { ProblemShown } from '../../../text/problem-shown';

export type Device = AnswerOf<'listDistrictDevices'>['devices'][number];
export type DeviceState = Device['state'];
export const deviceStates: readonly DeviceState[] = ['active', 'revoked'];

/** What became of the last revocation. */
export type Told = { readonly kind: 'revoked'; readonly position: string } | { readonly kind: 'problem'; readonly problem: ProblemShown };

/** The inventory in one state, what somebody should look at at its head, and the device that is being revoked. */
export function useDevices() {
  const [state, setState] = useState<DeviceState>('active');
  const [revoking, setRevoking] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told | undefined>();
  const pages = usePages<Device>(async (page) => {
    const result = await call('listDistrictDevices', { query: { state, page } });
    return result.ok ? { ok: true, value: { items: result.value.devices, nextPage: result.value.nextPage } } : result;
  }, state);
  const devices = concernsFirst(pages.items);

  const choose = (deviceId: string | undefined) => {
    setTold(undefined);
    setRevoking(deviceId);
  };
  const revoke = async ({ deviceId, position }: Device, reason: string) => {
    setBusy(true);
    const done = await call('revokeDevice', { params: { deviceId }, body: { reason } });
    setBusy(false);
    setTold(done.ok ? { kind: 'revoked', position } : { kind: 'problem', problem: done.error });
    if (done.ok) setRevoking(undefined);
    if (done.ok || done.error.code === 'changed-meanwhile') pages.reload();
  };
  return {
    pages,
    devices,
    state,
    setState: (next: DeviceState) => {
      choose(undefined);
      setState(next);
    },
    open: devices.find(({ deviceId }) => deviceId === revoking),
    choose,
    busy,
    told,
    revoke,
  };
}

export type Devices = ReturnType<typeof useDevices>;

/** Those with the most concerns at the head; else as the list came, newest first. */
export const concernsFirst = (devices: readonly Device[]): readonly Device[] =>
  [...devices].sort((one, other) => other.concerns.length - one.concerns.length);
