/** Personal and paper codes as the product makes them, any number of them, the longest ones included. */
import { randomBytes, randomInt } from 'node:crypto';
import { formatPaperCode } from '../../cloud-functions/domain/gate/paper-code';
import { anchorOf, slotSeconds, slotsOfChain, slotValueOf } from '../../cloud-functions/domain/personal-code/chain';
import {
  type CodeColour,
  encodeCodePayload,
  lifeSecondsMax,
  testAgeMinutesMax,
} from '../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../cloud-functions/domain/personal-code/code-text';
import { aCodeSigner, aPayload, issuedAt } from '../builders/signed-codes';

const bytes = (count: number) => new Uint8Array(randomBytes(count));

/** `count` codes, each with a signature, subject, chain and slot of its own; every part as long as it can be. */
export function longestPersonalCodes(count: number, colour: CodeColour = 'green'): readonly string[] {
  const signer = aCodeSigner(bytes(6));
  return Array.from({ length: count }, () => {
    const seed = bytes(16);
    const payload = encodeCodePayload({
      ...aPayload({ colour, missedTest: true, pendingTest: true, paper: true }),
      subject: bytes(16),
      testAgeMinutes: randomInt(256, testAgeMinutesMax),
      issuedAt,
      lifeSeconds: randomInt(256, lifeSecondsMax),
      anchor: anchorOf(seed),
      slotSeconds,
    });
    return writeCode(signer.signBytes(payload), slotValueOf(seed, randomInt(0, slotsOfChain)));
  });
}

export const paperCodes = (count: number): readonly string[] =>
  Array.from({ length: count }, () =>
    formatPaperCode({ paperCodeId: randomBytes(10).toString('hex'), tag: randomBytes(10).toString('hex') }),
  );
