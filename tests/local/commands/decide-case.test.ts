import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { decideCase } from '../../../cloud-functions/local/commands/decide-case';

const contact = { id: 'c1', kind: 'contact.close', at: '2022-08-01T10:00:00+08:00' };
const aCase = { at: '2022-08-03T08:00:00+08:00', facts: [contact] };
const run = (json: unknown) => decideCase(typeof json === 'string' ? json : JSON.stringify(json), publishedRuleSets);

test('a case is judged by the set in force at its time, as one line of JSON', () => {
  const { exitCode, out, err } = run(aCase);
  expect({ exitCode, err, lines: out.trimEnd().split('\n').length }).toEqual({ exitCode: 0, err: '', lines: 1 });
  expect(JSON.parse(out)).toMatchObject({
    colour: 'red',
    missedTest: false,
    pendingTest: false,
    nextChangeAt: '2022-08-09T00:00:00+08:00',
    reasons: [
      {
        rule: 'contact-close',
        reason: 'contact-close',
        colour: 'red',
        since: '2022-08-01T10:00:00+08:00',
        until: null,
        facts: ['c1'],
        path: [
          { way: 1, step: 'wait', dueDays: ['2022-08-12'] },
          { way: 1, step: 'negative-tests', done: 0, of: 6, metBy: [] },
        ],
      },
    ],
    ruleSet: { id: '150781@2022-06-28', version: '2022-06-28', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});

test('a named set judges also outside its dates', () => {
  expect(JSON.parse(run({ ...aCase, ruleSet: '150781@2020-02-11' }).out)).toMatchObject({
    colour: 'red',
    ruleSet: { id: '150781@2020-02-11' },
    reasons: [
      {
        path: [
          { step: 'wait', dueDays: ['2022-08-16'] },
          { step: 'check-ins', done: 0, of: 14 },
        ],
      },
    ],
  });
});

test('a set is named by its hash too, as a decision names it', () => {
  const { hash } = JSON.parse(run(aCase).out).ruleSet;
  expect(JSON.parse(run({ ...aCase, ruleSet: hash, at: '2022-12-20T08:00:00+08:00' }).out)).toMatchObject({
    colour: 'yellow',
    ruleSet: { id: '150781@2022-06-28', hash },
  });
});

test('another jurisdiction judges by its own set in force', () => {
  const courier = { id: 'd', kind: 'duty.group', at: '2022-08-01T08:00:00+08:00', group: 'courier' };
  const twoDaysLater = { at: '2022-08-03T08:00:00+08:00', facts: [courier] };
  expect(JSON.parse(run(twoDaysLater).out)).toMatchObject({ missedTest: false, ruleSet: { id: '150781@2022-06-28' } });
  expect(JSON.parse(run({ ...twoDaysLater, jurisdiction: '310000' }).out)).toMatchObject({
    missedTest: true,
    ruleSet: { id: '310000@2022-06-28' },
  });
});

test('no facts are green', () => {
  expect(JSON.parse(run({ ...aCase, facts: [] }).out)).toMatchObject({ colour: 'green', reasons: [], nextChangeAt: null });
});

test.each<[string, unknown]>([
  ['case: not JSON', '{"at":'],
  ['case: Invalid input: expected object', '[]'],
  ['case: Invalid input: expected object', 'null'],
  ['at: is missing', { facts: [] }],
  ['at: must be an ISO 8601 instant', { ...aCase, at: '2022-08-03' }],
  ['at: no rule set was in force at 2019-08-03T08:00:00+08:00', { ...aCase, at: '2019-08-03T08:00:00+08:00' }],
  ['facts: is missing', { at: aCase.at }],
  ['facts: Invalid input: expected array', { ...aCase, facts: {} }],
  ['ruleSet: must be a hash or one of 150781@2020-02-11, ', { ...aCase, ruleSet: '150781@2022-06-29' }],
  ['jurisdiction: must be one of 150781, 310000', { ...aCase, jurisdiction: '110000' }],
  ['jurisdiction: 150781@2022-06-28 is not a rule set of 310000', { ...aCase, jurisdiction: '310000', ruleSet: '150781@2022-06-28' }],
  ['at: no rule set was in force at 2022-03-31T23:59:59+08:00', { ...aCase, jurisdiction: '310000', at: '2022-03-31T23:59:59+08:00' }],
  ['ruleSet: Invalid input: expected string', { ...aCase, ruleSet: 7 }],
  ['rule_set: unknown field', { ...aCase, rule_set: '150781@2022-06-28' }],
  ['facts[1]: ', { ...aCase, facts: [contact, null] }],
  ['facts[1].kind: must be one of', { ...aCase, facts: [contact, { ...contact, id: 'c2', kind: 'contact.closed' }] }],
  ['facts[1].at: is missing', { ...aCase, facts: [contact, { id: 'c2', kind: 'contact.close' }] }],
  ['facts[1].id: already used by facts[0]', { ...aCase, facts: [contact, contact] }],
  ['facts[1].symptoms[1]: ', { ...aCase, facts: [contact, { ...contact, id: 'i', kind: 'isolation.check-in', symptoms: ['cough', 7] }] }],
  [
    'facts[2].sampledAt: must be an ISO 8601 instant',
    {
      ...aCase,
      facts: [contact, { ...contact, id: 'c2' }, { ...contact, id: 't', kind: 'test.result', sampledAt: 'noon', result: 'negative' }],
    },
  ],
  ['facts[0].sampledat: unknown field', { ...aCase, facts: [{ ...contact, sampledat: '2022-08-01T10:00:00+08:00' }] }],
])('a broken case names the field in one line: %s', (start, json) => {
  const { exitCode, out, err } = run(json);
  expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
  expect(err.startsWith(start) ? start : err).toBe(start);
  expect(err.endsWith('\n') && err.trimEnd().split('\n').length === 1).toBe(true);
});
