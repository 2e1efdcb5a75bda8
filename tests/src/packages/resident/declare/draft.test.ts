import { declarationRequest } from '../../../../../cloud-functions/contract/schemas/declaration';
import { type Change, changeDraft } from '../../../../../src/packages/resident/declare/change-draft';
import { type Draft, newDraft, staysOf } from '../../../../../src/packages/resident/declare/draft';
import { forgetDraft, keepDraft, readDraft } from '../../../../../src/packages/resident/declare/draft-store';
import { symptomsOf } from '../../../../../src/packages/resident/declare/health-step';
import { declarationOf, temperatureTenths } from '../../../../../src/packages/resident/declare/request';
import { faultsOfForeign, faultsOfWhen } from '../../../../../src/packages/resident/declare/steps';
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

test('a draft kept before a question was added is still read, with that question to be answered', () => {
  const { cardFetchedAt: _, conflicts: _conflicts, explanations: _explanations, ...before } = aDraft({ step: 'stays', stays: [aStay()] });
  storage.write('declaration-draft/zhang', JSON.stringify({ version: 1, draft: before }));
  expect(readDraft(storage, 'zhang')).toEqual(aDraft({ step: 'stays', stays: [aStay()] }));
});

describe('what the travel card shows', () => {
  const days = { firstDay, today: '2022-09-06' };
  const seen = (division: string, firstSeen: string, lastSeen = firstSeen) => ({
    in: 'china' as const,
    division,
    name: division,
    firstSeen,
    lastSeen,
  });
  const taken = (draft: Draft, ...places: Parameters<typeof seen>[]) =>
    changeDraft(draft, {
      kind: 'card-taken',
      card: { fetchedAt: '2022-09-06T08:20:00+08:00', from: firstDay, to: '2022-09-06', places: places.map((place) => seen(...place)) },
      ...days,
    });

  test('is filled in once, and not where a stay tells of it already', () => {
    const draft = taken(aDraft(), ['150781', firstDay, '2022-09-06'], ['150702', '2022-09-01'], ['110105', '2022-09-03']);
    expect(draft.stays).toMatchObject([{ home: true }, { division: '110105', proven: { division: '110105', from: '2022-09-03' } }]);
    expect(taken(draft, ['110105', '2022-09-03']).stays).toEqual(draft.stays);
  });
  test('gives way to a newer card; what the person said stays', () => {
    const draft = taken(aDraft({ stays: [aStay({ division: '310101' })] }), ['110105', '2022-09-03']);
    expect(taken(draft, ['150203', '2022-09-02']).stays).toMatchObject([{ division: '310101' }, { division: '150203' }]);
  });
  test('of a city leaves the district to be said, unless the city has none; today is “still there”', () => {
    const draft = taken(aDraft({ stays: [] }), ['150200', '2022-09-03'], ['441900', '2022-09-04', '2022-09-06']);
    expect(draft.stays).toMatchObject([
      { division: '', ended: true, to: '2022-09-03', proven: { division: '150200' } },
      { division: '441900', ended: false, to: '' },
    ]);
  });
  test('reaches no further back than the declaration asks', () => {
    const draft = taken(aDraft({ stays: [] }), ['110105', '2022-08-20', '2022-08-24'], ['310101', '2022-08-20', '2022-08-22']);
    expect(draft.stays).toMatchObject([{ division: '110105', from: firstDay, to: '2022-08-24', proven: { from: firstDay } }]);
  });
  test('cannot be removed or cut short, but told more exactly and longer', () => {
    const draft = taken(aDraft({ stays: [] }), ['110105', '2022-09-03', '2022-09-04']);
    const [stay] = draft.stays ?? [];
    if (!stay) throw new Error('nothing was filled in');
    expect(changeDraft(draft, { kind: 'stay-removed', index: 0, firstDay }).stays).toEqual([stay]);
    expect(faultsOfWhen({ ...stay, from: '2022-09-04' })).toEqual([{ path: 'from', problem: 'out-of-range' }]);
    expect(faultsOfWhen({ ...stay, to: '2022-09-03' })).toEqual([{ path: 'to', problem: 'out-of-range' }]);
    expect(faultsOfWhen({ ...stay, from: '2022-09-01', to: '2022-09-05' })).toEqual([]);
    const proven = { division: '', name: '俄罗斯', from: '2022-08-28', to: '2022-08-30' };
    const arrival = { country: 'RU', from: '2022-08-28', enteredAt: '2022-08-30', proven };
    expect(changeDraft(aDraft({ foreignStays: [arrival] }), { kind: 'foreign-removed', index: 0 }).foreignStays).toEqual([arrival]);
    expect(faultsOfForeign({ ...arrival, enteredAt: '2022-08-29' })).toEqual([{ path: 'enteredAt', problem: 'out-of-range' }]);
    expect(faultsOfForeign({ ...arrival, from: '2022-08-29' })).toEqual([{ path: 'from', problem: 'out-of-range' }]);
  });
});
