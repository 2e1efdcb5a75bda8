/** Doors that are being looked at: one to be visited, one where a first reminder was given; and somebody who asks for help. */
import { specificationOf } from '../../domain/inspection/deployment-specification';
import type { AnswerToItem, InspectionReason } from '../../domain/inspection/inspection-task';
import { addDays, dayOf, formatInstant, type Instant, startOfDay } from '../../domain/time';
import { type City, hoursBefore, signIn, succeeded } from './city';
import { uuidAt } from './uuid-at';

type Named = { readonly siteId: string; readonly name: string };

export async function makeInspections(city: City): Promise<void> {
  const made = hoursBefore(city.now, 30);
  const officer = await signIn('officer', city, made);
  const { sites } = succeeded('listDistrictSites', await city.cityAt(made).operations.listDistrictSites({ caller: officer, query: {} }));
  const siteNamed = (name: string): Named => {
    const site = sites.find((one) => one.name === name);
    if (!site) throw new Error(`demo city: no site ${name}`);
    return site;
  };
  await haveInspected(siteNamed('扎赉小区'), 'dead', made, city);
  const shop = siteNamed('口岸便民超市');
  const inspectionId = await haveInspected(shop, 'complaint', made, city);
  await remind(inspectionId, hoursBefore(city.now, 26), city);
  await recordCourse(shop, hoursBefore(city.now, 20), city);
  await askForHelp(shop, hoursBefore(city.now, 1), city);
}

async function haveInspected({ siteId }: Named, reason: InspectionReason, at: Instant, city: City): Promise<string> {
  const numbers = reason === 'dead' ? { counted: 0, expected: 1_400, days: 7 } : undefined;
  const dueAt = formatInstant(startOfDay(addDays(dayOf(city.now), 2)));
  const body = { sites: [{ siteId, reason, ...(numbers && { numbers }) }], force: 'market-supervision', dueAt } as const;
  const caller = await signIn('officer', city, at);
  const { results } = succeeded('makeInspectionTasks', await city.cityAt(at).operations.makeInspectionTasks({ caller, body }));
  const [result] = results;
  if (!result?.inspectionId) throw new Error('demo city: no inspection was made');
  return result.inspectionId;
}

/** An old poster beside the new one, and nobody to watch the scans. */
async function remind(inspectionId: string, at: Instant, city: City): Promise<void> {
  const faults = ['poster-current', 'scan-watched'];
  const answerTo = (id: string): AnswerToItem => (faults.includes(id) ? 'fault' : 'ok');
  const body = {
    findingId: uuidAt(at, 'finding at the shop'),
    step: 'first-reminder',
    answers: Object.fromEntries(specificationOf('shop').map(({ id }) => [id, answerTo(id)])),
    testScan: { read: true, version: 'replaced' },
    place: 'not-known',
    photoIds: [],
    note: '门口还贴着旧海报，已当面说明',
  } as const;
  const caller = await signIn('inspector', city, at);
  const { operations } = city.cityAt(at);
  succeeded('recordFinding', await operations.recordFinding({ caller, params: { inspectionId }, body }));
}

async function recordCourse({ siteId }: Named, at: Instant, city: City): Promise<void> {
  const body = {
    trainingId: uuidAt(at, 'a course'),
    name: '小刘（演示）',
    course: 'gate-basics',
    heldOn: formatInstant(at).slice(0, 10),
  } as const;
  const caller = await signIn('shop-owner', city, at);
  succeeded('recordTraining', await city.cityAt(at).operations.recordTraining({ caller, params: { siteId }, body }));
}

async function askForHelp({ siteId }: Named, at: Instant, city: City): Promise<void> {
  const body = {
    ticketId: uuidAt(at, 'asks for help'),
    text: '顾客说扫码后一直转圈，门口信号不好，这样算不算登记？',
    siteId,
    appVersion: '0.1.0',
    page: 'me',
  } as const;
  succeeded('openHelpTicket', await city.cityAt(at).operations.openHelpTicket({ caller: await signIn('shop-owner', city, at), body }));
}
