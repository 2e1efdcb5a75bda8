import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { addInspectionPhoto } from '../../../cloud-functions/use-cases/inspection/add-inspection-photo';
import { addSitePhoto } from '../../../cloud-functions/use-cases/inspection/add-site-photo';
import { getInspectionPhoto } from '../../../cloud-functions/use-cases/inspection/get-inspection-photo';
import { getInspectionTask } from '../../../cloud-functions/use-cases/inspection/get-inspection-task';
import { getSitePhoto } from '../../../cloud-functions/use-cases/inspection/get-site-photo';
import { listFindingsOfMySite } from '../../../cloud-functions/use-cases/inspection/list-findings-of-my-site';
import { listInspectionTasks } from '../../../cloud-functions/use-cases/inspection/list-inspection-tasks';
import { makeInspectionTasks } from '../../../cloud-functions/use-cases/inspection/make-inspection-tasks';
import { reportFixed } from '../../../cloud-functions/use-cases/inspection/report-fixed';
import { takeInspection } from '../../../cloud-functions/use-cases/inspection/take-inspection';
import { aJpeg, exifWithPosition } from '../../builders/a-jpeg';
import { answersOf } from '../../builders/an-inspection';
import {
  aDoor,
  colleague,
  elsewhere,
  farAway,
  gao,
  jpegBase64,
  market,
  officer,
  ofSubDistrict,
  otherOwner,
  shop,
  shopOwner,
} from './a-door';

const oldPoster = { faults: ['poster-current'], testScan: { read: true, version: 'replaced' as const } };
const list = (door: ReturnType<typeof aDoor>, caller = gao, query: object = {}) =>
  listInspectionTasks({ caller, query: { list: 'open', ...query } }, door.needs);

it('is made by an officer, once a site, and says which sites are not theirs', async () => {
  const door = aDoor();
  const sites = [shop, market, farAway].map(({ siteId }) => ({
    siteId,
    reason: 'odd' as const,
    numbers: { counted: 3, expected: 840, days: 7 },
  }));
  const body = { sites, force: 'urban-enforcement' as const, dueAt: '2022-09-09T18:00:00+08:00' };
  const made = await makeInspectionTasks({ caller: officer, body }, door.needs);
  expect(made.ok && endpoints.makeInspectionTasks.response.parse(made.value).results.map(({ state }) => state)).toEqual([
    'made',
    'made',
    'not-found',
  ]);
  const again = await makeInspectionTasks({ caller: officer, body }, door.needs);
  expect(again).toMatchObject({ value: { results: [{ state: 'open-already' }, { state: 'open-already' }, { state: 'not-found' }] } });
  expect(door.needs.audit.entries[0]).toMatchObject({
    operation: 'makeInspectionTasks',
    role: 'officer',
    target: '3 sites, urban-enforcement',
    about: [],
  });
  const listed = await list(door);
  expect(listed.ok && endpoints.listInspectionTasks.response.parse(listed.value).inspections).toHaveLength(2);
});

it('makes one task a site however many officers ask at once', async () => {
  const door = aDoor();
  const made = await Promise.all(Array.from({ length: 10 }, () => door.make()));
  const ids = made.flatMap((one) => (one.ok ? one.value.results.map(({ inspectionId }) => inspectionId) : ['refused']));
  expect(new Set(ids).size).toBe(1);
  expect(await list(door)).toMatchObject({ value: { inspections: [{ inspectionId: ids[0] }] } });
});

it('is due in a time that comes, within a month', async () => {
  const door = aDoor();
  const dueAt = async (due: string) => {
    const body = { sites: [{ siteId: shop.siteId, reason: 'dead' as const }], force: 'market-supervision' as const, dueAt: due };
    const made = await makeInspectionTasks({ caller: officer, body }, door.needs);
    return made.ok ? 'made' : made.error.fields?.[0]?.problem;
  };
  expect(await dueAt('2022-09-06T08:30:00+08:00')).toBe('too-long-ago');
  expect(await dueAt('2022-10-07T08:30:01+08:00')).toBe('out-of-range');
  expect(await dueAt('2022-10-07T08:30:00+08:00')).toBe('made');
});

it('is seen by the district, by the sub-district it lies in, and by nobody else', async () => {
  const door = aDoor();
  await door.make();
  await door.make(market.siteId);
  const countOf = async (caller: typeof gao, query: object = {}) => {
    const listed = await list(door, caller, query);
    return listed.ok ? listed.value.inspections.length : listed.error.code;
  };
  expect(await Promise.all([gao, officer, ofSubDistrict, elsewhere, shopOwner].map((caller) => countOf(caller)))).toEqual([
    2,
    2,
    1,
    0,
    'not-allowed',
  ]);
  expect(await countOf(gao, { force: 'urban-enforcement' })).toBe(0);
  const { inspectionId } = await door.taskOf();
  for (const caller of [elsewhere, ofSubDistrict])
    expect(await getInspectionTask({ caller, params: { inspectionId } }, door.needs)).toMatchObject({ error: { code: 'not-found' } });
  const shown = await getInspectionTask({ caller: gao, params: { inspectionId } }, door.needs);
  expect(shown.ok && endpoints.getInspectionTask.response.parse(shown.value)).toMatchObject({ taken: 'by-nobody', posterVersion: 1 });
  expect(await list(door, gao, { page: 'AAAA' })).toMatchObject({ error: { code: 'page-mark-not-valid' } });
});

it('belongs to the inspector who took it, until it is overdue', async () => {
  const door = aDoor();
  await door.make();
  const { inspectionId } = await door.taskOf();
  const take = (caller = gao) => takeInspection({ caller, params: { inspectionId } }, door.needs);
  expect(await take()).toMatchObject({ value: { taken: 'by-me' } });
  expect(await take()).toMatchObject({ value: { steps: [{ step: 'open' }, { step: 'taken' }] } });
  expect(await take(colleague)).toEqual({ ok: false, error: { code: 'step-not-possible' } });
  expect(await door.visit('closed', { caller: colleague })).toMatchObject({ error: { code: 'step-not-possible' } });
  door.passHours(24 * 4);
  expect(await take(colleague)).toMatchObject({ value: { taken: 'by-me' } });
});

it('closes at once where all is in order', async () => {
  const door = aDoor();
  await door.make();
  const closed = await door.visit('closed');
  expect(closed.ok && endpoints.recordFinding.response.parse(closed.value)).toMatchObject({ step: 'closed', possibleSteps: [] });
  expect(await door.visit('closed')).toMatchObject({ error: { code: 'step-not-possible' } });
  expect(await list(door, gao, { list: 'closed' })).toMatchObject({ value: { inspections: [{ step: 'closed' }] } });
  expect(await door.make()).toMatchObject({ value: { results: [{ state: 'made' }] } });
});

it('goes from a reminder to a closed door: found, mended by the owner, seen again', async () => {
  const door = aDoor();
  await door.make();
  const photoId = await door.photo();
  expect(await door.visit('first-reminder', { ...oldPoster, photoIds: [photoId], note: '旧海报' })).toMatchObject({
    value: { step: 'first-reminder', dueAt: '2022-09-10T00:00:00+08:00', taken: 'by-me' },
  });
  const mine = await listFindingsOfMySite({ caller: shopOwner, params: { siteId: shop.siteId }, query: {} }, door.needs);
  expect(mine.ok && endpoints.listFindingsOfMySite.response.parse(mine.value).inspections).toMatchObject([
    {
      step: 'first-reminder',
      toMend: [{ id: 'poster-current' }],
      posterToReplace: true,
      mayReportFixed: true,
      findings: [{ note: '旧海报' }],
    },
  ]);
  expect(JSON.stringify(mine)).not.toContain(gao.personId);
  door.passHours(24);
  const mended = await door.mend({ note: '已换新' });
  expect(mended.ok && endpoints.reportFixed.response.parse(mended.value)).toMatchObject({ step: 'fixed', mayReportFixed: false });
  door.passHours(1);
  expect(await door.visit('re-checked')).toMatchObject({
    value: {
      step: 'closed',
      steps: [
        { step: 'open', as: 'officer' },
        { step: 'first-reminder' },
        { step: 'fixed', as: 'owner' },
        { step: 're-checked' },
        { step: 'closed' },
      ],
    },
  });
});

it('keeps a finding that is sent twice once, also after the next step', async () => {
  const door = aDoor();
  await door.make();
  const findingId = door.newUuid();
  const first = await door.visit('first-reminder', { ...oldPoster, findingId });
  expect(await door.visit('first-reminder', { ...oldPoster, findingId })).toEqual(first);
  await door.mend();
  expect(await door.visit('first-reminder', { ...oldPoster, findingId })).toMatchObject({
    value: { step: 'fixed', findings: [{ findingId }] },
  });
  expect((await door.taskOf()).findings).toHaveLength(1);
  expect(door.needs.audit.entries.filter(({ operation }) => operation === 'recordFinding')).toHaveLength(1);
});

it('keeps a fix that is sent twice once', async () => {
  const door = aDoor();
  await door.make();
  await door.visit('first-reminder', oldPoster);
  const fixId = door.newUuid();
  const first = await door.mend({ fixId });
  expect(await door.mend({ fixId })).toEqual(first);
  expect(await door.mend()).toMatchObject({ error: { code: 'step-not-possible' } });
  expect((await door.taskOf()).fixes).toHaveLength(1);
});

it('is judged by when the inspector stood there, three days back at most', async () => {
  const door = aDoor();
  await door.make();
  const findingId = door.newUuid();
  door.passHours(72);
  expect(await door.visit('first-reminder', { ...oldPoster, findingId })).toMatchObject({ value: { dueAt: '2022-09-10T00:00:00+08:00' } });
  const late = door.newUuid();
  door.passHours(73);
  expect(await door.visit('oral-warning', { ...oldPoster, findingId: late })).toMatchObject({
    error: { code: 'request-not-valid', fields: [{ path: 'findingId', problem: 'too-long-ago' }] },
  });
});

it('asks for an answer to every item of the class and to no other', async () => {
  const door = aDoor();
  await door.make();
  const fieldsOf = async (rest: object) => {
    const outcome = await door.visit('first-reminder', { ...oldPoster, ...rest });
    return outcome.ok ? [] : outcome.error.fields;
  };
  expect(await fieldsOf({ answers: {} })).toEqual(expect.arrayContaining([{ path: 'answers.poster-lit', problem: 'required' }]));
  expect(await fieldsOf({ answers: { ...answersOf('shop'), 'any-colour-door': 'ok' } })).toEqual(
    expect.arrayContaining([{ path: 'answers.any-colour-door', problem: 'unknown-field' }]),
  );
  expect(await fieldsOf({ testScan: { read: true } })).toEqual([{ path: 'testScan.version', problem: 'required' }]);
  expect(await fieldsOf({ testScan: { read: false, version: 'current' } })).toEqual([{ path: 'testScan.version', problem: 'required' }]);
});

it('takes no photo that is not the inspector’s own of this site', async () => {
  const door = aDoor();
  await door.make();
  const [own, theirs] = [await door.photo(), await door.photo(colleague)];
  const unknown = door.newUuid();
  expect(await door.visit('first-reminder', { ...oldPoster, photoIds: [own, theirs, unknown] })).toEqual({
    ok: false,
    error: {
      code: 'request-not-valid',
      fields: [
        { path: 'photoIds.1', problem: 'not-one-of' },
        { path: 'photoIds.2', problem: 'not-one-of' },
      ],
    },
  });
});

it('keeps of a photo the picture alone, and refuses what is none', async () => {
  const door = aDoor();
  await door.make();
  const { inspectionId } = await door.taskOf();
  const photoId = door.newUuid();
  const send = (jpeg: Uint8Array, caller = gao) =>
    addInspectionPhoto(
      { caller, params: { inspectionId }, body: { photoId, jpegBase64: Buffer.from(jpeg).toString('base64') } },
      door.needs,
    );
  for (const [jpeg, problem] of [
    [Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'wrong-format'],
    [new Uint8Array(300 * 1024 + 1), 'too-long'],
  ] as const)
    expect(await send(jpeg)).toEqual({ ok: false, error: { code: 'request-not-valid', fields: [{ path: 'jpegBase64', problem }] } });
  expect(await send(aJpeg({ beside: [exifWithPosition] }))).toMatchObject({ ok: true });
  expect(Buffer.from((await door.needs.photos.get(photoId))?.jpeg ?? []).equals(Buffer.from(aJpeg()))).toBe(true);
  expect(await send(aJpeg())).toMatchObject({ ok: true, value: { photoId } });
  expect(await send(aJpeg(), colleague)).toEqual({ ok: false, error: { code: 'not-found' } });
});

it('shows a photo to the desk with a line in the record before, to the site’s owner, and to nobody else', async () => {
  const door = aDoor();
  await door.make();
  const photoId = await door.photo();
  const { inspectionId } = await door.taskOf();
  const look = (caller = officer) => getInspectionPhoto({ caller, params: { inspectionId, photoId } }, door.needs);
  expect(await look()).toMatchObject({ ok: true, value: { jpegBase64 } });
  expect(door.needs.audit.entries.at(-1)).toMatchObject({
    operation: 'getInspectionPhoto',
    target: `photo ${photoId}, site ${shop.siteId}`,
    about: [],
  });
  expect(await look(elsewhere)).toMatchObject({ error: { code: 'not-found' } });
  const atSite = (caller = shopOwner, siteId = shop.siteId) => getSitePhoto({ caller, params: { siteId, photoId } }, door.needs);
  expect(await atSite()).toMatchObject({ ok: true, value: { jpegBase64 } });
  expect(await atSite(otherOwner)).toMatchObject({ error: { code: 'not-found' } });
  expect(await atSite(otherOwner, market.siteId)).toMatchObject({ error: { code: 'not-found' } });
  door.needs.audit.failNext();
  await expect(look()).rejects.toThrow('cannot be written');
});

it('lets nobody mend another’s site, or add photos to it', async () => {
  const door = aDoor();
  await door.make();
  await door.visit('first-reminder', oldPoster);
  const { inspectionId } = await door.taskOf();
  const { siteId } = shop;
  const body = { fixId: door.newUuid(), photoIds: [await door.photo()] };
  const fix = (caller: typeof shopOwner, ofSite: string) =>
    reportFixed({ caller, params: { siteId: ofSite, inspectionId }, body }, door.needs);
  expect(await fix(otherOwner, siteId)).toMatchObject({ error: { code: 'not-found' } });
  expect(await fix(otherOwner, market.siteId)).toMatchObject({ error: { code: 'not-found' } });
  expect(await fix(shopOwner, siteId)).toMatchObject({ error: { fields: [{ path: 'photoIds.0', problem: 'not-one-of' }] } });
  const photo = { photoId: door.newUuid(), jpegBase64, of: 'fix' as const };
  expect(await addSitePhoto({ caller: otherOwner, params: { siteId }, body: photo }, door.needs)).toMatchObject({
    error: { code: 'not-found' },
  });
});
