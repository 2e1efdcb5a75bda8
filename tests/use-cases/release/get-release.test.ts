import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { getRelease } from '../../../cloud-functions/use-cases/release/get-release';
import { abroad, accepted, anAuthority, author, codeOf, third } from './an-authority';

test.each(['draft', 'proposed', 'approved', 'canary', 'in-force'] as const)(
  'a release that is %s is shown as the contract says',
  async (state) => {
    const { bring, needs } = anAuthority();
    const releaseId = await bring(state);
    const answer = accepted(await getRelease({ caller: third, params: { releaseId } }, needs));
    const shown = endpoints.getRelease.response.parse(answer);
    expect(shown.release).toMatchObject({ state, shareNow: { canary: 500, 'in-force': 10_000 }[state as string] ?? 0 });
    expect(shown.faults).toEqual([]);
    expect(shown.dryRun?.state).toBe(state === 'draft' ? undefined : 'done');
  },
);

test('what was approved does not grow faults because its day has come', async () => {
  const { bring, open, passMinutes } = anAuthority();
  const releaseId = await bring('in-force');
  passMinutes(60 * 24 * 30);
  expect((await open(releaseId)).faults).toEqual([]);
});

test.each([
  ['no release has the id', '0'.repeat(16), author, 'not-found'],
  ['it is no id', '../../etc', author, 'not-found'],
])('refused: %s', async (_, releaseId, caller, code) => {
  expect(codeOf(await getRelease({ caller, params: { releaseId } }, anAuthority().needs))).toBe(code);
});

test('another jurisdiction’s release is not there', async () => {
  const { draft, needs } = anAuthority();
  const releaseId = await draft();
  expect(codeOf(await getRelease({ caller: abroad, params: { releaseId } }, needs))).toBe('not-found');
});
