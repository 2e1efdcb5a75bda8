/** From the draft to what the contract wants. */
import type { RequestOf } from '../../../services/operations';
import { type Draft, type StayDraft, staysOf } from './draft';

type Body = RequestOf<'declareHealth'>['body'];

/** `undefined` while an answer is missing that cannot be left out. */
export function declarationOf(draft: Draft, firstDay: string): Body | undefined {
  const tenths = temperatureTenths(draft.temperature);
  if (draft.group === null || draft.symptoms === null || tenths === 'not-a-number' || !draft.undertaking) return undefined;
  return {
    declarationId: draft.declarationId,
    group: draft.group,
    address: { division: draft.division, detail: draft.detail.trim() },
    ...(tenths === undefined ? {} : { temperatureTenths: tenths }),
    symptoms: [...draft.symptoms],
    ...(draft.hadContact ? { contact: { lastExposure: draft.lastExposure } } : {}),
    domesticStays: staysOf(draft, firstDay).map(stayOf),
    foreignStays: draft.wasAbroad ? draft.foreignStays.map(({ country, from, enteredAt }) => ({ country, from, enteredAt })) : [],
    undertaking: true,
    ...(draft.explanations.length === 0 ? {} : { travelExplanations: draft.explanations.map((one) => ({ ...one })) }),
  };
}

function stayOf({ division, town, community, from, to, ended }: StayDraft): Body['domesticStays'][number] {
  return {
    division,
    ...(town.trim() === '' ? {} : { town: town.trim() }),
    ...(community.trim() === '' ? {} : { community: community.trim() }),
    from,
    ...(ended ? { to } : {}),
  };
}

/** `36.6`, `36,6`, `３６．６` and `366` are 366; empty is `undefined`. */
export function temperatureTenths(typed: string): number | undefined | 'not-a-number' {
  const plain = typed
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．。,，]/, '.')
    .replace(/\s*(?:℃|°C)$/, '');
  if (plain === '') return undefined;
  if (/^\d{3}$/.test(plain)) return Number(plain);
  return /^\d{2}(?:\.\d)?$/.test(plain) ? Math.round(Number(plain) * 10) : 'not-a-number';
}
