import type { DryRunReport } from '../../../cloud-functions/domain/dry-run/dry-run';
import { dryRunTable } from '../../../cloud-functions/local/commands/dry-run-table';
import { at } from '../../builders/facts';

const report: DryRunReport = {
  at: at('2022-09-06T08:30:00+08:00'),
  people: 12_000,
  changed: 1_200,
  flows: [
    { from: 'yellow', to: 'red', people: 200 },
    { from: 'yellow', to: 'green', people: 1_000 },
    { from: 'green', to: 'green', people: 10_800 },
  ],
  missedTest: { newly: 3, noLonger: 4 },
  byDivision: [
    { division: '150781', people: 11_999, changed: 1_200, worse: 200, better: 1_000 },
    { division: null, people: 1, changed: 0, worse: 0, better: 0 },
  ],
  byRule: [{ rule: 'contact-secondary', worse: 0, better: 1_000 }],
  sample: [
    {
      from: 'yellow',
      to: 'green',
      rulesBefore: ['contact-secondary'],
      rulesAfter: [],
      facts: [{ kind: 'test.result', hoursAgo: 20, details: { result: 'negative' } }],
    },
  ],
};
const sets = { before: '150781@2022-06-28', after: '150781@2022-11-11' };

it('says how many change from what to what, by which rule, where, and shows cases', () => {
  expect(dryRunTable(report, sets)).toBe(
    [
      '150781@2022-06-28 → 150781@2022-11-11 at 2022-09-06T08:30:00+08:00',
      '12,000 people, 1,200 would change (10.00 %)',
      '',
      'colour          people    share',
      'yellow → red       200   1.67 %',
      'yellow → green   1,000   8.33 %',
      'green stays     10,800  90.00 %',
      '',
      'missed test: 3 newly, 4 no longer',
      '',
      'rule               worse  better',
      'contact-secondary      0   1,000',
      '',
      'division   people  changed  worse  better',
      '150781     11,999    1,200    200   1,000',
      'not known       1        0      0       0',
      '',
      'cases, without a name:',
      '  yellow → green: contact-secondary → no rule',
      '    20 h ago  test.result negative',
      '',
    ].join('\n'),
  );
});

it('of a country’s divisions shows those with the most changes, and says that there are more', () => {
  const byDivision = Array.from({ length: 60 }, (_, place) => ({
    division: `${110_000 + place}`,
    people: 1,
    changed: 0,
    worse: 0,
    better: 0,
  }));
  const told = dryRunTable({ ...report, byDivision }, sets);
  expect(told).toContain('110024');
  expect(told).not.toContain('110025');
  expect(told).toContain('and 35 more divisions (--json has them all)');
});

it('of nobody is no division by nothing', () => {
  const nobody: DryRunReport = { ...report, people: 0, changed: 0, flows: [], byDivision: [], byRule: [], sample: [] };
  expect(dryRunTable(nobody, sets)).toContain('0 people, 0 would change (0.00 %)');
});
