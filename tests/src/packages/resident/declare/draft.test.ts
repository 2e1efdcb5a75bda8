import { declarationRequest } from '../../../../../cloud-functions/contract/schemas/declaration';
import { type Change, changeDraft, type Draft, newDraft, staysOf } from '../../../../../src/packages/resident/declare/draft';
import { forgetDraft, keepDraft, readDraft } from '../../../../../src/packages/resident/declare/draft-store';
import { symptomsOf } from '../../../../../src/packages/resident/declare/health-step';
import { declarationOf, temperatureTenths } from '../../../../../src/packages/resident/declare/request';
import { storage } from '../../../../../src/platform/storage';
import { aDraft, aStay, firstDay } from './a-draft';

const id = '01831000-0000-7000-8000-000000000000';
const after = (draft: Draft, ...changes: readonly Change[]): Draft => changes.reduce(changeDraft, draft);

test('whoever lives here is not asked where they were: the address says it, until they change it', () => {
  expect(staysOf(aDraft(), firstDay)).toMatchObject([{ division: '150781', from: firstDay, ended: false, home: true }]);
  expect(staysOf(aDraft({ stays: [] }), firstDay)).toEqual([]);
});

test.each(['traveller', 'temporary-stayer', 'planning-to-enter', 'overseas-returnee'] as const)('a %s is asked', (group) => {
  expect(staysOf(aDraft({ group }), firstDay)).toEqual([]);
});

test('the stay at home moves with the address, and its town is asked again', () => {
  const home = { ...aStay({ division: '150781', home: true }) };
  const moved = after(aDraft({ stays: [home, aStay()] }), { kind: 'answered', answers: { division: '150702' } });
  expect(moved.stays).toMatchObject([{ division: '150702', town: '', community: '', placeFrom: '' }, aStay()]);
});

test('another county forgets town and community, another town the community', () => {
  const open = after(aDraft({ stays: [aStay()] }), { kind: 'stay-opened', index: 0, firstDay });
  const otherTown = after(open, { kind: 'stay-answered', answers: { placeFrom: 'listed', town: '常营乡' } });
  expect(otherTown.editingStay?.item).toMatchObject({ town: '常营乡', community: '', communityFrom: '' });
  const otherCounty = after(open, { kind: 'stay-answered', answers: { division: '110108' } });
  expect(otherCounty.editingStay?.item).toMatchObject({ division: '110108', placeFrom: '', town: '', community: '' });
});

test('a place added and then given up changes nothing', () => {
  const before = aDraft({ stays: [aStay()] });
  const open = after(before, { kind: 'stay-opened', index: null, firstDay }, { kind: 'stay-answered', answers: { division: '110108' } });
  expect(after(open, { kind: 'stay-closed', keep: false, firstDay })).toEqual(before);
  expect(after(open, { kind: 'stay-closed', keep: true, firstDay }).stays).toHaveLength(2);
});

test('a sent draft keeps its id, so that sending again is the same declaration; a changed answer makes it another', () => {
  const sent = after(aDraft(), { kind: 'id-given', declarationId: id });
  expect(after(sent, { kind: 'went-to', step: 'undertaking' }).declarationId).toBe(id);
  expect(after(sent, { kind: 'answered', answers: { temperature: '37.5' } }).declarationId).toBe('');
  expect(after(sent, { kind: 'stay-removed', index: 0, firstDay }).declarationId).toBe('');
  expect(after(sent, { kind: 'foreign-removed', index: 0 }).declarationId).toBe('');
});

test('what is sent is what the contract takes', () => {
  const draft = aDraft({
    declarationId: id,
    hadContact: true,
    lastExposure: '2022-09-02',
    stays: [aStay(), aStay({ placeFrom: 'elsewhere', town: '', communityFrom: '', community: ' ', ended: false })],
    wasAbroad: true,
    foreignStays: [{ country: 'MN', from: '2022-08-01', enteredAt: '2022-08-30' }],
  });
  const body = declarationOf(draft, firstDay);
  expect(declarationRequest.parse(body)).toEqual(body);
  expect(body).toMatchObject({
    temperatureTenths: 366,
    contact: { lastExposure: '2022-09-02' },
    domesticStays: [
      { division: '110105', town: '高碑店（地区）乡', community: '高碑店东区 B15 栋', from: '2022-09-01', to: '2022-09-04' },
      { division: '110105', from: '2022-09-01' },
    ],
    foreignStays: [{ country: 'MN' }],
  });
});

test('a “no” takes back what was entered under “yes”', () => {
  const draft = aDraft({
    declarationId: id,
    hadContact: false,
    lastExposure: '2022-09-02',
    foreignStays: [{ country: 'MN', from: '', enteredAt: '' }],
  });
  expect(declarationOf(draft, firstDay)).toMatchObject({ foreignStays: [] });
  expect(declarationOf(draft, firstDay)).not.toHaveProperty('contact');
});

test('without the undertaking nothing can be sent', () => {
  expect(declarationOf(aDraft({ declarationId: id, undertaking: false }), firstDay)).toBeUndefined();
});

test.each([
  ['36.6', 366],
  ['36,6', 366],
  ['３６。６', 366],
  ['37.3 ℃', 373],
  ['366', 366],
  ['37', 370],
  ['', undefined],
  ['36.66', 'not-a-number'],
  ['warm', 'not-a-number'],
] as const)('a temperature of “%s” is %s', (typed, tenths) => {
  expect(temperatureTenths(typed)).toBe(tenths);
});

test('“none” and a symptom exclude each other', () => {
  expect(symptomsOf(['none'], null)).toEqual([]);
  expect(symptomsOf(['none', 'fever'], [])).toEqual(['fever']);
  expect(symptomsOf(['fever', 'none'], ['fever'])).toEqual([]);
  expect(symptomsOf([], [])).toBeNull();
  expect(symptomsOf([], ['fever'])).toBeNull();
});

describe('on the phone', () => {
  test('a draft is read back as it was, by its own account only', () => {
    const draft = aDraft({ stays: [aStay()], step: 'review' });
    keepDraft(storage, 'zhang', draft);
    expect(readDraft(storage, 'zhang')).toEqual(draft);
    expect(readDraft(storage, 'li')).toEqual(newDraft);
    forgetDraft(storage, 'zhang');
    expect(readDraft(storage, 'zhang')).toEqual(newDraft);
  });

  test.each([
    '{',
    '{"version":0}',
    '{"version":1,"draft":{"step":"group"}}',
    JSON.stringify({ version: 1, draft: { ...newDraft, step: 'x' } }),
  ])('damage (%s) is a new draft', (text) => {
    storage.write('declaration-draft/zhang', text);
    expect(readDraft(storage, 'zhang')).toEqual(newDraft);
  });
});
