import { draftAfter, untouched } from '../../../../src/packages/authority/release/draft';

const saved = { rules: [1] };
const mine = { rules: [2] };
const changed = draftAfter(untouched, { step: 'changed', ruleSet: mine, saved, revision: 3 });

it('is changed once it differs from what is saved, and untouched again when changed back', () => {
  expect(changed).toEqual({ kind: 'changed', ruleSet: mine, revision: 3, restored: false });
  expect(draftAfter(changed, { step: 'changed', ruleSet: { rules: [1] }, saved, revision: 3 })).toEqual(untouched);
});

it('brings unsaved changes back when nobody has saved since', () => {
  const back = draftAfter(untouched, { step: 'opened', kept: { revision: 3, ruleSet: mine }, ruleSet: saved, revision: 3 });
  expect(back).toEqual({ kind: 'changed', ruleSet: mine, revision: 3, restored: true });
});

it('asks first when somebody has saved since', () => {
  const asks = draftAfter(untouched, { step: 'opened', kept: { revision: 3, ruleSet: mine }, ruleSet: saved, revision: 5 });
  expect(asks.kind).toBe('other-revision');
  expect(draftAfter(asks, { step: 'go-on', revision: 5 })).toMatchObject({ kind: 'changed', ruleSet: mine, revision: 5 });
});

it('forgets kept changes that are what is saved', () => {
  expect(draftAfter(untouched, { step: 'opened', kept: { revision: 2, ruleSet: saved }, ruleSet: saved, revision: 5 })).toEqual(untouched);
});

it('keeps what was typed while it was being saved', () => {
  const later = draftAfter(changed, { step: 'changed', ruleSet: { rules: [3] }, saved, revision: 3 });
  expect(draftAfter(later, { step: 'saved', ruleSet: mine, revision: 4 })).toMatchObject({ ruleSet: { rules: [3] }, revision: 4 });
  expect(draftAfter(changed, { step: 'saved', ruleSet: mine, revision: 4 })).toEqual(untouched);
});

it('stays on the revision the changes were made on until the author goes on from another', () => {
  const later = draftAfter(changed, { step: 'changed', ruleSet: { rules: [3] }, saved, revision: 4 });
  expect(later).toMatchObject({ revision: 3 });
  expect(draftAfter(later, { step: 'go-on', revision: 4 })).toMatchObject({ revision: 4, ruleSet: { rules: [3] } });
});
