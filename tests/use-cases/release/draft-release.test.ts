import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { contentHash } from '../../../cloud-functions/domain/health-code/canonical-json';
import { ruleSet20220628 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-06-28';
import { draftRelease } from '../../../cloud-functions/use-cases/release/draft-release';
import { abroad, accepted, anAuthority, author, codeOf } from './an-authority';

const basedOn = ruleSet20220628.id;

test('a draft is the copied set under a version of today, in force from tomorrow, and sound as it stands', async () => {
  const { needs, audit } = anAuthority();
  const opened = endpoints.draftRelease.response.parse(accepted(await draftRelease({ caller: author, body: { basedOn } }, needs)));
  expect(opened.ruleSet).toEqual({
    ...ruleSet20220628,
    id: '150781@2022-09-06',
    version: '2022-09-06',
    effectiveFrom: '2022-09-07T00:00:00+08:00',
    effectiveUntil: null,
  });
  expect(opened.base).toEqual(ruleSet20220628);
  expect(opened.faults).toEqual([]);
  expect(opened.goldenOutcomes.every(({ agrees }) => agrees)).toBe(true);
  expect(opened.goldenOutcomes).toHaveLength(ruleSet20220628.goldenCases.length);
  expect(opened.release).toMatchObject({
    state: 'draft',
    revision: 1,
    hash: contentHash(opened.ruleSet),
    mayApprove: false,
    shareNow: 0,
    history: [{ act: 'drafted', by: '何*' }],
  });
  expect(audit.entries).toMatchObject([
    {
      operation: 'draftRelease',
      role: 'authority',
      district: '150781',
      actor: author.personId,
      target: expect.stringContaining(opened.release.releaseId),
    },
  ]);
});

test('a second draft of the same day, once the first was released, has a version of its own', async () => {
  const { bring, draft, open } = anAuthority();
  await bring('canary');
  expect((await open(await draft())).release.ruleSetId).toBe('150781@2022-09-06.2');
});

test.each([
  ['a set nobody knows', author, '150781@1999-01-01', 'not-found'],
  ['for another jurisdiction', abroad, basedOn, 'not-found'],
  ['by an officer', { ...author, roles: ['resident', 'officer'] as const }, basedOn, 'not-allowed'],
])('refused: %s', async (_, caller, wanted, code) => {
  const { needs, releases, audit } = anAuthority();
  expect(codeOf(await draftRelease({ caller, body: { basedOn: wanted } }, needs))).toBe(code);
  expect(await releases.list('150781')).toEqual([]);
  expect(audit.entries).toMatchObject([{ operation: 'draftRelease', target: `copy of ${wanted}, refused: ${code}` }]);
});

test('without a line in the audit record nothing is drafted', async () => {
  const { needs, releases, audit } = anAuthority();
  audit.failNext();
  await expect(draftRelease({ caller: author, body: { basedOn } }, needs)).rejects.toThrow('audit record');
  expect(await releases.list('150781')).toEqual([]);
});
