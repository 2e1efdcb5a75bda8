import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { contentBytesMax, editRelease } from '../../../cloud-functions/use-cases/release/edit-release';
import { accepted, anAuthority, approver, author, codeOf, third } from './an-authority';

test('a draft is saved with its faults, each with its place', async () => {
  const { draft, edit, open } = anAuthority();
  const releaseId = await draft();
  const { ruleSet } = await open(releaseId);
  const wrong = { ...Object(ruleSet), pendingHoursMax: 0, colour: 'red' };
  const saved = endpoints.editRelease.response.parse(accepted(await edit(releaseId, wrong)));
  expect(saved.faults).toMatchObject([{ place: expect.stringMatching(/colour|pendingHoursMax/) }, { place: expect.any(String) }]);
  expect(saved.goldenOutcomes).toEqual([]);
  expect(saved.release).toMatchObject({ hash: null, revision: 2 });
  expect((await open(releaseId)).ruleSet).toEqual(wrong);
  expect((await edit(releaseId, Object(ruleSet))).ok).toBe(true);
  expect((await open(releaseId)).release.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('of two who save one revision, the second is told', async () => {
  const { draft, needs, open } = anAuthority();
  const releaseId = await draft();
  const save = (caller: typeof author, note: string) =>
    editRelease({ caller, params: { releaseId }, body: { revision: 1, ruleSet: { note } } }, needs);
  const outcomes = await Promise.all([save(author, 'mine'), save(third, 'theirs')]);
  expect(outcomes.map(codeOf).sort()).toEqual(['changed-meanwhile', 'done']);
  expect((await open(releaseId)).ruleSet).toEqual({ note: outcomes[0]?.ok ? 'mine' : 'theirs' });
});

test('saving signs once an hour, and whoever saved cannot approve', async () => {
  const { draft, change, open, passMinutes } = anAuthority();
  const releaseId = await draft();
  for (const minutes of [5, 30, 20, 10, 1]) {
    passMinutes(minutes);
    accepted(await change(releaseId, { pendingHoursMax: 12 + minutes }));
  }
  accepted(await change(releaseId, { pendingHoursMax: 20 }, approver));
  const { history } = (await open(releaseId)).release;
  expect(history.map(({ act, by }) => `${act} ${by}`)).toEqual(['drafted 何*', 'edited 何*', 'edited 何*', 'edited 杜*']);
  expect((await open(releaseId, approver)).release.mayApprove).toBe(false);
  expect((await open(releaseId, third)).release.mayApprove).toBe(true);
});

test.each(['proposed', 'approved', 'canary', 'in-force'] as const)('what is %s is not edited any more', async (state) => {
  const { bring, edit, open, audit } = anAuthority();
  const releaseId = await bring(state);
  const before = await open(releaseId);
  expect(codeOf(await edit(releaseId, {}))).toBe('step-not-possible');
  expect(await open(releaseId)).toEqual(before);
  expect(audit.entries.at(-1)).toMatchObject({ operation: 'editRelease', target: `release ${releaseId}, refused: step-not-possible` });
});

test('a draft that no store would keep is refused as too long', async () => {
  const { draft, edit, open } = anAuthority();
  const releaseId = await draft();
  const before = await open(releaseId);
  const filled = (bytes: number) => ({ text: 'x'.repeat(bytes - JSON.stringify({ text: '' }).length) });
  expect(await edit(releaseId, filled(contentBytesMax + 1))).toMatchObject({
    ok: false,
    error: { code: 'request-not-valid', fields: [{ path: 'ruleSet', problem: 'too-long' }] },
  });
  expect(await open(releaseId)).toEqual(before);
  expect(codeOf(await edit(releaseId, filled(contentBytesMax)))).toBe('done');
});
