/** Facts as JSON (ISO instants, degrees as people write them) and back. Read once at the edge, trusted from there. */
import * as z from 'zod';
import { addDays, formatInstant, type Instant, instant, parseDay, parseInstant, startOfDay } from '../time';
import { dutyGroups, type Fact, factKinds, medicineClasses, riskLevels, testResults, type UnreadableFact } from './facts';
import { fieldFaults } from './field-path';

const notAnInstant = 'must be an ISO 8601 instant with an offset, such as 2022-08-01T09:30:00+08:00';
const text = z.string().trim().min(1).max(300);

function refuse(context: z.RefinementCtx, problem: string): never {
  context.issues.push({ code: 'custom', message: problem, input: undefined });
  return z.NEVER;
}
const at = z.unknown().transform((value, context): Instant => parseInstant(value) ?? refuse(context, describe(value, notAnInstant)));
/** A stay or a duty may be told in days: `from` from its beginning, `to` to its end. */
const boundary = (daysAfter: number) =>
  z.unknown().transform((value, context): Instant => {
    const day = parseDay(value);
    return (
      (day === undefined ? parseInstant(value) : startOfDay(addDays(day, daysAfter))) ?? refuse(context, describe(value, notAnInstant))
    );
  });
const celsius = z
  .number({ error: 'must be a number of degrees Celsius' })
  .min(30, 'must be 30 to 45 °C')
  .max(45, 'must be 30 to 45 °C')
  // Cut, not rounded: 37.295 °C has not reached 37.3. The millionth makes up for binary fractions.
  .transform((degrees) => Math.floor(degrees * 100 + 1e-6));
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

const describe = (value: unknown, problem: string) => (value === undefined ? 'is missing' : problem);

const common = {
  id: z.string({ error: 'must be a text' }).min(1, 'must not be empty').max(100),
  at,
  source: text.max(60).optional(),
  evidence: text.optional(),
  until: at.optional(),
  withdrawnAt: at.optional(),
  recordedAt: at.optional(),
};
const shape = <Kind extends string, Own extends z.ZodRawShape>(kind: Kind, own: Own) =>
  z.strictObject({ ...common, kind: z.literal(kind), ...own });

const factSchema = z
  .discriminatedUnion('kind', [
    shape('test.sampled', { sampledAt: at }),
    shape('test.result', { sampledAt: at, reportedAt: at.optional(), result: oneOf(testResults) }),
    shape('vaccination.dose', { dose: z.int().min(1).max(20).optional() }),
    shape('case.confirmed', {}),
    shape('case.asymptomatic', {}),
    shape('case.suspected', {}),
    shape('case.excluded', {}),
    shape('case.recovered', {}),
    shape('contact.close', {}),
    shape('contact.secondary', {}),
    shape('entry.overseas', { country: text.max(60).optional() }),
    shape('stay.risk', { level: oneOf(riskLevels), area: text.optional(), from: boundary(0).optional(), to: boundary(1).optional() }),
    // Who measured is the fact's `source`: self or gate.
    shape('symptom.fever', { celsius }),
    shape('symptom.other', { symptom: text.max(60).optional() }),
    shape('declaration.mismatch', {}),
    shape('declaration.corrected', {}),
    shape('mass-test.missed', { round: z.union([text.max(60), z.int().transform(String)]).optional() }),
    shape('medicine.purchase', { class: oneOf(medicineClasses) }),
    shape('isolation.check-in', { celsius: celsius.optional(), symptoms: z.array(text.max(60)).max(20).optional() }),
    shape('duty.group', { group: oneOf(dutyGroups), from: boundary(0).optional(), to: boundary(1).optional() }),
  ])
  .superRefine((fact, context) => {
    const fault = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (fact.until !== undefined && fact.until <= fact.at) fault('until', 'must be after at');
    if (fact.kind === 'test.result' || fact.kind === 'test.sampled') {
      const reportedAt = fact.kind === 'test.result' ? Math.max(fact.at, fact.reportedAt ?? fact.at) : fact.at;
      if (fact.sampledAt > reportedAt) fault('sampledAt', `must not be after ${fact.kind === 'test.result' ? 'the report' : 'at'}`);
    }
    if (
      (fact.kind === 'stay.risk' || fact.kind === 'duty.group') &&
      fact.to !== undefined &&
      fact.from !== undefined &&
      fact.to <= fact.from
    )
      fault('to', 'must be after from');
  })
  .transform(({ ...fact }): Fact => {
    // A result counts from its report, whatever `at` says.
    if (fact.kind === 'test.result') return { ...fact, at: instant(Math.max(fact.at, fact.reportedAt ?? fact.at)) };
    if (fact.kind === 'symptom.fever') {
      const { celsius: celsiusHundredths, ...rest } = fact;
      return { ...rest, celsiusHundredths };
    }
    if (fact.kind !== 'isolation.check-in') return fact;
    const { celsius: celsiusHundredths, ...rest } = fact;
    return celsiusHundredths === undefined ? rest : { ...rest, celsiusHundredths };
  });

/**
 * Reads one fact. What cannot be understood (an unknown kind, an unknown, missing or impossible field)
 * comes back as an `UnreadableFact` that names the field; nothing is thrown.
 */
export function parseFact(json: unknown): Fact | UnreadableFact {
  const read = factSchema.safeParse(json);
  if (read.success) return read.data;
  const record: Record<string, unknown> = typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : {};
  const [fault] = fieldFaults(read.error);
  const field = fault?.place ?? '';
  return {
    id: typeof record.id === 'string' && record.id !== '' ? record.id : 'unknown',
    kind: 'unreadable',
    field,
    problem: field === 'kind' ? describe(record.kind, `must be one of ${factKinds.join(', ')}`) : (fault?.problem ?? 'cannot be read'),
    at: parseInstant(record.at),
    withdrawnAt: parseInstant(record.withdrawnAt),
    recordedAt: parseInstant(record.recordedAt),
  };
}

/** The JSON of a fact; `parseFact` gives the same fact back. */
export function formatFact(fact: Fact): Record<string, string | number | readonly string[]> {
  const json: Record<string, string | number | readonly string[]> = {};
  for (const [field, value] of Object.entries(fact)) {
    if (value === undefined) continue;
    if (field === 'celsiusHundredths' && typeof value === 'number') json.celsius = value / 100;
    else if (typeof value === 'number' && field !== 'dose') json[field] = formatInstant(instant(value));
    else json[field] = value;
  }
  return json;
}
