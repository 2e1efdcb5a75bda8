import type { AnswerOf } from '../../src/services/operations';

type Family = AnswerOf<'listMyFamily'>;
type Dependant = Family['dependants'][number];

/** An active grandchild who has been declared, unless said otherwise. */
export const aDependant = (rest: Partial<Dependant> = {}): Dependant => ({
  guardianshipId: '01830f3c-9c40-7000-8000-000000000001',
  relation: 'grandchild',
  maskedName: '王**',
  maskedDocumentNumber: '1****************4',
  state: 'active',
  askedAt: '2022-09-03T12:00:00+08:00',
  dueAt: null,
  reviewNote: null,
  declared: true,
  paperCodeAllowed: true,
  ...rest,
});

export const aFamilyShown = (rest: Partial<Family> = {}): Family => ({
  dependants: [aDependant()],
  guardians: [],
  dependantsMax: 6,
  paperCodeAllowedForMe: false,
  ...rest,
});
