/** How a personal code is written. Runs on the phone: no CBOR library, for the two bytes around what was signed are known. */
import { encodeBase45 } from './base45';
import { chainValueBytes, slotSeconds } from './chain';

/** Form 1 of Tongma's codes; another form gets another prefix. */
export const codePrefix = 'TM1:';

const arrayOfTwo = 0x82;
const byteString = 0x40;

/** The text of the QR code: `TM1:` + base45(CBOR [what the cloud signed, slot value]). Throws unless the value has 12 bytes. */
export function writeCode(signed: Uint8Array, slotValue: Uint8Array): string {
  if (slotValue.length !== chainValueBytes) throw new RangeError(`a slot value has ${chainValueBytes} bytes, not ${slotValue.length}`);
  const bytes = new Uint8Array(1 + signed.length + 1 + chainValueBytes);
  bytes[0] = arrayOfTwo;
  bytes.set(signed, 1);
  bytes[1 + signed.length] = byteString + chainValueBytes;
  bytes.set(slotValue, 2 + signed.length);
  return codePrefix + encodeBase45(bytes);
}

/** The slot at `now`, counted from `issuedAt`, both in epoch milliseconds; negative before. */
export const slotAt = (issuedAt: number, now: number, secondsOfSlot: number = slotSeconds): number =>
  Math.floor((now - issuedAt) / (secondsOfSlot * 1000));
