/** Facts come only from the closed list of grounds, and no way exists by which anyone sets a colour. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Endpoint } from '../../cloud-functions/contract/endpoint';
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { reviewDeclaration } from '../../cloud-functions/domain/declaration/review';
import { readDutyGroupRow } from '../../cloud-functions/domain/feed/duty-group-row';
import { readLabRow } from '../../cloud-functions/domain/feed/lab-row';
import { readMedicinePurchaseRow } from '../../cloud-functions/domain/feed/medicine-purchase-row';
import { readVaccinationRow } from '../../cloud-functions/domain/feed/vaccination-row';
import { feverFact } from '../../cloud-functions/domain/gate/fever-fact';
import { type WayIn, waysIn } from '../../cloud-functions/domain/grounds/ground';
import { groundsFor, isGrounded, publishedGrounds } from '../../cloud-functions/domain/grounds/published-grounds';
import { type Fact, factKinds } from '../../cloud-functions/domain/health-code/facts';
import { missedRound } from '../../cloud-functions/domain/testing/mass-test-round';
import { addDays, dayOf, instant, millisecondsPerHour } from '../../cloud-functions/domain/time';
import { showFact } from '../../cloud-functions/use-cases/health-code/show-fact';
import { aCheckInId } from '../builders/a-check-in-id';
import { operationNames, sampleRequests } from '../functions/sample-requests';

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', 'cloud-functions'])
  .toString()
  .split('\n')
  .filter((file) => file.endsWith('.ts'));
const textOf = (file: string): string => readFileSync(file, 'utf8');
const now = instant(Date.parse('2022-09-06T12:00:00+08:00'));
const reading = { sender: '满洲里市中心实验室', now };

/** Everything outside the store that writes facts, with its ways in; a new writer has to be named here, and a way of its own to have grounds. */
const writers: Readonly<Record<string, readonly WayIn[]>> = {
  'cloud-functions/use-cases/declaration/add-facts.ts': ['declaration', 'travel-card'],
  'cloud-functions/use-cases/fact-proposal/write-approved-rows.ts': ['officer', 'control-list'],
  'cloud-functions/use-cases/feed/import-person-rows.ts': ['laboratory', 'vaccination-list', 'pharmacy', 'duty-list'],
  'cloud-functions/use-cases/gate/add-fever.ts': ['gate'],
  // Hands on what the others write, and tells gates whom it turned.
  'cloud-functions/use-cases/gate/watch-turning.ts': [],
  'cloud-functions/use-cases/survey/close-mass-test-rounds.ts': ['mass-test'],
};

it('knows every writer of facts, and each by its ways in', () => {
  const callsTheStore = /\.(appendFacts|appendFactsOfDocuments)\(/;
  const found = sources.filter((file) => !/\/(adapters|local)\//.test(file) && callsTheStore.test(textOf(file)));
  expect(found).toEqual(Object.keys(writers));
  expect(Object.values(writers).flat().sort()).toEqual([...waysIn].sort());
});

it.each(waysIn)('publishes grounds for what comes in by %s', (way) => {
  expect(groundsFor(way).length).toBeGreaterThan(0);
});

it('has a ground for every kind of fact', () => {
  expect(factKinds.filter((kind) => !publishedGrounds.some(({ kinds }) => kinds.includes(kind)))).toEqual([]);
});

it('lets nothing be written that a domain module makes up outside the grounds', () => {
  const made = factsMade();
  expect(new Set(made.map(({ kind }) => kind)).size).toBeGreaterThan(9);
  expect(made.filter((fact) => !isGrounded(fact)).map(({ kind, source }) => `${kind} from ${source}`)).toEqual([]);
  expect(isGrounded({ kind: 'case.confirmed', source: 'lab' })).toBe(false);
});

it('names as a source only what a ground names', () => {
  const grounded = new Set(publishedGrounds.flatMap(({ ways }) => Object.values(ways)));
  // The register of positives says who found somebody, which is no fact about them.
  const named = sources
    .filter((file) => !file.includes('/use-cases/positives/'))
    .filter((file) => /\/(domain\/(declaration|feed|gate|testing|travel-card)|use-cases)\//.test(file) && !file.endsWith('show-fact.ts'))
    .flatMap((file) => [...textOf(file).matchAll(/\bsource: '([a-z-]+)'/g)].map(([, source = '']) => source));
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((source) => !grounded.has(source))).toEqual([]);
});

it('tells a person who stands behind every source there is', () => {
  const unknown = publishedGrounds
    .flatMap(({ ways }) => Object.values(ways))
    .filter((source) => showFact({ id: 'x', kind: 'contact.close', at: now, source }).enteredBy === 'unknown');
  expect(unknown).toEqual([]);
});

describe('a colour', () => {
  // A gate's record tells what its screen showed: kept beside the visit, and nothing is decided by it.
  it.each(operationNames.filter((name) => name !== 'uploadGateRecords'))('cannot be sent to %s', (name) => {
    const { params, query, body }: Endpoint = endpoints[name];
    for (const part of [params, query, body]) {
      const shape = part ? JSON.stringify(z.toJSONSchema(part, { io: 'input', unrepresentable: 'any' })) : '';
      expect(shape).not.toMatch(/"colou?r"/i);
    }
  });

  it('is decided in one place: nothing else writes one down', () => {
    const literal = /colour: ?'(red|yellow|green|unverifiable)'/;
    const rules = /domain\/health-code\/(rule-sets\/|.*cases)/;
    expect(sources.filter((file) => !rules.test(file) && literal.test(textOf(file)))).toEqual([
      // Two people's decisions side by side; nobody is shown it.
      'cloud-functions/domain/dry-run/compare-people.ts',
      'cloud-functions/domain/health-code/decide.ts',
      // Without a rule set in force nobody can be judged.
      'cloud-functions/use-cases/health-code/decide-now.ts',
    ]);
  });

  it('is never read back from the store as the truth about a person', () => {
    const stored = sources.filter((file) => file.includes('/adapters/dynamodb/') && /\bcolour\b/.test(textOf(file)));
    // What a door or a gate said at the time, and counts of a dry run.
    expect(stored).toEqual([
      'cloud-functions/adapters/dynamodb/dry-run-items.ts',
      'cloud-functions/adapters/dynamodb/gate-records.ts',
      'cloud-functions/adapters/dynamodb/visit-items.ts',
    ]);
  });
});

/** One of each that the product makes by itself, out of what comes in. */
function factsMade(): readonly Fact[] {
  const rowOf = (name: 'importDutyGroups' | 'importLabResults' | 'importMedicinePurchases' | 'importVaccinations') => {
    const { rows } = z.object({ rows: z.array(z.record(z.string(), z.unknown())) }).parse(sampleRequests[name].body);
    return rows[0] ?? {};
  };
  const reported = [
    readLabRow({ ...rowOf('importLabResults'), reportedAt: '2022-09-06T11:00:00+08:00' }, reading),
    readVaccinationRow(rowOf('importVaccinations'), reading),
    readMedicinePurchaseRow(rowOf('importMedicinePurchases'), reading),
    readDutyGroupRow(rowOf('importDutyGroups'), reading),
  ].flatMap((row) => {
    if (!row.ok) throw new Error(`a sample row was refused: ${row.error.field} ${row.error.code}`);
    return row.value.facts;
  });
  const day = addDays(dayOf(now), -2);
  const stay = { division: '150703', from: day, to: day };
  const match = { level: 'high', areaName: '某小区', communities: [], publicationId: 'p', publishedAt: now } as const;
  const symptoms = ['cough'] as const;
  const answers = {
    stays: [stay],
    entries: [{ country: 'RU', from: day, enteredOn: day }],
    lastExposure: day,
    temperatureTenths: 380,
    symptoms,
  };
  const declared = reviewDeclaration({ declarationId: 'd', at: now, answers, riskStays: [{ stay, match }] });
  const round = { roundId: 'r', division: '150781', opensAt: instant(now - millisecondsPerHour), closesAt: now, evidence: '第12号通告' };
  const missed = missedRound(round, { division: '150781', declaredAt: instant(0), facts: [] });
  const fever = feverFact(aCheckInId(now, 'abc'), { at: now, temperatureTenths: 373 });
  return [...reported, ...declared, ...(missed ? [missed] : []), fever];
}
