/** A city made by an earlier version: who came with this one has to be able to sign in and do their work. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makePeopleStore } from '../../../cloud-functions/adapters/dynamodb/people-store';
import { makePosts } from '../../../cloud-functions/adapters/dynamodb/posts';
import type { TableNames } from '../../../cloud-functions/adapters/dynamodb/tables';
import { generateKeyRings } from '../../../cloud-functions/adapters/keys/generate-key-rings';
import type { Instant } from '../../../cloud-functions/domain/time';
import { buildDemoCity, settleNewcomers } from '../../../cloud-functions/local/demo-city/build-demo-city';
import { type CityAt, signIn } from '../../../cloud-functions/local/demo-city/city';
import { openProduct } from '../../../cloud-functions/local/open-product';
import { at } from '../../builders/facts';
import { type OpenEngine, openEngine, startDynalite } from '../../engines/store-engines';

const now = at('2022-09-06T08:30:00+08:00');
let engine: OpenEngine;
let cityAt: CityAt;

beforeAll(async () => {
  engine = await openEngine(await startDynalite());
  cityAt = cityOver(engine.client, engine.tables, generateKeyRings());
}, 60_000);
afterAll(() => engine.close());

/** Nobody in the city is given a code while it is built. */
const noKeys = {
  openLeafKey: async () => {
    throw new Error('no code was expected to be signed');
  },
};

function cityOver(client: DynamoDBClient, tables: TableNames, rings: Parameters<typeof openProduct>[0]['rings']): CityAt {
  const place = { publicOrigin: 'https://tongma.example', appOrigin: '', jurisdiction: '150781', version: 'test' };
  const providers = {
    wechat: { exchangeCode: async () => ({ kind: 'refused' as const }) },
    alipay: { exchangeAuthCode: async () => ({ kind: 'refused' as const }) },
    textMessages: { sendSignInCode: async () => ({ sent: false }) },
    travelCards: { requestCode: async () => ({ kind: 'unreachable' as const }), fetchCard: async () => ({ kind: 'unreachable' as const }) },
  };
  return (moment: Instant) => {
    const access = { client, tables, clock: { now: () => moment } };
    const opened = openProduct({ rings, place, providers, keyService: noKeys, accessOf: () => access });
    return { ...opened, people: makePeopleStore(access), posts: makePosts(access) };
  };
}

it('gives them their roles, and leaves alone who has theirs', async () => {
  const people = makePeopleStore({ client: engine.client, tables: engine.tables, clock: { now: () => now } });
  await settleNewcomers(cityAt, now);
  const city = { now, cityAt };
  const [author, laboratory] = [await signIn('rule-author', city, now), await signIn('laboratory', city, now)];
  expect([author.roles, author.district, laboratory.roles]).toEqual([['resident', 'authority'], '150781', ['resident', 'lab']]);
  expect((await people.getFacts(author.personId)).maskedName).toBe('何**');
  expect(await cityAt(now).operations.listReleases({ caller: author })).toMatchObject({ ok: true, value: { releases: [] } });

  const before = await people.getFacts(author.personId);
  await settleNewcomers(cityAt, now);
  expect(await people.getFacts(author.personId)).toEqual(before);
}, 60_000);

it('makes the families of a city that an earlier version built, once, and brings back nobody who was let go', async () => {
  await buildDemoCity(cityAt, now);
  const city = { now, cityAt };
  const familyOf = async () => {
    const caller = await signIn('retired-teacher', city, now);
    const listed = await cityAt(now).operations.listMyFamily({ caller });
    return { caller, dependants: listed.ok ? listed.value.dependants : [] };
  };
  const { caller, dependants } = await familyOf();
  expect(dependants).toMatchObject([{ state: 'active', declared: true }]);
  await settleNewcomers(cityAt, now);
  expect((await familyOf()).dependants).toEqual(dependants);
  const [child] = dependants;
  await cityAt(now).operations.endGuardianship({ caller, params: { guardianshipId: child?.guardianshipId ?? '' } });
  await settleNewcomers(cityAt, now);
  expect((await familyOf()).dependants).toMatchObject([{ state: 'ended' }]);
}, 120_000);
