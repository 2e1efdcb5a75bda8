import { declarationAnswer } from '../../../cloud-functions/contract/schemas/declaration';
import type { SentAnswers } from '../../../cloud-functions/domain/declaration/answers';
import { type Day, parseDay } from '../../../cloud-functions/domain/time';
import type { TravelCardPlace } from '../../../cloud-functions/domain/travel-card/travel-card';
import { declareHealth } from '../../../cloud-functions/use-cases/declaration/declare-health';
import type { CardFetched, CodeRequested } from '../../../cloud-functions/use-cases/ports/travel-cards';
import { fetchTravelCard } from '../../../cloud-functions/use-cases/travel-card/fetch-travel-card';
import { aDeclaration } from '../../builders/a-declaration';
import { aPersonId } from '../../builders/a-site';
import { at } from '../../builders/facts';
import { fakeGuardianships } from '../../fakes/fake-guardianships';
import { fakePeople } from '../../fakes/fake-people-store';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { fakeSignInCodes } from '../../fakes/fake-sign-in-codes';
import { fakeTravelCardStore } from '../../fakes/fake-travel-card-store';
import { readableKeys } from '../readable-keys';
import { readableSeal } from '../readable-seal';
import { watchedRiskAreas } from '../watched-risk-areas';

export const day = (text: string): Day => parseDay(text) ?? (Number.NaN as Day);
export const zhang = aPersonId(1);
export const caller = { personId: zhang, roles: ['resident'] as const };
export const phone = '13800138001';
export const code = '123456';

export const beijing: TravelCardPlace = {
  in: 'china',
  division: '110105',
  name: '北京市朝阳区',
  firstSeen: day('2022-09-03'),
  lastSeen: day('2022-09-04'),
};
export const russia: TravelCardPlace = {
  in: 'abroad',
  country: 'RU',
  name: '俄罗斯',
  firstSeen: day('2022-08-28'),
  lastSeen: day('2022-08-30'),
};

type Explained = readonly { readonly placeId: string; readonly text: string }[];
export type ADeclaration = { readonly id: number; readonly answers?: Partial<SentAnswers>; readonly explanations?: Explained };

/** Someone registered in Manzhouli, whose phone was where `places` says; the operators answer as told. */
export function aTraveller({ places = [] as readonly TravelCardPlace[], registered = true } = {}) {
  const clock = { time: at('2022-09-06T08:30:00+08:00'), now: () => clock.time };
  const people = fakePeople({ [zhang]: registered ? { maskedName: '张**' } : {} });
  const asked: string[] = [];
  const operators: { code: CodeRequested; card: CardFetched } = {
    code: { kind: 'sent' },
    card: { kind: 'card', card: { from: day('2022-08-23'), to: day('2022-09-06'), places } },
  };
  const needs = {
    people: people.store,
    guardianships: fakeGuardianships(clock),
    riskAreas: watchedRiskAreas(),
    identitySeal: readableSeal,
    ruleSets: shippedRuleSets(),
    travelCardStore: fakeTravelCardStore(clock),
    signInCodes: fakeSignInCodes(),
    lookupKeys: readableKeys().lookupKeys,
    travelCards: {
      requestCode: async (number: string) => {
        asked.push(`code ${number}`);
        return operators.code;
      },
      fetchCard: async (number: string, given: string) => {
        asked.push(`card ${number} ${given}`);
        return given === code ? operators.card : ({ kind: 'code-wrong' } as const);
      },
    },
    clock,
  };
  return {
    clock,
    people,
    needs,
    asked,
    operators,
    fetch: (given = code) => fetchTravelCard({ caller, body: { phone, code: given } }, needs),
    async declare({ id, answers = {}, explanations }: ADeclaration) {
      const declarationId = `01830f3c-9c40-7000-8000-00000000000${id}`;
      const body = {
        ...aDeclaration(answers),
        declarationId,
        undertaking: true,
        ...(explanations && { travelExplanations: explanations }),
      };
      const outcome = await declareHealth({ caller, body }, needs);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      expect(declarationAnswer.safeParse(outcome.value).error).toBeUndefined();
      return outcome.value;
    },
  };
}
