/** A small rule set on its way, as the cloud shows it. */
import type { GoldenOutcome } from '../../../../src/packages/authority/release/editor/golden-case';
import type { Json } from '../../../../src/packages/authority/release/json';
import type { Opened } from '../../../../src/packages/authority/release/use-release';

const said = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english });

type Part = Readonly<Record<string, Json>>;

export const symptomRule: Part = {
  type: 'hold',
  id: 'symptom-other',
  reason: 'symptom-other',
  trigger: { kinds: ['symptom.other'] },
  phases: [{ colour: 'yellow', days: null }],
  clears: [{ need: 'negative-tests', count: 2, gapHoursMin: 24 }],
  clearsEarly: true,
  overstay: 'last-colour',
  text: said('您申报了身体不适。', 'You declared symptoms.'),
  basis: said('防控方案', 'Control plan'),
  decider: 'rule',
};
export const contactRule: Part = {
  ...symptomRule,
  id: 'contact-close',
  reason: 'contact-close',
  trigger: { kinds: ['contact.close'] },
  phases: [
    { colour: 'red', days: 7, place: 'central' },
    { colour: 'yellow', days: 3 },
  ],
  clears: [{ need: 'negative-tests-on-days', days: [1, 2, 3, 5, 7, 10] }],
  clearsEarly: false,
};
export const portRule: Part = {
  type: 'cadence',
  id: 'duty-port',
  reason: 'duty-port',
  duty: { of: 'groups', groups: ['port'], everyHours: 24 },
  text: said('口岸岗位每天采样。', 'Port staff are sampled daily.'),
  basis: said('防控方案', 'Control plan'),
  decider: 'rule',
};

export const aRuleSet = (change: Part = {}): Part => ({
  id: '150781@2022-09-06',
  jurisdiction: '150781',
  version: '2022-09-06',
  effectiveFrom: '2022-09-07T00:00:00+08:00',
  effectiveUntil: null,
  pendingHoursMax: 24,
  rules: [contactRule, symptomRule, portRule],
  admission: [{ classes: ['shop', 'mall'], asks: 'green-and-test', testWithinHours: 72, basis: said('防控方案', 'Control plan') }],
  goldenCases: [
    {
      name: said('申报不适的人', 'Someone with symptoms'),
      at: '2022-08-02T08:00:00+08:00',
      facts: [{ id: 's1', kind: 'symptom.other', at: '2022-08-01T08:00:00+08:00' }],
      expect: { colour: 'yellow', missedTest: false, rules: ['symptom-other'] },
    },
  ],
  ...change,
});

export const disagreeing: GoldenOutcome = {
  place: 'goldenCases[0]',
  name: said('申报不适的人', 'Someone with symptoms'),
  at: '2022-08-02T08:00:00+08:00',
  agrees: false,
  expected: { colour: 'yellow', missedTest: false, rules: ['symptom-other'] },
  decided: { colour: 'red', missedTest: false, rules: ['symptom-other'], until: null },
};

export const releaseId = '00112233445566aa';
export const hash = 'a'.repeat(64);

export const aRelease = (change: Partial<Opened['release']> = {}): Opened['release'] => ({
  releaseId,
  revision: 3,
  state: 'draft',
  ruleSetId: '150781@2022-09-06',
  hash,
  basedOn: { ruleSetId: '150781@2022-06-28', hash: 'b'.repeat(64) },
  effectiveFrom: '2022-09-07T00:00:00+08:00',
  mayApprove: false,
  announced: null,
  shareNow: 0,
  history: [{ at: '2022-09-06T09:00:00+08:00', act: 'drafted', by: '何*', note: null }],
  watches: [],
  ...change,
});

export const opened = (change: Partial<Opened> = {}): Opened => ({
  release: aRelease(),
  ruleSet: aRuleSet(),
  base: aRuleSet(),
  faults: [],
  goldenOutcomes: [],
  dryRun: null,
  ...change,
});

export const aDryRun = (change: Partial<NonNullable<Opened['dryRun']>> = {}): NonNullable<Opened['dryRun']> => ({
  dryRunId: 'd1',
  state: 'done',
  ruleSetHash: hash,
  requestedAt: '2022-09-06T09:10:00+08:00',
  finishedAt: '2022-09-06T09:11:00+08:00',
  donePerMille: 1_000,
  peopleDone: 5_000,
  report: {
    at: '2022-09-06T09:10:00+08:00',
    people: 5_000,
    changed: 312,
    flows: [
      { from: 'green', to: 'green', people: 4_600 },
      { from: 'yellow', to: 'red', people: 312 },
      { from: 'yellow', to: 'yellow', people: 88 },
    ],
    missedTest: { newly: 0, noLonger: 0 },
    byDivision: [{ division: null, people: 5_000, changed: 312, worse: 312, better: 0 }],
    byRule: [{ rule: 'symptom-other', worse: 312, better: 0 }],
    sample: [
      {
        from: 'yellow',
        to: 'red',
        rulesBefore: ['symptom-other'],
        rulesAfter: ['symptom-other'],
        facts: [{ kind: 'symptom.other', hoursAgo: 30, details: {} }],
      },
    ],
  },
  ...change,
});
