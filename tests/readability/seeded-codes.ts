/** Personal codes whose random parts come from a seed: the same pictures in each run. A signature is 64 bytes like any others to a camera. */
import { anchorOf, slotValueOf } from '../../cloud-functions/domain/personal-code/chain';
import { encodeCodePayload } from '../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../cloud-functions/domain/personal-code/code-text';
import { coseSign1, protectedHeader } from '../../cloud-functions/domain/personal-code/cose-sign1';
import { modulesOf } from '../../src/components/health-state';
import { aPayload } from '../builders/signed-codes';
import { bytesOf, type Random } from './random';
import type { ShownCode } from './sheet';

/** `$green`, `$yellow` and `$red` of `src/style/tokens.scss`. */
const frames = { green: '#0a7d33', yellow: '#f2b705', red: '#c4281c' } as const;
const colours = ['green', 'yellow', 'red'] as const;

/** The three colours in turn. */
export function seededCodes(count: number, random: Random): readonly ShownCode[] {
  return Array.from({ length: count }, (_, index) => {
    const colour = colours[index % colours.length] ?? 'green';
    const seed = bytesOf(random, 16);
    const payload = encodeCodePayload({ ...aPayload({ colour }), subject: bytesOf(random, 16), anchor: anchorOf(seed) });
    const signed = coseSign1(protectedHeader('ES256', bytesOf(random, 6)), payload, bytesOf(random, 64));
    const text = writeCode(signed, slotValueOf(seed, Math.floor(random() * 720)));
    return { text, modules: modulesOf[colour], frame: frames[colour] };
  });
}
