/** Doors that are looked at: told of by the counts, visited, warned, mended, seen again; a course held, a question answered. */
import type { OperationName } from '../../cloud-functions/contract/routes';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { aJpeg, exifWithPosition } from '../builders/a-jpeg';
import { aPersonId } from '../builders/a-site';
import { answersOf } from '../builders/an-inspection';
import type { AProduct } from './a-product';
import type { Ask } from './casework-story';
import { type SampleRequest, sampleRequests } from './sample-requests';

type Json = Readonly<Record<string, unknown>>;
type People = Awaited<ReturnType<typeof meetPeople>>;

const days = { query: { from: '2022-09-01', to: '2022-09-06' } };
const jpegBase64 = Buffer.from(aJpeg({ beside: [exifWithPosition] })).toString('base64');
const listIn = (body: Json, name: string): readonly Json[] => [body[name]].flat().map(Object);

export async function liveThroughInspections(product: AProduct, ask: Ask): Promise<void> {
  const people = await meetPeople(product, ask);
  const inspectionId = await chooseDoors(product, people);
  await warnTheShop(inspectionId, people);
  await mendAndSeeAgain(inspectionId, people);
  await holdACourse(people);
  await askFromTheDoor(people);
}

/** Who takes part, one of them an inspector of another district; a shop of the owner's; and asking, half a minute between two requests. */
async function meetPeople(product: AProduct, ask: Ask) {
  const officer = await product.signInAs('officer');
  const inspector = await product.signInAs('inspector');
  const owner = await product.signInAs('shop-owner');
  const passer = await product.signInAs('courier');
  const elsewhere = await product.sessionOf({ personId: aPersonId(0xe1), roles: ['resident', 'inspector'], district: '150702' });
  const idOf = (name: string) => uuidAt(product.access.clock.now(), name);
  const application = { ...sampleRequests.applyForSite.body, applicationId: idOf('a hardware shop'), name: '草原五金店', class: 'shop' };
  const siteId = String((await ask('applyForSite', owner, { body: application })).body.siteId);
  await ask('reviewSiteApplication', officer, { params: { siteId }, body: { outcome: 'approve' } });
  const doing = async (name: OperationName, by: string, sample: SampleRequest = {}) => {
    product.moveClock(30_000);
    return (await ask(name, by, sample)).body;
  };
  const dueAt = new Date(product.access.clock.now() + 3 * 86_400_000).toISOString();
  return { officer, inspector, owner, passer, elsewhere, siteId, idOf, doing, dueAt };
}

/** The counts name a code nobody scans; the officer has that door visited, and one that people complain about. */
async function chooseDoors(product: AProduct, { officer, inspector, elsewhere, siteId, doing, dueAt }: People): Promise<string> {
  await product.rollUp();
  const counted = await doing('getStatistics', officer, days);
  expect(listIn(counted, 'days').map(({ day }) => day)).toContain('2022-09-06');
  expect(await doing('getLabTimeliness', officer, days)).toMatchObject(days.query);
  const dead = listIn(await doing('listOddSites', officer, { query: { kind: 'dead' } }), 'sites');
  expect(dead).toContainEqual(expect.objectContaining({ name: '扎赉小区', scansInWeek: 0 }));
  const silent = dead.find(({ name }) => name === '扎赉小区')?.siteId;

  const sites = [
    { siteId: silent, reason: 'dead', numbers: { counted: 0, expected: 1_400, days: 7 } },
    { siteId, reason: 'complaint' },
    { siteId: '00112233445566aa', reason: 'odd' },
  ];
  const body = { sites, force: 'urban-enforcement', dueAt };
  const results = listIn(await doing('makeInspectionTasks', officer, { body }), 'results');
  expect(results.map(({ state }) => state)).toEqual(['open-already', 'made', 'not-found']);
  expect((await doing('makeInspectionTasks', inspector, { body })).code).toBe('not-allowed');

  const inspectionId = String(results[1]?.inspectionId);
  const query = { list: 'open', force: 'urban-enforcement' };
  expect(await doing('listInspectionTasks', inspector, { query })).toMatchObject({
    inspections: [{ inspectionId, siteName: '草原五金店', reason: 'complaint', step: 'open', taken: 'by-nobody' }],
  });
  expect((await doing('listInspectionTasks', elsewhere, { query })).inspections).toEqual([]);
  expect((await doing('getInspectionTask', elsewhere, { params: { inspectionId } })).code).toBe('not-found');
  return inspectionId;
}

/** An old poster hangs at the door: a photo without its place, a first reminder, and no second one before its time. */
async function warnTheShop(inspectionId: string, { officer, inspector, owner, elsewhere, siteId, idOf, doing }: People): Promise<void> {
  const params = { inspectionId };
  await doing('changeMySite', owner, { params: { siteId }, body: { act: 'replace-poster' } });
  expect((await doing('takeInspection', elsewhere, { params })).code).toBe('not-found');
  expect(await doing('takeInspection', inspector, { params })).toMatchObject({ taken: 'by-me', posterVersion: 2 });
  expect((await doing('getInspectionTask', officer, { params })).taken).toBe('by-another');

  const photoId = idOf('the door with its old poster');
  expect((await doing('addInspectionPhoto', inspector, { params, body: { photoId, jpegBase64 } })).photoId).toBe(photoId);
  const shown = await doing('getInspectionPhoto', officer, { params: { ...params, photoId } });
  const picture = Buffer.from(String(shown.jpegBase64), 'base64').toString('latin1');
  expect([picture.startsWith('\u00ff\u00d8'), picture.includes('GPSLatitude')]).toEqual([true, false]);
  expect((await doing('getInspectionPhoto', elsewhere, { params: { ...params, photoId } })).code).toBe('not-found');

  const found = {
    findingId: idOf('the first visit'),
    step: 'first-reminder',
    answers: answersOf('shop', ['poster-current']),
    testScan: { read: true, version: 'replaced' },
    place: 'not-known',
    photoIds: [photoId],
    note: '门口贴的是旧海报',
  };
  const recorded = await doing('recordFinding', inspector, { params, body: found });
  expect(recorded).toMatchObject({ step: 'first-reminder', steps: [{ as: 'officer' }, { step: 'taken' }, { step: 'first-reminder' }] });
  expect(listIn(await doing('recordFinding', inspector, { params, body: found }), 'findings')).toHaveLength(1);
  const tooEarly = { ...found, findingId: idOf('a second visit'), step: 'oral-warning' };
  expect((await doing('recordFinding', inspector, { params, body: tooEarly })).code).toBe('step-not-possible');
}

/** The owner sees what is wrong and says that it is mended, with a photo; the inspector sees it again and closes the task. */
async function mendAndSeeAgain(inspectionId: string, { officer, inspector, owner, passer, siteId, idOf, doing }: People): Promise<void> {
  const params = { siteId };
  const findingsOfMine = async () => listIn(await doing('listFindingsOfMySite', owner, { params }), 'inspections');
  expect(await findingsOfMine()).toMatchObject([
    { inspectionId, step: 'first-reminder', toMend: [{ id: 'poster-current' }], posterToReplace: true, mayReportFixed: true },
  ]);
  expect((await doing('listFindingsOfMySite', passer, { params })).code).toBe('not-found');

  const photoId = idOf('the new poster');
  const mended = { params: { siteId, inspectionId }, body: { fixId: idOf('mended'), photoIds: [photoId] } };
  expect((await doing('reportFixed', owner, mended)).code).toBe('request-not-valid');
  await doing('addSitePhoto', owner, { params, body: { photoId, jpegBase64, of: 'fix' } });
  expect(await doing('getSitePhoto', owner, { params: { siteId, photoId } })).toMatchObject({ photoId });
  expect((await doing('getSitePhoto', passer, { params: { siteId, photoId } })).code).toBe('not-found');
  expect(await doing('reportFixed', owner, mended)).toMatchObject({ step: 'fixed', mayReportFixed: false, fixes: [{ as: 'owner' }] });

  const again = {
    findingId: idOf('seen again'),
    step: 're-checked',
    answers: answersOf('shop', ['poster-current']),
    testScan: { read: true, version: 'current' },
    place: 'not-known',
    photoIds: [],
  };
  const seeAgain = (body: Json) => doing('recordFinding', inspector, { params: { inspectionId }, body });
  expect((await seeAgain(again)).code).toBe('request-not-valid');
  expect(await seeAgain({ ...again, answers: answersOf('shop') })).toMatchObject({ step: 'closed', possibleSteps: [] });
  expect(await findingsOfMine()).toMatchObject([{ step: 'closed', toMend: [], posterToReplace: false, mayReportFixed: false }]);
  const closed = await doing('listInspectionTasks', officer, { query: { list: 'closed' } });
  expect(closed.inspections).toContainEqual(expect.objectContaining({ inspectionId, step: 'closed' }));
}

async function holdACourse({ officer, owner, passer, elsewhere, siteId, idOf, doing }: People): Promise<void> {
  const params = { siteId };
  const held = { trainingId: idOf('a course'), name: '孙门岗', course: 'gate-basics', heldOn: '2022-09-05' };
  expect((await doing('recordTraining', passer, { params, body: held })).code).toBe('not-found');
  for (let sent = 0; sent < 2; sent++) expect(await doing('recordTraining', owner, { params, body: held })).toMatchObject(held);
  expect((await doing('listTrainings', owner, { params })).trainings).toMatchObject([held]);
  expect((await doing('listTrainingsOfSite', officer, { params })).trainings).toMatchObject([held]);
  expect((await doing('listTrainingsOfSite', elsewhere, { params })).code).toBe('not-found');
}

/** A courier asks at the door; the district answers once, another district sees nothing, and the courier sees who read it. */
async function askFromTheDoor({ officer, inspector, passer, elsewhere, siteId, idOf, doing }: People): Promise<void> {
  const ticketId = idOf('asks for help');
  const params = { ticketId };
  const body = { ticketId, text: '扫码后一直转圈', siteId, appVersion: '1.0.0', page: 'scan' };
  expect(await doing('openHelpTicket', passer, { body })).toMatchObject({ state: 'waiting', siteName: '草原五金店' });
  const waiting = async (by: string) => listIn(await doing('listHelpTickets', by, { query: { state: 'waiting' } }), 'tickets');
  expect(await waiting(officer)).toContainEqual(expect.objectContaining({ ticketId, text: body.text }));
  expect(await waiting(elsewhere)).toEqual([]);
  const answer = '请把手机时间改成自动，再扫一次。';
  expect((await doing('answerHelpTicket', elsewhere, { params, body: { answer } })).code).toBe('not-found');
  expect(await doing('answerHelpTicket', inspector, { params, body: { answer } })).toMatchObject({ state: 'answered' });
  expect((await doing('answerHelpTicket', officer, { params, body: { answer } })).code).toBe('already-reviewed');
  expect(await waiting(inspector)).not.toContainEqual(expect.objectContaining({ ticketId }));
  expect((await doing('listMyHelpTickets', passer)).tickets).toMatchObject([{ ticketId, state: 'answered', answer }]);
  const reads = listIn(await doing('listReadsOfMyRecord', passer), 'reads').map(({ what }) => what);
  expect(reads).toEqual(expect.arrayContaining(['listHelpTickets', 'answerHelpTicket']));
}
