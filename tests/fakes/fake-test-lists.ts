import { testListKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { Instant } from '../../cloud-functions/domain/time';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { PageRequest } from '../../cloud-functions/use-cases/ports/page';
import type { LateSample, MissedTest, TestListHeader, TestListPage, TestLists } from '../../cloud-functions/use-cases/ports/test-lists';
import { pageInMemory, timePosition } from './page-in-memory';

type Kept = { readonly district: string; readonly asOf: Instant; header?: TestListHeader; missed: MissedTest[]; late: LateSample[] };

export function fakeTestLists(clock: Clock): TestLists {
  const lists = new Map<string, Kept>();
  const listOf = (district: string, asOf: Instant): Kept => {
    const name = `${district} ${asOf}`;
    const kept = lists.get(name) ?? { district, asOf, missed: [], late: [] };
    lists.set(name, kept);
    return kept;
  };
  const visible = (district: string): readonly Kept[] =>
    [...lists.values()]
      .filter((kept) => kept.district === district && kept.header !== undefined && testListKeptUntil(kept.asOf) > clock.now())
      .sort((one, other) => other.asOf - one.asOf);
  const read = <Row>(district: string, request: PageRequest, rows: RowsOf<Row>): TestListPage<Row> | 'not-made' | undefined => {
    const all = visible(district);
    if (request.after === undefined && all.length === 0) return 'not-made';
    for (const kept of request.after === undefined ? all.slice(0, 1) : all) {
      const page = pageInMemory(
        { list: `${rows.name} ${district} ${kept.asOf}`, items: rows.of(kept), positionOf: rows.positionOf, direction: 'oldest-first' },
        request,
      );
      if (page && kept.header) return { ...page, header: kept.header };
    }
    return undefined;
  };
  return {
    addMissedTests: async (district, asOf, rows) => void listOf(district, asOf).missed.push(...rows),
    addLateSamples: async (district, asOf, rows) => void listOf(district, asOf).late.push(...rows),
    finish: async (district, header) => {
      listOf(district, header.asOf).header = header;
    },
    latest: async (district) => visible(district)[0]?.header,
    readMissedTests: async (district, request) => read(district, request, missedRows),
    readLateSamples: async (district, request) => read(district, request, lateRows),
  };
}

type RowsOf<Row> = { readonly name: string; readonly of: (kept: Kept) => readonly Row[]; readonly positionOf: (row: Row) => string };
const missedRows: RowsOf<MissedTest> = {
  name: 'missed',
  of: ({ missed }) => missed,
  positionOf: ({ dueAt, personId }) => timePosition(dueAt, personId),
};
const lateRows: RowsOf<LateSample> = {
  name: 'late',
  of: ({ late }) => late,
  positionOf: ({ sampledAt, personId, factId }) => timePosition(sampledAt, `${personId}-${factId.replace(/[^\w-]/g, '-')}`),
};
