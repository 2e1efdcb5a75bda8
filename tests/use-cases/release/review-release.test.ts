import { reviewRelease } from '../../../cloud-functions/use-cases/release/review-release';
import { accepted, anAuthority, approver, author, codeOf, third } from './an-authority';

test('another person approves, and the content stays as it was proposed', async () => {
  const { bring, open, review } = anAuthority();
  const releaseId = await bring('proposed');
  const before = await open(releaseId);
  expect(accepted(await review(releaseId))).toMatchObject({ state: 'approved', hash: before.release.hash });
  expect((await open(releaseId)).ruleSet).toEqual(before.ruleSet);
});

test('who drafted, edited or proposed it is refused, and the attempt is on record', async () => {
  const { draft, reword, tryOut, propose, review, audit, open } = anAuthority();
  const releaseId = await draft();
  accepted(await reword(releaseId, third));
  await tryOut(releaseId);
  accepted(await propose(releaseId, {}, approver));
  for (const caller of [author, third, approver]) {
    expect(codeOf(await review(releaseId, 'approve', caller))).toBe('second-person-needed');
    expect(audit.entries.at(-1)).toMatchObject({
      operation: 'reviewRelease',
      actor: caller.personId,
      target: `release ${releaseId}, refused: second-person-needed`,
    });
  }
  expect((await open(releaseId)).release.state).toBe('proposed');
});

test('returned, it is a draft again that nobody has announced; its author may take it back', async () => {
  const { bring, review, change, open } = anAuthority();
  const releaseId = await bring('proposed');
  expect(accepted(await review(releaseId, 'return', author))).toMatchObject({ state: 'draft', announced: null });
  accepted(await change(releaseId, { pendingHoursMax: 20 }));
  expect((await open(releaseId)).release.history.map(({ act }) => act)).toContain('returned');
});

test('of approving and returning one revision at once, one counts', async () => {
  const { bring, needs, revisionOf, open } = anAuthority();
  const releaseId = await bring('proposed');
  const revision = await revisionOf(releaseId);
  const say = (outcome: 'approve' | 'return', caller: typeof author) =>
    reviewRelease({ caller, params: { releaseId }, body: { revision, outcome, note: '已核对' } }, needs);
  const outcomes = await Promise.all([say('approve', approver), say('return', third)]);
  expect(outcomes.map(codeOf).sort()).toEqual(['changed-meanwhile', 'done']);
  expect((await open(releaseId)).release.state).toBe(outcomes[0]?.ok ? 'approved' : 'draft');
});

test.each(['draft', 'approved', 'canary', 'in-force'] as const)('what is %s is not reviewed', async (state) => {
  const { bring, review } = anAuthority();
  expect(codeOf(await review(await bring(state), 'approve', third))).toBe('step-not-possible');
});
