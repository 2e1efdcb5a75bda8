/** Whatever is tried, in whatever order: what judges people was approved by somebody who had no hand in it. */
import * as fc from 'fast-check';
import type { Caller } from '../../../cloud-functions/domain/caller';
import { contentHash } from '../../../cloud-functions/domain/health-code/canonical-json';
import type { Release } from '../../../cloud-functions/domain/release/release';
import type { TimetableEntry } from '../../../cloud-functions/domain/release/timetable';
import { rollBackRelease } from '../../../cloud-functions/use-cases/release/roll-back-release';
import { startCanary } from '../../../cloud-functions/use-cases/release/start-canary';
import { stopRelease } from '../../../cloud-functions/use-cases/release/stop-release';
import { widenRelease } from '../../../cloud-functions/use-cases/release/widen-release';
import { type AnAuthority, anAuthority, approver, author, third } from './an-authority';

// Each run publishes for real, with every golden case judged at every step.
jest.setTimeout(120_000);

type Act = (world: AnAuthority, releaseId: string, caller: Caller) => Promise<unknown>;
const acts = {
  reword: (world, releaseId, caller) => world.reword(releaseId, caller),
  tryOut: (world, releaseId) => world.tryOut(releaseId).catch(() => 'not possible now'),
  propose: (world, releaseId, caller) => world.propose(releaseId, {}, caller),
  approve: (world, releaseId, caller) => world.review(releaseId, 'approve', caller),
  giveBack: (world, releaseId, caller) => world.review(releaseId, 'return', caller),
  start: (world, releaseId, caller) => world.step(startCanary, releaseId, caller),
  widen: (world, releaseId, caller) => world.step(widenRelease, releaseId, caller),
  stop: (world, releaseId, caller) => world.step(stopRelease, releaseId, caller),
  rollBack: (world, releaseId, caller) => world.step(rollBackRelease, releaseId, caller),
} as const satisfies Record<string, Act>;
type ActName = keyof typeof acts;
type Move = { readonly act: ActName; readonly by: Caller };

const way: readonly ActName[] = ['tryOut', 'propose', 'approve', 'start', 'widen'];
const names = Object.keys(acts).filter((name): name is ActName => name in acts);
/** Anything at all, with the usual way running through it so that most runs get somewhere. */
const movesOf = (callers: readonly Caller[]) => {
  const by = fc.constantFrom(...callers);
  const stray = fc.array(fc.record({ act: fc.constantFrom(...names), by }), { maxLength: 2 });
  return fc
    .tuple(
      ...way.map((act) =>
        fc.tuple(
          stray,
          by.map((one): Move => ({ act, by: one })),
        ),
      ),
      stray.map((moves): [Move[], Move | undefined] => [moves, undefined]),
    )
    .map((parts) => parts.flatMap(([strays, own]): Move[] => (own ? [...strays, own] : strays)));
};

async function play(moves: readonly Move[], afterEach: (world: AnAuthority, releaseId: string) => Promise<void>): Promise<AnAuthority> {
  const world = anAuthority();
  const releaseId = await world.draft();
  for (const { act, by } of moves) {
    await acts[act](world, releaseId, by);
    world.passMinutes(1);
    await afterEach(world, releaseId);
  }
  return world;
}

const entriesOf = async ({ releases }: AnAuthority): Promise<readonly TimetableEntry[]> =>
  (await releases.getNewestTimetable('150781')).entries;

it('no sequence of calls by one person alone ever gets a release into the timetable', async () => {
  await fc.assert(
    fc.asyncProperty(movesOf([author]), async (moves) => {
      const world = await play(moves, async () => {});
      expect(await entriesOf(world)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it('with several people, nothing gets in without one who had no hand in it, and nothing that got in is ever taken out', async () => {
  let gotIn = 0;
  await fc.assert(
    fc.asyncProperty(movesOf([author, approver, third]), async (moves) => {
      let before: readonly TimetableEntry[] = [];
      const world = await play(moves, async (now) => {
        const entries = await entriesOf(now);
        expect(entries.slice(0, before.length).map(fixedPart)).toEqual(before.map(fixedPart));
        before = entries;
      });
      const [release] = await world.releases.list('150781');
      if (before.length === 0 || !release) return;
      gotIn += 1;
      expect(approvedByAnother(release)).toBe(true);
      for (const { hash } of before) expect(contentHash(await world.releases.getRuleSet(hash))).toBe(hash);
    }),
    { numRuns: 80 },
  );
  expect(gotIn).toBeGreaterThan(10);
});

/** What of an entry never changes once it is there. */
const fixedPart = ({ releaseId, hash, from, sharePerTenThousand }: TimetableEntry) => ({ releaseId, hash, from, sharePerTenThousand });

function approvedByAnother({ history }: Release): boolean {
  const approvedAt = history.findIndex(({ act }) => act === 'approved');
  const hands = new Set(
    history.slice(0, approvedAt).flatMap(({ act, by }) => (['drafted', 'edited', 'proposed'].includes(act) ? [by] : [])),
  );
  const last = history.filter(({ act }) => act === 'approved').at(-1);
  return last !== undefined && !hands.has(last.by);
}
