/** Which question comes next, what of an answer is missing, and which question a problem of the cloud belongs to. */
import type { ProblemShown } from '../../../text/problem-shown';
import { type Draft, type ForeignStayDraft, type StayDraft, type Step, staysOf, steps } from './draft';
import { temperatureTenths } from './request';

type Fields = ProblemShown['fields'];

/** Days are `2022-09-06`; `firstDay` is the earliest the declaration asks about. */
export type Days = { readonly today: string; readonly firstDay: string };
/** Whether the county has published risk areas, as far as that is known. */
export type HasRiskAreas = (county: string) => boolean;

/** `dependant`: a guardian declares; a travel card is fetched for one's own phone number alone. */
export function nextStep(draft: Draft, dependant = false): Step {
  if (draft.fromReview && draft.step !== 'review') return 'review';
  const asked = stepsFor(dependant);
  return asked[Math.min(asked.indexOf(draft.step) + 1, asked.length - 1)] ?? 'group';
}

/** `undefined` at the first question. */
export function previousStep(draft: Draft, dependant = false): Step | undefined {
  if (draft.fromReview && draft.step !== 'review') return 'review';
  const asked = stepsFor(dependant);
  return asked[asked.indexOf(draft.step) - 1];
}

const stepsFor = (dependant: boolean): readonly Step[] => (dependant ? steps.filter((step) => step !== 'card') : steps);

/** What is still missing or impossible in the answer of `draft.step`; the cloud checks everything again. */
export function faultsOfStep(draft: Draft, { firstDay }: Days, hasRiskAreas: HasRiskAreas): Fields {
  switch (draft.step) {
    case 'group':
      return missing({ group: draft.group });
    case 'address':
      return missing({ 'address.division': draft.division, 'address.detail': draft.detail.trim() });
    case 'health':
      return [...temperatureFaults(draft.temperature), ...missing({ symptoms: draft.symptoms })];
    case 'contact':
      return missing({ contact: draft.hadContact, ...(draft.hadContact ? { 'contact.lastExposure': draft.lastExposure } : {}) });
    case 'card':
      return [];
    case 'stays':
      return staysOf(draft, firstDay).flatMap((stay, index) =>
        [...faultsOfWhere(stay, hasRiskAreas), ...faultsOfWhen(stay)].map(({ path, problem }) => ({
          path: `domesticStays.${index}.${path}`,
          problem,
        })),
      );
    case 'foreign':
      return missing({ wasAbroad: draft.wasAbroad, ...(draft.wasAbroad && draft.foreignStays.length === 0 ? { foreignStays: null } : {}) });
    case 'review':
      return [];
    case 'undertaking':
      return draft.undertaking ? [] : [{ path: 'undertaking', problem: 'undertaking-needed' }];
  }
}

/** A county with risk areas asks where in it: without that the whole county would have to count. */
export function faultsOfWhere(stay: StayDraft, hasRiskAreas: HasRiskAreas): Fields {
  if (stay.division === '') return missing({ division: '' });
  if (!hasRiskAreas(stay.division)) return [];
  const community = stay.placeFrom === 'elsewhere' || stay.communityFrom !== '' ? {} : { community: '' };
  return stay.placeFrom === '' ? missing({ town: '' }) : missing(community);
}

export function faultsOfWhen(stay: StayDraft): Fields {
  const ends = stay.ended ? { to: stay.to } : {};
  const faults = [...missing({ from: stay.from, ended: stay.ended, ...ends }), ...cutShort(stay, stay.ended ? stay.to : undefined)];
  return stay.ended && stay.to !== '' && stay.to < stay.from ? [...faults, { path: 'to', problem: 'end-before-start' }] : faults;
}

export function faultsOfForeign({ country, from, enteredAt, proven }: ForeignStayDraft): Fields {
  const faults = [
    ...missing({ country, from, enteredAt }),
    ...cutShort({ from, proven }, undefined),
    ...(proven && enteredAt !== '' && enteredAt < proven.to ? [{ path: 'enteredAt', problem: 'out-of-range' as const }] : []),
  ];
  return from !== '' && enteredAt !== '' && enteredAt < from ? [...faults, { path: 'enteredAt', problem: 'end-before-start' }] : faults;
}

/** The card's days can be told longer, not shorter. */
function cutShort({ from, proven }: Pick<StayDraft, 'from' | 'proven'>, to: string | undefined): Fields {
  if (!proven) return [];
  return [
    ...(from > proven.from ? [{ path: 'from', problem: 'out-of-range' as const }] : []),
    ...(to !== undefined && to !== '' && to < proven.to ? [{ path: 'to', problem: 'out-of-range' as const }] : []),
  ];
}

/** In the order of the steps: the earliest question one of the problems is about. */
export function stepOfProblem({ fields }: ProblemShown): Step | undefined {
  const found = fields.map(({ path }) => stepByField[path.split('.')[0] ?? '']);
  return steps.find((step) => found.includes(step));
}

const stepByField: Readonly<Record<string, Step>> = {
  group: 'group',
  address: 'address',
  temperatureTenths: 'health',
  symptoms: 'health',
  contact: 'contact',
  domesticStays: 'stays',
  foreignStays: 'foreign',
  undertaking: 'undertaking',
};

function temperatureFaults(typed: string): Fields {
  const tenths = temperatureTenths(typed);
  if (tenths === 'not-a-number') return [{ path: 'temperatureTenths', problem: 'wrong-format' }];
  return tenths !== undefined && (tenths < 340 || tenths > 430) ? [{ path: 'temperatureTenths', problem: 'out-of-range' }] : [];
}

export function missing(answers: Readonly<Record<string, unknown>>): Fields {
  return Object.entries(answers).flatMap(([path, answer]) =>
    answer === '' || answer === null || answer === undefined ? [{ path, problem: 'required' as const }] : [],
  );
}
