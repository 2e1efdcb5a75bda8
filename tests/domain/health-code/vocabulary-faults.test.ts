/** What cannot be said in the vocabulary is refused with the place named. */
import { codes, draft, faults } from './spoilt-draft';

describe('the vocabulary refuses', () => {
  test('an unknown kind of fact', () => {
    const { set, spoil, place } = draft();
    spoil('contact-close', 'trigger.kinds', ['contact.closed']);
    expect(faults(set)).toEqual([expect.stringContaining(`${place('contact-close')}.trigger.kinds[0]: must be one of test.sampled, `)]);
  });

  test('an unknown kind of fact that would end a hold', () => {
    const { set, spoil, place } = draft();
    spoil('case-confirmed', 'endsOn', ['case.recoverd']);
    expect(faults(set)).toEqual([expect.stringContaining(`${place('case-confirmed')}.endsOn[0]: `)]);
  });

  test.each([
    ['the set', '', 'colur'],
    ['a rule', 'contact-close', 'colur'],
    ['a trigger', 'contact-close', 'trigger.colur'],
    ['a phase', 'contact-close', 'phases.1.colur'],
    ['a requirement', 'contact-close', 'clears.0.colur'],
    ['a text', 'contact-close', 'text.colur'],
    ['a duty', 'duty-port', 'duty.colur'],
  ])('an unknown field of %s', (_, rule, path) => {
    const { set, spoil, place } = draft();
    spoil(rule, path, 'green');
    const named = path.replace(/\.(\d)/, '[$1]');
    expect(faults(set)).toEqual([`${rule === '' ? '' : `${place(rule)}.`}${named}: unknown field`]);
  });

  test('a misspelt field: the unknown one and the missing one are named', () => {
    const { set, spoil, place } = draft();
    spoil('contact-close', 'clearsEarley', false);
    spoil('contact-close', 'clearsEarly', undefined);
    expect(faults(set)).toEqual([
      expect.stringContaining(`${place('contact-close')}.clearsEarly: is missing`),
      `${place('contact-close')}.clearsEarley: unknown field`,
    ]);
  });

  test.each(['zh-CN', 'en'])('a missing or empty text in %s', (language) => {
    for (const field of ['text', 'basis'])
      for (const value of [undefined, '', '  ']) {
        const { set, spoil, place } = draft();
        spoil('stay-high-risk', `${field}.${language}`, value);
        expect(faults(set)).toEqual([`${place('stay-high-risk')}.${field}.${language}: a text is missing`]);
      }
  });

  test.each(['green', 'orange', 'unverifiable', 'RED'])('the colour %s', (colour) => {
    const { set, spoil, place } = draft();
    spoil('stay-high-risk', 'phases.0.colour', colour);
    expect(faults(set)).toEqual([expect.stringContaining(`${place('stay-high-risk')}.phases[0].colour: `)]);
  });

  test.each([0, -1, 1.5, 367, '7'])('a phase of %p days', (days) => {
    const { set, spoil, place } = draft();
    spoil('stay-high-risk', 'phases.0.days', days);
    expect(faults(set)).toEqual(expect.arrayContaining([expect.stringContaining(`${place('stay-high-risk')}.phases[0].days: `)]));
  });

  test.each<[string, string, string, unknown]>([
    ['rules[4].clearsEarly', 'wrong-type', 'contact-close', ['clearsEarly', 'no']],
    ['rules[4].overstay', 'not-one-of', 'contact-close', ['overstay', 'stays']],
    ['rules[4].overstay', 'missing', 'contact-close', ['overstay', undefined]],
    ['rules[4].phases', 'too-few', 'contact-close', ['phases', []]],
    ['rules[4].phases[0].days', 'too-small', 'contact-close', ['phases.0.days', 0]],
    ['rules[4].phases[0].days', 'too-large', 'contact-close', ['phases.0.days', 400]],
    ['rules[4].id', 'wrong-format', 'contact-close', ['id', 'Contact close']],
    ['rules[4].text.en', 'too-long', 'contact-close', ['text.en', 'a'.repeat(601)]],
    ['goldenCases[0].facts', 'too-many', '', ['goldenCases.0.facts', Array.from({ length: 61 }, () => ({}))]],
    ['rules[4].basis', 'missing', 'contact-close', ['basis', undefined]],
    ['rules[4].basis.en', 'text-missing', 'contact-close', ['basis.en', '']],
    ['jurisdiction', 'wrong-format', '', ['jurisdiction', 'Manzhouli']],
    ['admission[0].asks', 'not-one-of', '', ['admission.0.asks', 'red']],
    ['admission[0].testWithinHours', 'missing', '', ['admission.0.testWithinHours', undefined]],
    ['admission[4].testWithinHours', 'unknown-field', '', ['admission.4.testWithinHours', 72]],
    ['admission[0].classes[1]', 'not-one-of', '', ['admission.0.classes.1', 'palace']],
    ['goldenCases', 'too-few', '', ['goldenCases', []]],
    ['goldenCases[0].expect.colour', 'not-one-of', '', ['goldenCases.0.expect.colour', 'orange']],
    ['goldenCases[0].expect.color', 'unknown-field', '', ['goldenCases.0.expect.color', 'red']],
  ])('at %s: %s', (place, code, rule, spoilt) => {
    const { set, spoil } = draft();
    const [path, value] = Array.isArray(spoilt) ? spoilt : [];
    spoil(rule, path, value);
    expect(codes(set)).toEqual([`${place}: ${code}`]);
  });

  test('a rule of a third type, and what is no rule set at all', () => {
    const { set, spoil } = draft();
    spoil('', 'rules.0.type', 'set-colour');
    expect(faults(set)).toEqual([expect.stringContaining('rules[0].type: ')]);
    expect(faults(null)).toEqual([': must be object']);
  });
});
