import type { Answers, SentAnswers } from '../../cloud-functions/domain/declaration/answers';

type Changes = Partial<SentAnswers>;

/** A healthy resident of Manzhouli who went nowhere: `aDeclaration({ symptoms: ['cough'] })`. */
export const aDeclaration = (changes: Changes = {}): SentAnswers => ({
  group: 'resident',
  address: { division: '150781', detail: '道南街道五道街 8 号' },
  symptoms: [],
  domesticStays: [],
  foreignStays: [],
  ...changes,
});

export const healthyAnswers: Answers = { symptoms: [], stays: [], entries: [] };
