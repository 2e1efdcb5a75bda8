import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { listTrainings } from '../../../cloud-functions/use-cases/inspection/list-trainings';
import { listTrainingsOfSite } from '../../../cloud-functions/use-cases/inspection/list-trainings-of-site';
import { recordTraining } from '../../../cloud-functions/use-cases/inspection/record-training';
import { aDoor, elsewhere, gao, officer, ofSubDistrict, otherOwner, shop, shopOwner } from './a-door';

const params = { siteId: shop.siteId };
const record = (door: ReturnType<typeof aDoor>, rest: object = {}, caller = shopOwner) =>
  recordTraining(
    { caller, params, body: { trainingId: door.newUuid(), name: '孙门岗', course: 'gate-basics', heldOn: '2022-09-06', ...rest } },
    door.needs,
  );

it('is recorded by whoever manages the site, once, and seen by them, officers and inspectors', async () => {
  const door = aDoor();
  const trainingId = door.newUuid();
  const recorded = await record(door, { trainingId });
  expect(recorded.ok && endpoints.recordTraining.response.parse(recorded.value)).toMatchObject({ name: '孙门岗', heldOn: '2022-09-06' });
  expect(await record(door, { trainingId, name: '别人' })).toEqual(recorded);
  const mine = await listTrainings({ caller: shopOwner, params, query: {} }, door.needs);
  expect(mine.ok && endpoints.listTrainings.response.parse(mine.value).trainings).toHaveLength(1);
  for (const caller of [gao, officer]) expect(await listTrainingsOfSite({ caller, params, query: {} }, door.needs)).toEqual(mine);
  const look = { operation: 'listTrainingsOfSite', target: `site ${shop.siteId}, 1 trainings` };
  expect(door.needs.audit.entries).toMatchObject([
    { ...look, actor: gao.personId, role: 'inspector' },
    { ...look, actor: officer.personId, role: 'officer' },
  ]);
});

it('is nobody else’s to record or see', async () => {
  const door = aDoor();
  expect(await record(door, {}, otherOwner)).toMatchObject({ error: { code: 'not-found' } });
  expect(await listTrainings({ caller: otherOwner, params, query: {} }, door.needs)).toMatchObject({ error: { code: 'not-found' } });
  for (const caller of [elsewhere, ofSubDistrict])
    expect(await listTrainingsOfSite({ caller, params, query: {} }, door.needs)).toMatchObject({ error: { code: 'not-found' } });
  expect(await listTrainingsOfSite({ caller: shopOwner, params, query: {} }, door.needs)).toMatchObject({ error: { code: 'not-allowed' } });
  expect(await listTrainings({ caller: shopOwner, params, query: { page: 'AAAA' } }, door.needs)).toMatchObject({
    error: { code: 'page-mark-not-valid' },
  });
});

it.each([
  ['2022-09-06', undefined],
  ['2022-09-07', 'in-the-future'],
  ['2021-09-05', undefined],
  ['2021-09-04', 'too-long-ago'],
])('held on %s: %s', async (heldOn, problem) => {
  const outcome = await record(aDoor(), { heldOn });
  expect(outcome.ok ? undefined : outcome.error.fields?.[0]?.problem).toBe(problem);
});

it('is recorded within three days of being typed in', async () => {
  const door = aDoor();
  const trainingId = door.newUuid();
  door.passHours(73);
  expect(await record(door, { trainingId })).toMatchObject({ error: { fields: [{ path: 'trainingId', problem: 'out-of-range' }] } });
});
