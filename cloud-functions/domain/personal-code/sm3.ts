/** SM3, GB/T 32905-2016: the 256-bit hash that SM2 signs. Runs on the phone. */
const start = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e] as const;
const blockBytes = 64;

export function sm3(message: Uint8Array): Uint8Array {
  const padded = pad(message);
  let state: readonly number[] = start;
  for (let at = 0; at < padded.length; at += blockBytes) state = compress(state, padded.subarray(at, at + blockBytes));
  return Uint8Array.from(state.flatMap((word) => [word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff]));
}

/** A one, noughts, and the length in bits as 64 bits; a message here is far below 2^32 bits. */
function pad(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / blockBytes) * blockBytes);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, message.length * 8);
  return padded;
}

const turn = (word: number, by: number): number => (word << (by % 32)) | (word >>> ((32 - by) % 32));
const p0 = (word: number): number => word ^ turn(word, 9) ^ turn(word, 17);
const p1 = (word: number): number => word ^ turn(word, 15) ^ turn(word, 23);

function expand(block: Uint8Array): readonly number[] {
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  const words = Array.from({ length: 16 }, (_, index) => view.getUint32(index * 4));
  const word = (index: number): number => words[index] ?? 0;
  for (let at = 16; at < 68; at += 1)
    words.push(p1(word(at - 16) ^ word(at - 9) ^ turn(word(at - 3), 15)) ^ turn(word(at - 13), 7) ^ word(at - 6));
  return words;
}

/** `CF` of §5.3, letters as there. */
function compress(state: readonly number[], block: Uint8Array): readonly number[] {
  const words = expand(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const isEarly = round < 16;
    const ss1 = turn((turn(a, 12) + e + turn(isEarly ? 0x79cc4519 : 0x7a879d8a, round)) | 0, 7);
    const ss2 = ss1 ^ turn(a, 12);
    const ff = isEarly ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = isEarly ? e ^ f ^ g : (e & f) | (~e & g);
    const tt1 = (ff + d + ss2 + ((words[round] ?? 0) ^ (words[round + 4] ?? 0))) | 0;
    const tt2 = (gg + h + ss1 + (words[round] ?? 0)) | 0;
    [a, b, c, d] = [tt1, a, turn(b, 9), c];
    [e, f, g, h] = [p0(tt2), e, turn(f, 19), g];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => word ^ (state[index] ?? 0));
}
