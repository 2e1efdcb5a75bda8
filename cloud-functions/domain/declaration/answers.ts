import type { Divisions } from '../divisions/divisions';
import { normaliseNationality } from '../identity/nationality';
import type { FieldProblemCode, FieldRefusal } from '../refusal';
import { addDays, type Day, parseDay } from '../time';

/** How far back a declaration asks (R2: "14-day travel"). */
export const declaredDays = 14;

export type DeclaredGroup =
  | 'resident'
  | 'worker'
  | 'student'
  | 'traveller'
  | 'temporary-stayer'
  | 'planning-to-enter'
  | 'overseas-returnee'
  | 'enterprise-resuming-work';
export type Symptom = 'fever' | 'cough' | 'fatigue' | 'sore-throat' | 'loss-of-smell-or-taste' | 'diarrhoea' | 'breathing-difficulty';

/** The answers as they were sent; days are ISO text. */
export type SentAnswers = {
  readonly group: DeclaredGroup;
  readonly address: { readonly division: string; readonly detail: string };
  /** °C × 10. */
  readonly temperatureTenths?: number;
  readonly symptoms: readonly Symptom[];
  readonly contact?: { readonly lastExposure: string };
  readonly domesticStays: readonly {
    readonly division: string;
    readonly town?: string;
    readonly community?: string;
    readonly from: string;
    readonly to?: string;
  }[];
  readonly foreignStays: readonly { readonly country: string; readonly from: string; readonly enteredAt: string }[];
};

/** A stay in the country; `to` absent: still there. */
export type DeclaredStay = {
  readonly division: string;
  readonly town?: string;
  readonly community?: string;
  readonly from: Day;
  readonly to?: Day;
};

/** Answers that make sense on the day they were given. */
export type Answers = {
  readonly temperatureTenths?: number;
  readonly symptoms: readonly Symptom[];
  readonly lastExposure?: Day;
  readonly stays: readonly DeclaredStay[];
  readonly entries: readonly { readonly country: string; readonly from: Day; readonly enteredOn: Day }[];
};

export type CheckedAnswers =
  | { readonly kind: 'accepted'; readonly answers: Answers }
  | { readonly kind: 'faulty'; readonly fields: readonly FieldRefusal[] };

/**
 * Checks what a schema cannot: places that exist (named down to the county), days that are not to come and not more
 * than 14 days ago, ends after beginnings, countries that exist and are not China. Every fault is named, not the first.
 */
export function checkAnswers(sent: SentAnswers, today: Day, divisions: Divisions): CheckedAnswers {
  const fields: FieldRefusal[] = [];
  const fault = (path: string, problem: FieldProblemCode | undefined) => {
    if (problem) fields.push({ path, problem });
  };
  fault('address.division', placeProblem(sent.address.division, divisions));
  const lastExposure = parseDay(sent.contact?.lastExposure);
  if (sent.contact) fault('contact.lastExposure', dayProblem(lastExposure, today));
  const stays = sent.domesticStays.flatMap((stay, index) => {
    const path = `domesticStays.${index}`;
    const [from, to] = [parseDay(stay.from), parseDay(stay.to)];
    fault(`${path}.division`, placeProblem(stay.division, divisions));
    fault(`${path}.from`, dayProblem(from, today));
    if (stay.to !== undefined) fault(`${path}.to`, dayProblem(to, today) ?? orderProblem(from, to));
    return from === undefined ? [] : [{ ...stay, from, to }];
  });
  const entries = sent.foreignStays.flatMap((stay, index) => {
    const path = `foreignStays.${index}`;
    const [from, enteredOn] = [parseDay(stay.from), parseDay(stay.enteredAt)];
    fault(`${path}.country`, countryProblem(stay.country));
    fault(`${path}.from`, from === undefined ? 'wrong-format' : from > today ? 'in-the-future' : undefined);
    fault(`${path}.enteredAt`, dayProblem(enteredOn, today) ?? orderProblem(from, enteredOn));
    return from === undefined || enteredOn === undefined ? [] : [{ country: stay.country, from, enteredOn }];
  });
  if (fields.length > 0) return { kind: 'faulty', fields };
  const { temperatureTenths, symptoms } = sent;
  return { kind: 'accepted', answers: { temperatureTenths, symptoms, lastExposure, stays, entries } };
}

/** Hong Kong, Macao and Taiwan have codes of their own, and arrivals from there were judged as arrivals. */
const countryProblem = (country: string): FieldProblemCode | undefined =>
  country !== 'CN' && normaliseNationality(country).ok ? undefined : 'not-one-of';

/** A province or a prefecture with counties is too wide to be compared with risk areas. */
function placeProblem(division: string, divisions: Divisions): FieldProblemCode | undefined {
  const place = divisions.get(division);
  return place && !place.hasChildren ? undefined : 'not-a-place';
}

function dayProblem(day: Day | undefined, today: Day): FieldProblemCode | undefined {
  if (day === undefined) return 'wrong-format';
  if (day > today) return 'in-the-future';
  return day < addDays(today, -declaredDays) ? 'too-long-ago' : undefined;
}

const orderProblem = (from: Day | undefined, to: Day | undefined): FieldProblemCode | undefined =>
  from !== undefined && to !== undefined && to < from ? 'end-before-start' : undefined;
