/** One fact in words: what it is, what it says, on what evidence. Values the app does not know are shown as they are. */
import type * as z from 'zod';
import type { Endpoints } from '../../cloud-functions/contract/endpoints';
import { countryName } from './country';
import type { EverywhereText } from './everywhere';
import type { FactText } from './fact';
import type { Language } from './language';
import { dayAndTimeText, dayText } from './time';

export type FactShown = z.output<Endpoints['listMyFacts']['response']>['facts'][number];
type Say = { readonly fact: FactText; readonly everywhere: EverywhereText; readonly language: Language };

/** “核酸结果：阴性”, “高风险区旅居：北京市 朝阳区 …”. */
export function factTitle({ kind, details }: FactShown, { fact: say, everywhere, language }: Say): string {
  const title = known(say.kind, kind) ?? say.unknownKind;
  const more = () => {
    switch (kind) {
      case 'test.result':
        return known(everywhere.testResult, details.result);
      case 'vaccination.dose':
        return typeof details.dose === 'number' ? say.dose(details.dose) : undefined;
      case 'stay.risk':
        return known(say.level, details.level);
      case 'entry.overseas':
        return typeof details.country === 'string' ? countryName(details.country, language) : undefined;
      case 'symptom.fever':
        return typeof details.celsius === 'number' ? say.celsius(details.celsius.toFixed(1)) : undefined;
      case 'symptom.other':
        return known(say.symptom, details.symptom);
      case 'duty.group':
        return known(say.group, details.group);
      case 'medicine.purchase':
        return known(say.medicine, details.class);
      default:
        return undefined;
    }
  };
  const found = more();
  return found ? `${title} · ${found}` : title;
}

/** When and where it was, in one line. */
export function factWhen({ kind, at, details }: FactShown, { fact: say, everywhere }: Say): string {
  switch (kind) {
    case 'test.result':
    case 'test.sampled':
      return typeof details.sampledAt === 'string' ? say.sampled(dayAndTimeText(details.sampledAt, everywhere)) : dayText(at, everywhere);
    case 'contact.close':
    case 'contact.secondary':
      return say.lastExposure(dayText(at, everywhere));
    case 'stay.risk':
      return typeof details.from === 'string'
        ? say.stayed(dayText(details.from, everywhere), dayText(at, everywhere))
        : say.stayedUntil(dayText(at, everywhere));
    case 'duty.group':
      return say.since(dayText(typeof details.from === 'string' ? details.from : at, everywhere));
    case 'unreadable':
      return say.unreadableField(String(details.field || details.problem || ''));
    case 'vaccination.dose':
      // The only facts that are kept for years.
      return say.inYear(at.slice(0, 4), dayText(at, everywhere));
    default:
      return dayAndTimeText(at, everywhere);
  }
}

/** The published area of a stay, as published. */
export const factPlace = ({ details }: FactShown): string | undefined => (typeof details.area === 'string' ? details.area : undefined);

/** What it rests on; a publication with its number and hour. */
export function factEvidence({ evidence, details }: FactShown, { fact: say, everywhere }: Say): string | undefined {
  if (evidence === null) return undefined;
  const publication = /^([\w-]+), (\d{4}-\d\d-\d\dT[\d:]+\+08:00), ([\s\S]+)$/.exec(evidence);
  if (publication) {
    const [, id = '', at = '', places = ''] = publication;
    // The area stands beside the fact already; what is left are its communities.
    const area = `${details.area}; `;
    const rest = places.startsWith(area) ? places.slice(area.length) : places;
    return [say.fromPublication(id, dayAndTimeText(at, everywhere)), ...(rest === details.area ? [] : [rest])].join(' ');
  }
  const travelCard = /^declaration \S+, travel card of (\d{4}-\d\d-\d\dT[\d:.]+\+08:00): ([\s\S]+)$/.exec(evidence);
  if (travelCard) return say.fromTravelCard(dayAndTimeText(travelCard[1] ?? '', everywhere), travelCard[2] ?? '');
  return evidence.startsWith('declaration ') ? say.fromDeclaration : evidence;
}

export const enteredByText = ({ enteredBy }: FactShown, say: FactText): string => known(say.enteredBy, enteredBy) ?? say.enteredBy.unknown;

/** The text for `key`, if there is one. */
export function known<Table extends Readonly<Record<string, string>>>(table: Table, key: unknown): string | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}
