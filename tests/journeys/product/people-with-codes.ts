/** Many people with a phone of their own: signed in by text message, registered, declared, their codes made as a phone makes them. */
import { decodeBase64url, encodeBase64url } from '../../../cloud-functions/domain/personal-code/base64url';
import { anchorOf, seedBytes, slotValueOf } from '../../../cloud-functions/domain/personal-code/chain';
import { slotAt, writeCode } from '../../../cloud-functions/domain/personal-code/code-text';
import { instant } from '../../../cloud-functions/domain/time';
import { uuidAt } from '../../../cloud-functions/local/demo-city/uuid-at';
import { callsWith } from './callers';
import { aResidentId } from './resident-screens';
import type { RunningProduct } from './start-product';

export type PersonWithCode = {
  readonly colour: string;
  /** What the phone shows at `now`, epoch milliseconds of this machine; no network is asked. */
  codeAt(now: number): string;
};

const atOnce = 10;

/** `feverish` decides who declares 37.8 °C and so gets a yellow code. At most 900 people. */
export async function peopleWithCodes(
  product: RunningProduct,
  count: number,
  feverish: (number: number) => boolean,
): Promise<readonly PersonWithCode[]> {
  const people: PersonWithCode[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - from) }, (_none, index) => from + index);
    people.push(...(await Promise.all(numbers.map((number) => personWithCode(product, number, feverish(number))))));
  }
  return people;
}

async function personWithCode(product: RunningProduct, number: number, hasFever: boolean): Promise<PersonWithCode> {
  const calls = callsWith(product, await signInByPhone(product, number));
  const identity = { documentType: 'resident-id', documentNumber: aResidentId(100 + number), name: '排队的人' };
  wellDone(await calls('registerIdentity', { body: identity }));
  const { serverTime } = await calls('getMyProfile');
  const declaration = {
    declarationId: uuidAt(instant(serverTime), `queue ${number}`),
    group: 'resident',
    address: { division: '150781', detail: '道南街道三道街' },
    temperatureTenths: hasFever ? 378 : 365,
    symptoms: [],
    domesticStays: [],
    foreignStays: [],
    undertaking: true,
  };
  wellDone(await calls('declareHealth', { body: declaration }));
  const seed = Uint8Array.from({ length: seedBytes }, (_none, index) => (number * 31 + index * 7) % 256);
  const { body, serverTime: serverAt } = wellDone(await calls('issueMyCode', { body: { anchor: encodeBase64url(anchorOf(seed)) } }));
  const clockShift = serverAt - Date.now();
  const signed = decodeBase64url(String(body.signed)) ?? new Uint8Array();
  const issuedAt = Date.parse(String(body.issuedAt));
  return {
    colour: String(body.colour),
    codeAt: (now) => writeCode(signed, slotValueOf(seed, Math.max(0, slotAt(issuedAt, now + clockShift)))),
  };
}

async function signInByPhone(product: RunningProduct, number: number): Promise<string> {
  const phone = `1390470${String(1000 + number)}`;
  const anyone = callsWith(product);
  wellDone(await anyone('requestSignInCode', { body: { phone } }));
  const code = await printedCode(product, phone.slice(-4));
  const { body } = wellDone(await anyone('signInWithPhone', { body: { phone, code } }));
  return String(body.token);
}

/** The terminal may print a moment after the answer. */
async function printedCode(product: RunningProduct, lastDigits: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const code = new RegExp(`\\*{4}${lastDigits} .*?(\\d{6})`).exec(product.printed())?.[1];
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no sign-in code was printed for …${lastDigits}`);
}

function wellDone<T extends { readonly status: number; readonly body: Record<string, unknown> }>(answered: T): T {
  if (answered.status >= 300) throw new Error(`refused: ${JSON.stringify(answered.body)}`);
  return answered;
}
