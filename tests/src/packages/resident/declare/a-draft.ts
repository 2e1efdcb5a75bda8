import { changeDraft } from '../../../../../src/packages/resident/declare/change-draft';
import { type Draft, newDraft, type StayDraft } from '../../../../../src/packages/resident/declare/draft';

export const today = '2022-09-06';
export const firstDay = '2022-08-23';
export const days = { today, firstDay };

/** Everything answered by a healthy resident of Manzhouli who stayed at home. */
export function aDraft(change: Partial<Draft> = {}): Draft {
  const answers = {
    group: 'resident',
    division: '150781',
    detail: '道南街道三道街 18 号',
    temperature: '36.6',
    symptoms: [],
    hadContact: false,
    wasAbroad: false,
    undertaking: true,
  } as const;
  return { ...changeDraft(newDraft, { kind: 'answered', answers }), ...change };
}

export const aStay = (change: Partial<StayDraft> = {}): StayDraft => ({
  division: '110105',
  placeFrom: 'listed',
  town: '高碑店（地区）乡',
  communityFrom: 'listed',
  community: '高碑店东区 B15 栋',
  from: '2022-09-01',
  to: '2022-09-04',
  ended: true,
  home: false,
  ...change,
});
