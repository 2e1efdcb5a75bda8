import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Subject } from '../../../cloud-functions/domain/ids';
import { repeatCounter } from '../../../cloud-functions/domain/statistics/repeat-counter';
import { aSiteId } from '../../builders/a-site';

const subject = (name: number) => createHash('sha256').update(`${name}`).digest('hex').slice(0, 32) as Subject;

it('counts each pseudonym at each site for itself, beyond the places it began with', () => {
  const counter = repeatCounter();
  for (let round = 1; round <= 3; round += 1)
    for (let name = 0; name < 6_000; name += 1) expect(counter.count(aSiteId(name % 3), subject(name))).toBe(round);
});

it('counts as a map would', () => {
  const scan = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 20 }));
  fc.assert(
    fc.property(fc.array(scan, { maxLength: 300 }), (scans) => {
      const [counter, counted] = [repeatCounter(), new Map<string, number>()];
      for (const [site, name] of scans) {
        const key = `${site} ${name}`;
        counted.set(key, (counted.get(key) ?? 0) + 1);
        expect(counter.count(aSiteId(site), subject(name))).toBe(counted.get(key));
      }
    }),
  );
});
