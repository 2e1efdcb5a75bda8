/** What may not be published, although it can be said, is refused with the place named. */
import * as fc from 'fast-check';
import { decide } from '../../../cloud-functions/domain/health-code/decide';
import { checkPublication } from '../../../cloud-functions/domain/health-code/publication-check';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { anyInstant, anyRecord } from '../../builders/any-facts';
import { codes, draft, faults } from './spoilt-draft';

test.each(publishedRuleSets)('$id, as shipped, may be published', (ruleSet) => {
  expect(checkPublication(JSON.parse(JSON.stringify(ruleSet)))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(ruleSet)) });
});

describe('the checks refuse', () => {
  test('a colour that worsens with time', () => {
    const { set, spoil, place } = draft();
    spoil('contact-close', 'phases', [
      { colour: 'yellow', days: 3 },
      { colour: 'red', days: 7 },
    ]);
    expect(faults(set)).toEqual([`${place('contact-close')}.phases[1].colour: worsens from yellow to red with time alone`]);
  });

  test('a hold with no way out', () => {
    const { set, spoil, place } = draft();
    spoil('case-confirmed', 'endsOn', undefined);
    expect(faults(set)).toEqual([
      `${place('case-confirmed')}.phases[0].days: no way out: open, with no endsOn and nothing that clears it early`,
    ]);
  });

  test('an open hold whose tests may not end it', () => {
    const { set, spoil, place } = draft();
    spoil('symptom-other', 'clearsEarly', false);
    expect(faults(set)).toEqual([
      `${place('symptom-other')}.phases[0].days: no way out: open, with no endsOn and nothing that clears it early`,
    ]);
  });

  test('an open phase before the last', () => {
    const { set, spoil, place } = draft();
    spoil('stay-high-risk', 'phases', [
      { colour: 'red', days: null },
      { colour: 'yellow', days: 3 },
    ]);
    expect(faults(set)).toEqual([`${place('stay-high-risk')}.phases[0].days: only the last phase may be open`]);
  });

  test('an id used twice', () => {
    const { set, spoil, place } = draft();
    spoil('stay-low-risk', 'id', 'contact-close');
    expect(faults(set)).toEqual([expect.stringMatching(/^rules\[\d+\]\.id: already used by rules\[\d+\]$/)]);
    expect(faults(set)[0]).toContain(place('contact-close'));
  });

  test.each([
    ['effectiveFrom', '2022-06-31T00:00:00+08:00', 'must be an ISO instant with an offset'],
    ['effectiveFrom', '2022-06-28', 'must be an ISO instant with an offset'],
    ['effectiveUntil', 'soon', 'must be an ISO instant with an offset'],
    ['effectiveUntil', '2022-06-28T00:00:00+08:00', 'must be after 2022-06-28T00:00:00+08:00'],
    ['id', '150781@2022-06-29', 'must be 150781@2022-06-28: the jurisdiction and the version joined by @'],
  ])('%s %s', (field, value, problem) => {
    const { set, spoil } = draft();
    spoil('', field, value);
    expect(faults(set)).toEqual([`${field}: ${problem}`]);
  });

  test('a condition that its kind of fact does not have', () => {
    const { set, spoil, place } = draft();
    spoil('contact-close', 'trigger.where', { level: 'high' });
    expect(faults(set)).toEqual([`${place('contact-close')}.trigger.where.level: contact.close has no such field`]);
    const duty = draft();
    duty.spoil('medicine-purchase', 'duty.trigger.where', { result: 'positive' });
    expect(faults(duty.set)).toEqual([`${duty.place('medicine-purchase')}.duty.trigger.where.result: medicine.purchase has no such field`]);
  });

  test('test days that do not rise, or lie behind the end', () => {
    const { set, spoil, place } = draft();
    spoil('contact-close', 'clears.0.days', [1, 3, 3, 10]);
    spoil('stay-high-risk', 'clears.0.days', [1, 7, 8]);
    expect(faults(set)).toEqual([
      `${place('contact-close')}.clears[0].days[2]: days must rise`,
      `${place('stay-high-risk')}.clears[0].days[2]: the hold ends on day 7`,
    ]);
  });

  test('more samples than fit into their window', () => {
    const { set, spoil, place } = draft();
    spoil('stay-low-risk', 'clears.0.count', 4);
    expect(faults(set)).toEqual([`${place('stay-low-risk')}.clears[0].withinDays: too few days for so many samples so far apart`]);
  });

  test('requirements without effect, and an early clearing by nothing', () => {
    const { set, spoil, place } = draft();
    spoil('contact-close', 'overstay', 'ends');
    spoil('case-confirmed', 'clearsEarly', true);
    expect(faults(set)).toEqual([
      `${place('case-confirmed')}.clearsEarly: there is nothing to clear it`,
      `${place('contact-close')}.clears: has no effect: the hold ends without it`,
    ]);
  });

  test('a hold that the fact that starts it would end', () => {
    const { set, spoil, place } = draft();
    spoil('case-confirmed', 'endsOn', ['case.recovered', 'case.asymptomatic']);
    expect(faults(set)).toEqual([`${place('case-confirmed')}.endsOn[1]: case.asymptomatic also starts the hold, which would never hold`]);
  });

  test('two cadences for one group', () => {
    const { set, spoil, place } = draft();
    spoil('duty-contact-staff', 'duty.groups.3', 'port');
    expect(faults(set)).toEqual([
      `${place('duty-contact-staff')}.duty.groups[3]: already has a cadence at ${place('duty-port')}.duty.groups[0]`,
    ]);
  });
});

describe('a table of admission', () => {
  test('without a class of site is refused, and the class is named', () => {
    const { set, spoil } = draft();
    spoil('', 'admission.1.classes', ['station', 'mall', 'office']);
    expect(faults(set)).toEqual(['admission: no row for vehicle']);
    spoil('', 'admission.3.classes', ['compound']);
    expect(faults(set)).toEqual([
      'admission[4].classes[0]: already has a row at admission[3].classes[0]',
      'admission: no row for school',
      'admission: no row for vehicle',
    ]);
  });
});

describe('golden cases', () => {
  const indexOf = (set: { goldenCases: { name: { en: string } }[] }, name: string) =>
    set.goldenCases.findIndex(({ name: { en } }) => en.startsWith(name));

  test('that the rules decide otherwise are named with both answers', () => {
    const { set, spoil } = draft();
    spoil('stay-medium-risk', 'phases.0.days', 8);
    expect(faults(set)).toEqual([
      expect.stringMatching(
        /^goldenCases\[\d+\]\.expect\.until: decides 2022-08-10T00:00:00\+08:00, the case says 2022-08-09T00:00:00\+08:00$/,
      ),
      expect.stringMatching(/^goldenCases\[\d+\]\.expect\.colour: decides yellow, the case says green$/),
      expect.stringMatching(/^goldenCases\[\d+\]\.expect\.rules: decides stay-medium-risk, the case says none$/),
    ]);
  });

  test.each([
    ['at', '2022-08-01', 'at: not-an-instant'],
    ['expect.until', 'soon', 'expect.until: not-an-instant'],
    ['expect.missedTest', true, 'expect.missedTest: case-disagrees'],
    ['expect.rules', ['contact-close', 'stay-in-a-palace'], 'expect.rules[1]: case-rule-unknown'],
    ['facts.0.kind', 'contact.closed', 'facts[0].kind: fact-not-readable'],
    ['facts.0.colour', 'green', 'facts[0].colour: fact-not-readable'],
    ['facts.1.sampledAt', undefined, 'facts[1].sampledAt: fact-not-readable'],
    ['facts.2.id', 'negative 2022-08-02T09:00:00+08:00', 'facts[2].id: fact-id-twice'],
  ])('with %s %p are refused', (path, value, expected) => {
    const { set, spoil } = draft();
    const index = indexOf(set, 'close contact');
    spoil('', `goldenCases.${index}.${path}`, value);
    expect(codes(set)).toEqual([`goldenCases[${index}].${expected}`]);
  });

  test('must show every rule at work, and over', () => {
    const { set, place } = draft();
    const without = (kept: (golden: { expect: { rules: string[] }; facts: { kind: string }[] }) => boolean) => ({
      ...set,
      goldenCases: set.goldenCases.filter(kept),
    });
    expect(faults(without(({ expect: { rules } }) => !rules.includes('contact-secondary')))).toEqual([
      `${place('contact-secondary')}: no golden case`,
    ]);
    const contactsOver = without(
      ({ expect: { rules }, facts }) => rules.length > 0 || !facts.some(({ kind }) => kind === 'contact.secondary'),
    );
    expect(faults(contactsOver)).toEqual([`${place('contact-secondary')}: no golden case in which it is over`]);
  });
});

test('a rule set damaged anywhere is refused with a place, or judges without an exception; it is never a fault of ours', () => {
  const damage = fc.oneof(fc.constant(undefined), fc.string(), fc.integer(), fc.constant(null), fc.boolean(), fc.jsonValue());
  const damaged = fc
    .tuple(fc.constantFrom(...publishedRuleSets), fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), damage)
    .map(([ruleSet, steps, value]) => {
      const copy: unknown = structuredClone(ruleSet);
      spoil(copy, steps, value);
      return copy;
    });
  fc.assert(
    fc.property(damaged, anyRecord, anyInstant, (json, facts, now) => {
      const checked = checkPublication(json);
      if (checked.ok) expect(['green', 'yellow', 'red']).toContain(decide(facts, checked.value, now).colour);
      else for (const { problem, code } of checked.error) expect([code, problem]).toEqual([code, expect.stringMatching(/\S/)]);
    }),
    // Each try judges some sixty golden cases.
    { numRuns: 300 },
  );
});
/** Walks down from `json`, a step being a position among the fields, and puts `value` where the walk ends. */
function spoil(json: unknown, [step = 0, ...rest]: readonly number[], value: unknown): void {
  if (typeof json !== 'object' || json === null) return;
  const fields = Object.keys(json);
  const field = fields[step % fields.length];
  if (field === undefined) return;
  const inner: unknown = Object.getOwnPropertyDescriptor(json, field)?.value;
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) spoil(inner, rest, value);
  else Object.defineProperty(json, field, { value, enumerable: true, configurable: true, writable: true });
}
