/**
 * Every operation of a district × every role that may call it × whose records: the real product over a real store, with the ids of
 * things that are there. Of another district, or of another sub-district's sites, nothing is given and nothing changes; without a
 * case nothing that takes one is answered; and whoever's post or session has ended is nobody. From the contract: a new operation is
 * in it without being named.
 */
import type { Endpoint } from '../../cloud-functions/contract/endpoint';
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { type OperationName, routes } from '../../cloud-functions/contract/routes';
import { type DistrictRole, districtRoles } from '../../cloud-functions/domain/caller';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { type AProduct, aProduct, productNow } from './a-product';
import { addressOf, operationNames, type SampleRequest, sampleRequests } from './sample-requests';
import { someoneWith } from './someone-with';

type Answer = { readonly status: number; readonly body: unknown; readonly code: unknown };
type Told = { readonly district?: string; readonly subDistrict?: string; readonly sessionId?: string };

const endpointOf = (name: OperationName): Endpoint => endpoints[name];
const ofDistrict = operationNames.filter((name) => {
  const { access } = endpointOf(name);
  return access.kind === 'roles' && access.scope === 'district';
});
const rolesOf = (name: OperationName): readonly DistrictRole[] => {
  const { access } = endpointOf(name);
  return access.kind === 'roles' ? districtRoles.filter((role) => access.roles.some((one) => one === role)) : [];
};
const cells = ofDistrict.flatMap((name) => rolesOf(name).map((role) => [name, role] as const));

let product: AProduct;
let real: ReadonlyMap<string, string>;
let tried = 0;

/** Somebody else for each role, whom the demo city does not know; every one has just proved anew who they are. */
const personOf = (role: DistrictRole, district: string): PersonId =>
  `${String(districtRoles.indexOf(role) + 1).repeat(26)}${district}` as PersonId;
const tokenOf = (roles: readonly DistrictRole[], { district = '150781', ...rest }: Told = {}) =>
  product.sessionOf({
    personId: personOf(roles[0] ?? 'officer', district),
    roles: ['resident', ...roles],
    district,
    steppedUpAt: productNow,
    ...rest,
  });

async function ask(name: OperationName, token: string, sample: SampleRequest): Promise<Answer> {
  tried += 1;
  const response = await product.app.request(addressOf(name, sample), {
    method: routes[name].method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: sample.body ? JSON.stringify(sample.body) : undefined,
  });
  const text = await response.text();
  const body: unknown = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {};
  return { status: response.status, body, code: Reflect.get(Object(body), 'code') };
}

const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f-]{27})$/.test(text);

/** Every id in an answer, under its name. */
function idsIn(value: unknown, name = ''): readonly (readonly [string, string])[] {
  if (isId(value)) return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => idsIn(inner, Array.isArray(value) ? name : key));
}

/** The sample with the ids of things that are there, where it names any. */
function asked(name: OperationName): { readonly sample: SampleRequest; readonly named: readonly string[] } {
  const sample: SampleRequest = sampleRequests[name];
  const named: string[] = [];
  const filled = <T>(part: Readonly<Record<string, T>> | undefined) =>
    part &&
    Object.fromEntries(
      Object.entries(part).map(([key, value]) => {
        const there = isId(value) ? real.get(key) : undefined;
        if (there !== undefined) named.push(there);
        return [key, there ?? value];
      }),
    );
  const parts = { params: filled(sample.params), query: sample.query, body: filled(sample.body) };
  return { sample: JSON.parse(JSON.stringify(parts)), named };
}

/** What the district has, as all its roles together see it. */
async function findRealIds(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const token = await tokenOf(districtRoles);
  const reading = ofDistrict.filter((name) => routes[name].method === 'GET');
  for (const round of [1, 2]) {
    real = found;
    for (const name of reading) {
      const { body, status } = await ask(name, token, round === 1 ? sampleRequests[name] : asked(name).sample);
      if (status === 200) for (const [key, id] of idsIn(body)) if (!found.has(key)) found.set(key, id);
    }
  }
  return found;
}

beforeAll(async () => {
  product = await aProduct();
  real = new Map();
  const found = await findRealIds();
  // Somebody's whose post nobody below needs any more: an administrator ends it on the way.
  const own = await ask('listMyPost', await product.signInAs('second-officer'), {});
  real = new Map([...found, ...idsIn(Reflect.get(Object(own.body), 'post')).filter(([key]) => key === 'postId')]);
}, 180_000);
afterAll(() => product.close());

it('knows things of the district to ask for', () => {
  expect([...real.keys()]).toEqual(expect.arrayContaining(['siteId', 'postId']));
  expect(cells.length).toBeGreaterThan(100);
});

const answered = new Map<OperationName, Answer>();
/** What those of our own district who may ask are told; asked once, after the first stranger. */
async function ourAnswer(name: OperationName, sample: SampleRequest): Promise<Answer> {
  const answer = answered.get(name) ?? (await ask(name, await tokenOf(rolesOf(name)), sample));
  answered.set(name, answer);
  return answer;
}

describe('of another district', () => {
  it.each(cells)('%s by its %s: nothing of ours', async (name, role) => {
    const { sample, named } = asked(name);
    const theirs = await ask(name, await tokenOf([role], { district: '150702' }), sample);
    const ours = await ourAnswer(name, sample);
    const said = new Set(JSON.stringify(sample).match(/[0-9a-f-]{16,36}/g));
    const marks = idsIn(ours.body).filter(([, id]) => !said.has(id) || named.includes(id));
    const given = new Set(idsIn(theirs.body).map(([, id]) => id));
    expect({ status: theirs.status, shared: marks.filter(([, id]) => given.has(id)) }).toEqual({ status: theirs.status, shared: [] });
    expect(theirs.status).toBeLessThan(500);
  });
});

describe('of another sub-district', () => {
  const elsewhere = { subDistrict: '150781999' };
  it.each(cells)('%s by its %s: no site of ours', async (name, role) => {
    const { sample, named } = asked(name);
    const siteId = real.get('siteId') ?? '';
    const answer = await ask(name, await tokenOf([role], elsewhere), sample);
    const sites = idsIn(answer.body).filter(([, id]) => id === siteId);
    expect(answer.status).toBeLessThan(500);
    expect({ sites, isRefused: !named.includes(siteId) || answer.status >= 400 }).toEqual({ sites: [], isRefused: true });
  });
});

describe('without a case', () => {
  const takingCases = cells.filter(([name]) => 'caseNumber' in Object(sampleRequests[name].body));
  it.each(takingCases)('%s by %s', async (name, role) => {
    const { sample } = asked(name);
    const { caseNumber: _, ...withoutCase } = { ...sample.body };
    for (const body of [withoutCase, { ...sample.body, caseNumber: ' ' }]) {
      const answer = await ask(name, await tokenOf([role]), { ...sample, body });
      expect([answer.status, answer.code]).toEqual([422, 'request-not-valid']);
    }
  });
  it('there are many of them', () => expect(takingCases.length).toBeGreaterThan(10));
});

describe('whose session or post has ended', () => {
  const staffed = operationNames.filter((name) => ['district', 'authority', 'feeds'].includes(endpointOf(name).audience));
  const forStaff = staffed.filter((name) => {
    const { access } = endpointOf(name);
    return access.kind === 'roles' && !access.roles.includes('resident');
  });
  const told = async (token: string, names: readonly OperationName[]) => {
    const codes = new Set<string>();
    for (const name of names) {
      const { status, code } = await ask(name, token, sampleRequests[name]);
      codes.add(`${status} ${code}`);
    }
    return [...codes];
  };
  const endings = ['officer', 'reviewer', 'tracer', 'approver', 'inspector', 'auditor'] as const;

  it.each(endings)('%s: refused everywhere within ten seconds, not renewed, and a resident from then on', async (role) => {
    const token = await product.signInAs(someoneWith[role]);
    const theirs = await ask('listMyPost', token, {});
    const postId = String(Reflect.get(Object(Reflect.get(Object(theirs.body), 'post')), 'postId'));
    const administrator = await product.signInAs('administrator');
    const ended = await ask('endPost', administrator, { params: { postId }, body: { reason: '调离' } });
    expect(ended.status).toBe(200);
    product.moveClock(10_000);
    expect(await told(token, forStaff)).toEqual(['401 sign-in-expired']);
    expect((await ask('renewSession', token, {})).code).toBe('sign-in-expired');
    expect(await told(await product.signInAs(someoneWith[role]), forStaff)).toEqual(['403 not-allowed']);
  });
});

it('has tried a thousand cells', () => {
  expect(tried).toBeGreaterThan(1_000);
  process.stdout.write(`district scope matrix: ${tried} requests over ${ofDistrict.length} operations\n`);
});
