import type { Caller } from '../../domain/caller';
import type { FieldRefusal, Refusal } from '../../domain/refusal';
import { isSubDistrictOf, type SubDistrict } from '../../domain/registry/sub-district';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { SubDistricts } from '../ports/sub-districts';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import type { SubDistrictsShown } from './list-sub-districts';

export type SetSubDistrictsInput = { readonly caller: Caller; readonly body: { readonly subDistricts: readonly SubDistrict[] } };
export type SetSubDistrictsNeeds = AuditNeeds & { readonly subDistricts: Pick<SubDistricts, 'save'> };

/**
 * Names the streets and towns of the caller's district anew. Refused: a code that is not of the district, a code or name twice, and
 * somebody who works for one of them only. Sites keep the code they have, named or not.
 */
export async function setSubDistricts(
  { caller, body }: SetSubDistrictsInput,
  needs: SetSubDistrictsNeeds,
): Promise<Result<SubDistrictsShown, Refusal>> {
  const acting = actingAs(['administrator', 'officer'], caller);
  if (!acting.ok) return acting;
  const { role, district, subDistrict } = acting.value;
  if (subDistrict !== undefined) return refused({ code: 'not-allowed' });
  const fields = body.subDistricts.flatMap((one, place) => faultsOf(one, { district, earlier: body.subDistricts.slice(0, place), place }));
  if (fields.length > 0) return refused({ code: 'request-not-valid', fields });
  const target = `${body.subDistricts.length} sub-districts`;
  await writeAuditEntry(caller, { operation: 'setSubDistricts', role, target, about: [] }, needs);
  await needs.subDistricts.save(district, body.subDistricts);
  return done({ division: district, subDistricts: body.subDistricts });
}

type Place = { readonly district: string; readonly earlier: readonly SubDistrict[]; readonly place: number };

function faultsOf({ code, name }: SubDistrict, { district, earlier, place }: Place): readonly FieldRefusal[] {
  const path = `subDistricts.${place}`;
  const faults: FieldRefusal[] = [];
  if (!isSubDistrictOf(code, district) || earlier.some((one) => one.code === code))
    faults.push({ path: `${path}.code`, problem: 'not-a-place' });
  if (earlier.some((one) => one.name === name)) faults.push({ path: `${path}.name`, problem: 'not-one-of' });
  return faults;
}
