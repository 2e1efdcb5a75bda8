/** The double that `npm start` runs, spoken to by the real adapter. */
import { systemClock } from '../../cloud-functions/adapters/clock';
import { makeOperatorTravelCards } from '../../cloud-functions/adapters/travel-card/operator-travel-cards';
import { formatDay } from '../../cloud-functions/domain/time';
import type { TravelCardPlace } from '../../cloud-functions/domain/travel-card/travel-card';
import { startTravelCardDouble, type TravelCardDouble } from '../../cloud-functions/local/travel-card-double';
import { at } from '../builders/facts';

const productNow = at('2022-09-06T08:30:00+08:00');
let double: TravelCardDouble;
let printed: string[];
let failures: string[];

beforeEach(async () => {
  printed = [];
  failures = [];
  double = await startTravelCardDouble({ clock: { now: () => productNow }, print: (line) => printed.push(line) });
});
afterEach(() => double.stop());

const cards = (appSecret = double.settings.appSecret.reveal()) =>
  makeOperatorTravelCards({ ...double.settings, appSecret, clock: systemClock, onFailure: ({ reason }) => failures.push(reason) });
const printedCode = () => /\d{6}$/.exec(printed.at(-1) ?? '')?.[0] ?? '';

async function cardOf(phone: string): Promise<readonly TravelCardPlace[]> {
  await cards().requestCode(phone);
  const fetched = await cards().fetchCard(phone, printedCode());
  if (fetched.kind !== 'card') throw new Error(fetched.kind);
  expect([formatDay(fetched.card.from), formatDay(fetched.card.to)]).toEqual(['2022-08-23', '2022-09-06']);
  return fetched.card.places;
}

it('prints the code without the number, and gives the card for it once', async () => {
  await cards().requestCode('+8613800138000');
  expect(printed).toHaveLength(1);
  expect(printed[0]).not.toContain('00138000');
  const code = printedCode();
  expect(await cards().fetchCard('+8613800138000', code === '000000' ? '000001' : '000000')).toEqual({ kind: 'code-wrong' });
  expect((await cards().fetchCard('+8613800138000', code)).kind).toBe('card');
  expect(await cards().fetchCard('+8613800138000', code)).toEqual({ kind: 'code-wrong' });
});

it.each([
  ['0', ['150781']],
  ['1', ['150781', '110105', '150781']],
  ['2', ['150781', 'RU', '150781']],
  ['3', ['150781', '150200', '150781']],
  ['4', ['150781', '310115', '150781']],
  ['5', ['150781', '230100', '150781']],
  ['6', ['150781', '460200', '150781']],
  ['7', ['150781', 'MN', '150781']],
  ['8', ['150781', '510100', '150781']],
  ['9', ['150781']],
])('a number that ends in %s was where its table says, days without a gap', async (digit, expected) => {
  const places = await cardOf(`+861380013800${digit}`);
  expect(places.map((place) => (place.in === 'china' ? place.division : place.country))).toEqual(expected);
  const [first, last] = [places[0], places.at(-1)];
  expect([first && formatDay(first.firstSeen), last && formatDay(last.lastSeen)]).toEqual(['2022-08-23', '2022-09-06']);
  for (const [index, place] of places.slice(1).entries()) expect(place.firstSeen).toBe(places[index]?.lastSeen);
  expect(failures).toEqual([]);
});

it('lets nobody in who does not hold the secret it was started with', async () => {
  expect(await cards('guessed').requestCode('+8613800138000')).toEqual({ kind: 'unreachable' });
  expect(printed).toEqual([]);
  expect(failures).toEqual(['signature']);
});

it('takes a request once: sent again as it was, it is refused', async () => {
  let copied: [string, RequestInit] | undefined;
  const real = globalThis.fetch;
  globalThis.fetch = (address, given) => {
    copied = [String(address), { method: given?.method, headers: given?.headers, body: given?.body }];
    return real(address, given);
  };
  await cards().requestCode('+8613800138000');
  globalThis.fetch = real;
  if (!copied) throw new Error('nothing was sent');
  const again = await fetch(...copied);
  expect([again.status, await again.json()]).toEqual([403, { result: 'refused', reason: 'nonce' }]);
  expect(printed).toHaveLength(1);
});
