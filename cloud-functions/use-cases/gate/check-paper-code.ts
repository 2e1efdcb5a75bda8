import type { DeviceCaller } from '../../domain/gate/device';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { PaperCodeKeys } from '../ports/keys';
import type { PaperCodes } from '../ports/paper-codes';
import type { SiteStore } from '../ports/site-store';
import { type CheckedAtGate, type ShowCheckedNeeds, showChecked } from './show-checked';

export type CheckPaperCodeInput = { readonly device: DeviceCaller; readonly body: { readonly paperCode: string } };
export type CheckPaperCodeNeeds = ShowCheckedNeeds & {
  readonly paperCodes: Pick<PaperCodes, 'get'>;
  readonly paperCodeKeys: Pick<PaperCodeKeys, 'readPaperCode'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly clock: Clock;
};

/**
 * The verdict on whoever holds up a paper code, by the policy of the device's site, with what a guard compares them with.
 * Refused: a code this system did not make; one that was reported lost, replaced, or is past its half year.
 */
export async function checkPaperCode(
  { device, body }: CheckPaperCodeInput,
  needs: CheckPaperCodeNeeds,
): Promise<Result<CheckedAtGate, Refusal>> {
  const now = needs.clock.now();
  const paperCodeId = needs.paperCodeKeys.readPaperCode(body.paperCode);
  if (paperCodeId === undefined) return refused({ code: 'paper-code-not-genuine' });
  const [code, site] = await Promise.all([needs.paperCodes.get(paperCodeId), needs.sites.get(device.siteId)]);
  if (!site) return refused({ code: 'not-found' });
  if (!code || code.ended !== undefined || now >= code.validUntil) return refused({ code: 'paper-code-dead' });
  const { personId } = code;
  return done(await showChecked({ device, site, personId, registered: true, means: 'paper', age: undefined, now }, needs));
}
