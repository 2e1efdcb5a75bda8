import type { Caller } from '../../../cloud-functions/domain/caller';
import { declareHealth } from '../../../cloud-functions/use-cases/declaration/declare-health';
import { aDeclaration } from '../../builders/a-declaration';
import { aPersonId } from '../../builders/a-site';
import { at } from '../../builders/facts';
import { fakeGuardianships } from '../../fakes/fake-guardianships';
import { fakePeopleStore } from '../../fakes/fake-people-store';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { fakeTravelCardStore } from '../../fakes/fake-travel-card-store';
import { readableSeal } from '../readable-seal';
import { watchedRiskAreas } from '../watched-risk-areas';

it('the division of the declared address is kept as the person’s home, and the last one told counts', async () => {
  const clock = { now: () => at('2022-09-06T08:30:00+08:00') };
  const people = fakePeopleStore(clock);
  const caller: Caller = { personId: aPersonId(1), roles: ['resident'] };
  await people.findOrCreatePerson('login', { personId: caller.personId, roles: ['resident'], createdAt: clock.now() });
  await people.registerIdentity(caller.personId, 'document', {
    documentType: 'passport',
    maskedName: '张**',
    maskedDocumentNumber: 'E*1',
    sealed: '',
    registeredAt: clock.now(),
  });
  const needs = {
    people,
    guardianships: fakeGuardianships(clock),
    riskAreas: watchedRiskAreas(),
    identitySeal: readableSeal,
    ruleSets: shippedRuleSets(),
    travelCardStore: fakeTravelCardStore(clock),
    clock,
  };
  for (const [number, division] of ['150781', '150702', '150702'].entries()) {
    const body = {
      ...aDeclaration({ address: { division, detail: '一号楼' } }),
      declarationId: `01830f3c-9c40-7000-8000-00000000000${number}`,
      undertaking: true,
    };
    expect((await declareHealth({ caller, body }, needs)).ok).toBe(true);
    expect((await people.getFacts(caller.personId)).division).toBe(division);
  }
});
