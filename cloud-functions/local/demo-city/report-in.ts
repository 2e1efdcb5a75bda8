/** Sends what is reported of the city's people through the feeds, each report when it came in. */
import { dayOf, formatDay, formatInstant, type Instant } from '../../domain/time';
import { type City, type Outcome, signIn, succeeded } from './city';
import type { DemoResident } from './demo-resident';
import type { DoseReport, DutyReport, LabReport, Report } from './reports';
import { documentOf } from './residents';

/** Whom a report is about, as a row names them. */
type About = ReturnType<typeof documentOf>;
type Of<One extends Report> = { readonly about: About; readonly report: One };
type Rows = readonly Readonly<Record<string, unknown>>[];

/** `since`: when the city begins; what is older came in then. */
export async function reportIn(residents: readonly DemoResident[], since: Instant, city: City): Promise<void> {
  const all = residents.flatMap(({ key, reports }) => reports(city.now).map((report): Of<Report> => ({ about: documentOf(key), report })));
  const doses = all.flatMap(({ about, report }) => (report.feed === 'vaccination' ? [{ about, report }] : []));
  const duties = all.flatMap(({ about, report }) => (report.feed === 'duty' ? [{ about, report }] : []));
  const lab = all.flatMap(({ about, report }) => (report.feed === 'lab' ? [{ about, report }] : []));
  const feed = await signIn('data-feed', city, since);
  const { operations } = city.cityAt(since);
  const vaccinations = { caller: feed, body: { format: 'rows', sender: '满洲里市疾控中心', rows: doses.map(doseRow) } } as const;
  taken('importVaccinations', doses.length, await operations.importVaccinations(vaccinations));
  const rosters = { caller: feed, body: { format: 'rows', sender: '满洲里市防疫指挥部', rows: duties.map(dutyRow) } } as const;
  taken('importDutyGroups', duties.length, await operations.importDutyGroups(rosters));
  await sendLabReports(lab, since, city);
}

const doseRow = ({ about, report: { dose, at } }: Of<DoseReport>) => ({
  ...about,
  dose,
  at: formatDay(dayOf(at)),
  evidence: '道南社区卫生服务中心',
});
const dutyRow = ({ about, report: { group, from } }: Of<DutyReport>) => ({
  ...about,
  group,
  from: formatDay(dayOf(from)),
  evidence: '2022 年第 3 期应检名册',
});

const cityLaboratory = '满洲里市核酸检测实验室';

/** One file per laboratory and moment. */
async function sendLabReports(reports: readonly Of<LabReport>[], since: Instant, city: City): Promise<void> {
  const files = new Map<string, { readonly at: Instant; readonly sender: string; readonly rows: Rows[number][] }>();
  for (const [place, { about, report }] of reports.entries()) {
    const { sampledAt, reportedAt, result = 'negative', laboratory: sender = cityLaboratory } = report;
    const cameIn = reportedAt ?? sampledAt;
    const at = cameIn > since ? cameIn : since;
    const file = files.get(`${at} ${sender}`) ?? { at, sender, rows: [] };
    files.set(`${at} ${sender}`, file);
    file.rows.push({
      ...about,
      // A number of the laboratory's own, the same when a first run that was broken off is gone through again.
      sampleId: `${formatDay(dayOf(sampledAt)).replaceAll('-', '')}-${String(place + 1).padStart(4, '0')}`,
      sampledAt: formatInstant(sampledAt),
      ...(reportedAt !== undefined && { reportedAt: formatInstant(reportedAt), result }),
    });
  }
  for (const { at, sender, rows } of [...files.values()].sort((one, other) => one.at - other.at)) {
    const request = { caller: await signIn('laboratory', city, at), body: { format: 'rows', sender, rows } } as const;
    taken('importLabResults', rows.length, await city.cityAt(at).operations.importLabResults(request));
  }
}

type Counts = { readonly accepted: number; readonly alreadyHeld: number; readonly refused: readonly unknown[] };

/** The city's own files are without a fault; `alreadyHeld`: of a first run that was broken off. */
export function taken(what: string, rows: number, outcome: Outcome<Counts>): void {
  const { accepted, alreadyHeld, refused } = succeeded(what, outcome);
  if (accepted + alreadyHeld !== rows) throw new Error(`demo city: rows of ${what} were refused: ${JSON.stringify(refused)}`);
}
