/** The district's work in the city: contacts that one person named and another approved, and what waits at the desk. */
import { addDays, dayOf, formatInstant, type Instant, startOfDay } from '../../domain/time';
import { type City, hoursBefore, signIn, succeeded } from './city';
import { taken } from './report-in';
import { morning } from './reports';
import { demoDivision, documentOf } from './residents';
import { uuidAt } from './uuid-at';

/** The beginning of the first day after `days` days of a measure; day 0 is the day of `at`. */
const afterDays = (at: Instant, days: number): string => formatInstant(startOfDay(addDays(dayOf(at), days + 1)));
const caseNumber = '满防疫〔2022〕31号';

export async function doCasework(city: City): Promise<void> {
  await nameCloseContact(city);
  await nameContactOfContact(city);
  await leaveListWaiting(city);
  await leaveClaimWaiting(city);
}

/** Traced by one officer, approved by the other. */
async function nameCloseContact(city: City): Promise<void> {
  const at = hoursBefore(city.now, 70);
  const exposedAt = morning(city.now, 4);
  const proposalId = uuidAt(at, 'close contact');
  const body = {
    proposalId,
    person: { by: 'document', ...documentOf('close-contact') },
    caseNumber,
    purpose: '流调：饭店聚集，核对同桌人员',
    ground: 'close-contact',
    kind: 'contact.close',
    at: formatInstant(exposedAt),
    until: afterDays(exposedAt, 10),
    evidence: '满疾控流调〔2022〕31号',
  } as const;
  const officer = await signIn('officer', city, at);
  succeeded('proposeFact', await city.cityAt(at).operations.proposeFact({ caller: officer, body }));
  await approve(proposalId, hoursBefore(city.now, 68), city);
}

/** On the list of another district, which the data feed brought. */
async function nameContactOfContact(city: City): Promise<void> {
  const at = hoursBefore(city.now, 60);
  const exposedAt = morning(city.now, 3);
  const row = {
    ...documentOf('contact-of-contact'),
    kind: 'contact.secondary',
    at: formatInstant(exposedAt),
    until: afterDays(exposedAt, 7),
    evidence: '协查函〔2022〕118号',
  };
  const proposalId = await importList({ sender: '海拉尔区疾控中心', ground: 'secondary-contact', rows: [row] }, at, city);
  await approve(proposalId, hoursBefore(city.now, 58), city);
}

/** People who have not registered yet: approved, the facts wait under their documents. */
const listed = ['150781196811230034', '150781199404150022', '150781200107080019'] as const;

async function leaveListWaiting(city: City): Promise<void> {
  const at = hoursBefore(city.now, 2);
  const exposedAt = morning(city.now, 1);
  const rows = listed.map((documentNumber, place) => ({
    documentType: 'resident-id',
    documentNumber,
    kind: 'contact.close',
    at: formatInstant(exposedAt),
    until: afterDays(exposedAt, 10),
    evidence: `协查函〔2022〕126号 第 ${place + 1} 人`,
  }));
  await importList({ sender: '扎赉诺尔区疾控中心', ground: 'close-contact', rows }, at, city);
}

type List = { readonly sender: string; readonly ground: string; readonly rows: readonly Readonly<Record<string, string>>[] };

async function importList({ sender, ground, rows }: List, at: Instant, city: City): Promise<string> {
  const body = { format: 'rows', sender, division: demoDivision, ground, rows: [...rows] } as const;
  const imported = await city.cityAt(at).operations.importControlList({ caller: await signIn('data-feed', city, at), body });
  taken('importControlList', rows.length, imported);
  const { proposalId } = succeeded('importControlList', imported);
  if (proposalId === null) throw new Error('demo city: a list without a fault is proposed');
  return proposalId;
}

async function approve(proposalId: string, at: Instant, city: City): Promise<void> {
  const body = { outcome: 'approve', note: '与协查函、流调报告原件核对一致' } as const;
  const caller = await signIn('second-officer', city, at);
  const reviewed = await city.cityAt(at).operations.reviewFactProposal({ caller, params: { proposalId }, body });
  // By a first run that was broken off.
  if (!reviewed.ok && reviewed.error.code === 'already-reviewed') return;
  succeeded('reviewFactProposal', reviewed);
}

/** The close contact says that they were not there. */
async function leaveClaimWaiting(city: City): Promise<void> {
  const at = hoursBefore(city.now, 5);
  const caller = await signIn('close-contact', city, at);
  const { operations } = city.cityAt(at);
  const { facts } = succeeded('listMyFacts', await operations.listMyFacts({ caller }));
  const factIds = facts.filter(({ kind }) => kind === 'contact.close').map(({ id }) => id);
  const body = {
    claimId: uuidAt(at, 'claim of the close contact'),
    rule: 'contact-close',
    factIds,
    text: '那天我在海拉尔出差，没有去过那家饭店，有火车票。请核对。',
  };
  succeeded('fileClaim', await operations.fileClaim({ caller, body }));
}
