import { makeMassTestRounds } from '../../cloud-functions/adapters/dynamodb/mass-test-rounds';
import { makePeopleStore } from '../../cloud-functions/adapters/dynamodb/people-store';
import { makeReleaseStore } from '../../cloud-functions/adapters/dynamodb/release-store';
import { makeTestLists } from '../../cloud-functions/adapters/dynamodb/test-lists';
import { contentHash } from '../../cloud-functions/domain/health-code/canonical-json';
import { ruleSet20221111 } from '../../cloud-functions/domain/health-code/rule-sets/150781/2022-11-11';
import { addMilliseconds, millisecondsPerHour } from '../../cloud-functions/domain/time';
import { type SurveyNeeds, survey, surveyAtOnce } from '../../cloud-functions/functions/survey';
import { aRelease } from '../builders/a-release';
import { at } from '../builders/facts';
import { personIdNamed } from '../builders/people';
import { type Deployment, readDeployment, rightsOf } from '../structure/deployment';
import { type AProduct, aProduct, productNow } from './a-product';

let product: AProduct;
let deployment: Deployment;
beforeAll(async () => {
  deployment = readDeployment();
  product = await aProduct();
}, 180_000);
afterAll(() => product.close());

const ruleSet = { ...ruleSet20221111, id: '150781@trial', version: 'trial', effectiveFrom: '2022-09-06T08:00:00+08:00' };
const hash = contentHash(ruleSet);
const release = aRelease({ state: 'in-force', hash, ruleSet, announced: { changesMax: 0, canaryShare: 10_000 } });
const contactOfContact = personIdNamed('contact of a contact');

const stores = () => ({
  people: makePeopleStore(product.access),
  releases: makeReleaseStore(product.access),
  massTestRounds: makeMassTestRounds(product.access),
  testLists: makeTestLists(product.access),
});

/** A release that changes somebody though it announced nobody, a dry run that waits, a round that has closed. */
async function arrange(): Promise<void> {
  const { people, releases, massTestRounds } = stores();
  const identity = {
    documentType: 'passport',
    maskedName: '张**',
    maskedDocumentNumber: 'E*1',
    sealed: '',
    registeredAt: at('2022-06-01'),
  } as const;
  await people.findOrCreatePerson('arranged', { personId: contactOfContact, roles: ['resident'], createdAt: at('2022-06-01') });
  await people.registerIdentity(contactOfContact, 'arranged', identity);
  const { revision } = await people.getFacts(contactOfContact, 'newest');
  await people.appendFacts(contactOfContact, {
    revision,
    facts: [
      { id: 'contact', kind: 'contact.secondary', at: at('2022-09-04') },
      { id: 'duty', kind: 'duty.group', at: at('2022-09-01'), group: 'city-72h' },
    ],
    declaredAt: at('2022-06-01'),
    division: '150781',
  });
  await releases.keepRuleSet(hash, ruleSet);
  await releases.add(release);
  const entry = { releaseId: release.releaseId, ruleSetId: ruleSet.id, hash, from: productNow, sharePerTenThousand: 10_000 };
  await releases.replaceTimetable({ jurisdiction: '150781', entries: [entry], revision: 0 }, 0);
  await releases.saveDryRun({
    dryRunId: 'waiting',
    releaseId: release.releaseId,
    jurisdiction: '150781',
    state: 'waiting',
    ruleSetHash: hash,
    requestedAt: productNow,
    donePerMille: 0,
    peopleDone: 0,
  });
  const closesAt = addMilliseconds(productNow, -13 * millisecondsPerHour);
  const opensAt = addMilliseconds(closesAt, -12 * millisecondsPerHour);
  await massTestRounds.save({ roundId: 'round', division: '150781', opensAt, closesAt, evidence: '满疫指〔2022〕31号' });
}

it('does everything that waits, and asks the store for exactly what its role allows', async () => {
  await arrange();
  const needs = product.survey();
  expect(await survey(needs)).toEqual({ releasesStopped: 1, dryRuns: 1, roundsClosed: 1, testLists: 'made' });

  const { releases, people, testLists } = stores();
  expect(await releases.get(release.releaseId)).toMatchObject({ state: 'stopped' });
  expect(await releases.getDryRun('waiting')).toMatchObject({ state: 'done' });
  expect((await people.getFacts(contactOfContact)).facts.map(({ kind }) => kind)).toContain('mass-test.missed');
  expect((await testLists.latest('150781'))?.missedTests).toBeGreaterThan(0);

  const wanted = [...product.asked]
    .filter((line) => line.startsWith('survey '))
    .map((line) => {
      const [, command, table = ''] = line.split(' ');
      const family = table.replace('tongma-test-', '');
      return `dynamodb:${command} ${family.charAt(0).toUpperCase()}${family.slice(1)}Table`;
    });
  const allowed = rightsOf(deployment, 'survey').filter((right) => right.startsWith('dynamodb:'));
  expect(wanted.sort()).toEqual(allowed);
}, 60_000);

it('finds nothing to do a moment later', async () => {
  expect(await survey(product.survey())).toEqual({ releasesStopped: 0, dryRuns: 0, roundsClosed: 0, testLists: 'young-enough' });
});

it('does the rest when one part fails, and fails then', async () => {
  const needs = product.survey();
  const done: string[] = [];
  const broken: SurveyNeeds = {
    ...needs,
    releases: {
      ...needs.releases,
      getNewestTimetable: async () => Promise.reject(new Error('no timetable')),
      listOpenDryRuns: async () => {
        done.push('dry runs');
        return [];
      },
    },
    massTestRounds: {
      ...needs.massTestRounds,
      listClosed: async () => {
        done.push('rounds');
        return [];
      },
    },
    testLists: {
      ...needs.testLists,
      latest: async () => {
        done.push('lists');
        return { asOf: needs.clock.now(), missedTests: 0, lateSamples: 0, byLaboratory: [] };
      },
    },
  };
  await expect(survey(broken)).rejects.toThrow('1 of 4 parts of the survey failed');
  expect(done).toEqual(['dry runs', 'rounds', 'lists']);
  await expect(surveyAtOnce(broken)).rejects.toThrow('no timetable');
});
