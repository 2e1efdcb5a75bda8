import { accepted, anAuthority, codeOf, third } from './an-authority';

test('a proposal freezes the content under its hash, with what is announced', async () => {
  const { draft, tryOut, propose, open, releases, audit } = anAuthority();
  const releaseId = await draft();
  await tryOut(releaseId);
  const shown = accepted(await propose(releaseId, { changesMax: 2, canaryShare: 100 }));
  expect(shown).toMatchObject({ state: 'proposed', announced: { changesMax: 2, canaryShare: 100 }, mayApprove: false });
  expect(shown.history.at(-1)).toMatchObject({ act: 'proposed', by: '何*', note: '按会议纪要' });
  const { ruleSet, release } = await open(releaseId);
  expect(await releases.getRuleSet(release.hash ?? '')).toEqual(ruleSet);
  expect(audit.entries.at(-1)?.target).toBe(`release ${releaseId}, rule set ${release.hash}, 2 changes at most, canary 100 of 10000`);
});

test.each([
  [
    'a change after the dry run',
    'dry-run-needed',
    async (world: ReturnType<typeof anAuthority>, releaseId: string) => {
      await world.tryOut(releaseId);
      accepted(await world.reword(releaseId));
    },
  ],
  ['no dry run', 'dry-run-needed', async () => {}],
  [
    'a dry run of the day before yesterday',
    'dry-run-needed',
    async (world: ReturnType<typeof anAuthority>, releaseId: string) => {
      accepted(await world.change(releaseId, { effectiveFrom: '2022-09-20T00:00:00+08:00' }));
      await world.tryOut(releaseId);
      world.passMinutes(24 * 60 + 1);
    },
  ],
  [
    'more changes than announced',
    'announced-too-few',
    async (world: ReturnType<typeof anAuthority>, releaseId: string) => {
      await world.tryOut(releaseId, { changed: 3 });
    },
  ],
  [
    'a fault',
    'rule-set-not-ready',
    async (world: ReturnType<typeof anAuthority>, releaseId: string) => {
      await world.tryOut(releaseId);
      accepted(await world.change(releaseId, { effectiveFrom: 'soon' }));
    },
  ],
])('refused after %s', async (_, code, prepare) => {
  const world = anAuthority();
  const releaseId = await world.draft();
  await prepare(world, releaseId);
  expect(codeOf(await world.propose(releaseId, { changesMax: 2 }))).toBe(code);
  expect((await world.open(releaseId)).release).toMatchObject({ state: 'draft', announced: null });
  expect(world.audit.entries.at(-1)).toMatchObject({ operation: 'proposeRelease', target: `release ${releaseId}, refused: ${code}` });
});

test('a dry run that is a day old to the minute still counts', async () => {
  const { draft, tryOut, propose, passMinutes } = anAuthority();
  const releaseId = await draft();
  await tryOut(releaseId);
  passMinutes(24 * 60);
  expect(codeOf(await propose(releaseId))).toBe('done');
});

test('a dry run that is not finished does not count', async () => {
  const { draft, tryOut, propose, releases } = anAuthority();
  const releaseId = await draft();
  const run = await releases.getDryRun(await tryOut(releaseId));
  if (!run) throw new Error('the run is there');
  await releases.saveDryRun({ ...run, state: 'running' });
  expect(codeOf(await propose(releaseId))).toBe('dry-run-needed');
});

test('two drafts cannot be proposed under one id with different content', async () => {
  const { draft, reword, tryOut, propose, open } = anAuthority();
  const [first, second] = [await draft(), await draft()];
  accepted(await reword(second));
  for (const releaseId of [first, second]) await tryOut(releaseId);
  accepted(await propose(first));
  expect(codeOf(await propose(second, {}, third))).toBe('rule-set-not-ready');
  expect((await open(second)).faults).toMatchObject([{ place: 'id', code: 'id-taken' }]);
});
