/** Families of the city: a grandmother who acts for her grandchild, and a mother whose request waits at the desk. */
import type { Caller } from '../../domain/caller';
import { checkCharacterOf } from '../../domain/identity/citizen-number';
import { type Instant, instant, millisecondsPerHour } from '../../domain/time';
import { type City, signIn, succeeded } from './city';
import { demoDivision } from './residents';
import { uuidAt } from './uuid-at';

const numberOf = (first: string): string => first + checkCharacterOf(first);
/** Eight years old in September 2022. */
const grandchild = { documentType: 'resident-id', documentNumber: numberOf('15078120140601001'), name: '王小雨' } as const;
/** Ten years old. */
const schoolboy = { documentType: 'resident-id', documentNumber: numberOf('15078120120315003'), name: '刘子轩' } as const;

const grandmotherKey = 'retired-teacher';
const motherKey = 'shop-owner';

/**
 * Everything in its order, and whatever is there already is left as it is: also in a city that an earlier version made. Whoever ended
 * theirs since finds it ended.
 */
export async function makeFamilies(city: City, at: Instant): Promise<void> {
  const later = (hours: number): Instant => instant(Math.min(city.now, at + hours * millisecondsPerHour));
  if (await hasDeclared(grandmotherKey, city, at)) await actForGrandchild(city, { askedAt: at, approvedAt: later(2), madeAt: later(3) });
  if (await hasDeclared(motherKey, city, at)) await askForSchoolboy(city, later(64));
}

async function hasDeclared(key: string, city: City, at: Instant): Promise<boolean> {
  const caller = await signIn(key, city, at);
  return succeeded('getMyProfile', await city.cityAt(at).operations.getMyProfile({ caller })).declared;
}

type Moments = { readonly askedAt: Instant; readonly approvedAt: Instant; readonly madeAt: Instant };

async function actForGrandchild(city: City, { askedAt, approvedAt, madeAt }: Moments): Promise<void> {
  const asked = await askOnce(grandmotherKey, city, { at: askedAt, relation: 'grandchild', evidence: '户口簿 150781-3342', ...grandchild });
  if (asked?.state === 'waiting') {
    const review = {
      caller: await signIn('officer', city, approvedAt),
      params: { guardianshipId: asked.guardianshipId },
      body: { outcome: 'approve', note: '与户口簿一致' },
    } as const;
    succeeded('reviewGuardianship', await city.cityAt(approvedAt).operations.reviewGuardianship(review));
  }
  const caller = await signIn(grandmotherKey, city, madeAt);
  const { operations } = city.cityAt(madeAt);
  const family = succeeded('listMyFamily', await operations.listMyFamily({ caller }));
  const child = family.dependants.find(({ relation, state }) => relation === 'grandchild' && state === 'active');
  if (!child) return;
  if (!child.declared) await declareFor(child.guardianshipId, caller, { city, at: madeAt });
  const { paperCodes } = succeeded('listMyPaperCodes', await operations.listMyPaperCodes({ caller }));
  if (paperCodes.some(({ guardianshipId }) => guardianshipId === child.guardianshipId)) return;
  const body = { guardianshipId: child.guardianshipId, language: 'zh-CN' } as const;
  succeeded('makePaperCode', await operations.makePaperCode({ caller, body }));
}

async function declareFor(guardianshipId: string, caller: Caller, { city, at }: { city: City; at: Instant }): Promise<void> {
  const body = {
    declarationId: uuidAt(at, 'grandchild declares'),
    guardianshipId,
    group: 'student',
    address: { division: demoDivision, detail: '道南街道三道街（演示）' },
    temperatureTenths: 364,
    symptoms: [],
    domesticStays: [],
    foreignStays: [],
    undertaking: true,
  } as const;
  succeeded('declareHealth of the grandchild', await city.cityAt(at).operations.declareHealth({ caller, body }));
}

async function askForSchoolboy(city: City, at: Instant): Promise<void> {
  await askOnce(motherKey, city, { at, relation: 'child', evidence: '出生医学证明 O150118332', ...schoolboy });
}

type Asked = typeof grandchild | typeof schoolboy;

/** The request, unless this person has or had a family already. */
async function askOnce(
  key: string,
  city: City,
  { at, relation, evidence, ...identity }: Asked & { at: Instant; relation: 'child' | 'grandchild'; evidence: string },
) {
  const caller = await signIn(key, city, at);
  const { operations } = city.cityAt(at);
  const { dependants } = succeeded('listMyFamily', await operations.listMyFamily({ caller }));
  const there = dependants.find((dependant) => dependant.relation === relation);
  if (there || dependants.length > 0) return there;
  const body = { guardianshipId: uuidAt(at, `${key} asks`), relation, evidence, ...identity };
  return succeeded('askForDependant', await operations.askForDependant({ caller, body }));
}
