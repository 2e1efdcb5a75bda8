import { addMilliseconds, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { aTraveller, beijing, russia, zhang } from '../travel-card/a-traveller';

const inBeijing = [{ division: '110105', from: '2022-09-03', to: '2022-09-04' }];
const fromRussia = [{ country: 'RU', from: '2022-08-01', enteredAt: '2022-08-30' }];

async function aTravellerWithCard(places = [beijing]) {
  const traveller = aTraveller({ places });
  await traveller.fetch();
  return traveller;
}
const asksOf = (answer: Awaited<ReturnType<ReturnType<typeof aTraveller>['declare']>>) => (answer.state === 'asks' ? answer.conflicts : []);
const explain = (conflicts: ReturnType<typeof asksOf>) => conflicts.map(({ placeId }) => ({ placeId, text: '只是路过，没有下车' }));

test('a declaration that tells of every place of the card is taken in', async () => {
  const { declare } = await aTravellerWithCard([beijing, russia]);
  const answer = await declare({ id: 1, answers: { domesticStays: inBeijing, foreignStays: fromRussia } });
  expect(answer).toMatchObject({ state: 'accepted', facts: [{ kind: 'entry.overseas' }] });
});

test('a place left out is asked for, and nothing is written', async () => {
  const { declare, people } = await aTravellerWithCard([beijing, russia]);
  const before = people.read(zhang);
  const answer = await declare({ id: 1 });
  expect(answer).toMatchObject({
    state: 'asks',
    conflicts: [
      { place: { in: 'china', division: '110105', firstSeen: '2022-09-03', lastSeen: '2022-09-04' } },
      { place: { in: 'abroad', country: 'RU' } },
    ],
  });
  expect(people.read(zhang)).toEqual(before);
  expect(people.declarationsOf(zhang)).toEqual([]);
});

test('added, the same declaration is taken in and the place counts like any other', async () => {
  const { declare, people } = await aTravellerWithCard([russia]);
  await declare({ id: 1 });
  const answer = await declare({ id: 1, answers: { foreignStays: fromRussia } });
  expect(answer).toMatchObject({
    state: 'accepted',
    decision: { colour: 'red', reasons: [{ rule: expect.stringMatching(/overseas|entry/) }] },
  });
  expect(people.declarationsOf(zhang)).toHaveLength(1);
});

test('explained instead, it is taken in with a mismatch: yellow by rule, and the words are sealed with it', async () => {
  const { declare, people, needs } = await aTravellerWithCard();
  const explanations = explain(asksOf(await declare({ id: 1 })));
  const answer = await declare({ id: 1, explanations });
  expect(answer).toMatchObject({
    state: 'accepted',
    facts: [{ kind: 'declaration.mismatch', enteredBy: 'comparison', source: 'travel-card' }],
    decision: {
      colour: 'yellow',
      reasons: [{ reason: 'declaration-mismatch', path: [{ step: 'fact', facts: ['declaration.corrected'] }] }],
    },
  });
  const [kept] = people.declarationsOf(zhang);
  expect(needs.identitySeal.open(zhang, kept?.sealed ?? '')).toContain('只是路过，没有下车');
  expect(JSON.stringify(people.read(zhang))).not.toContain('只是路过');
});

test('one of two explained: the other is asked for alone', async () => {
  const { declare } = await aTravellerWithCard([beijing, russia]);
  const [first, second] = asksOf(await declare({ id: 1 }));
  const answer = await declare({ id: 1, explanations: explain(first ? [first] : []) });
  expect(asksOf(answer)).toEqual([second]);
});

test('an explanation of a place that is no conflict is no mismatch', async () => {
  const { declare } = await aTravellerWithCard();
  const explanations = explain(asksOf(await declare({ id: 1 })));
  expect(await declare({ id: 1, answers: { domesticStays: inBeijing }, explanations })).toMatchObject({ state: 'accepted', facts: [] });
});

describe('after a mismatch', () => {
  async function explained() {
    const traveller = await aTravellerWithCard();
    const explanations = explain(asksOf(await traveller.declare({ id: 1 })));
    await traveller.declare({ id: 1, explanations });
    return { ...traveller, explanations };
  }

  test('a later declaration that tells of the place turns the code green again', async () => {
    const { declare, clock } = await explained();
    clock.time = addMilliseconds(clock.time, millisecondsPerHour);
    const answer = await declare({ id: 2, answers: { domesticStays: inBeijing } });
    expect(answer).toMatchObject({ state: 'accepted', facts: [{ kind: 'declaration.corrected' }], decision: { colour: 'green' } });
  });
  test('also days later, when the card is not compared any more', async () => {
    const { declare, clock } = await explained();
    clock.time = addMilliseconds(clock.time, 72 * millisecondsPerHour);
    expect(await declare({ id: 2 })).toMatchObject({ state: 'accepted', facts: [], decision: { colour: 'yellow' } });
    clock.time = addMilliseconds(clock.time, millisecondsPerHour);
    const answer = await declare({ id: 3, answers: { domesticStays: inBeijing } });
    expect(answer).toMatchObject({ facts: [{ kind: 'declaration.corrected' }], decision: { colour: 'green' } });
  });
  test('a later one that leaves it out is asked again, and explaining it again adds nothing', async () => {
    const { declare, clock, explanations } = await explained();
    clock.time = addMilliseconds(clock.time, millisecondsPerHour);
    expect(asksOf(await declare({ id: 2 }))).toHaveLength(1);
    expect(await declare({ id: 2, explanations })).toMatchObject({
      state: 'accepted',
      decision: { colour: 'yellow', reasons: [{ facts: { length: 1 } }] },
    });
  });
  test('the declaration sent once more gets the outcome it had', async () => {
    const { declare } = await explained();
    expect(await declare({ id: 1 })).toMatchObject({ state: 'accepted', facts: [{ kind: 'declaration.mismatch' }] });
  });
});

test('a card is held against a declaration for 24 hours, to the moment', async () => {
  const { declare, clock } = await aTravellerWithCard();
  clock.time = addMilliseconds(clock.time, 24 * millisecondsPerHour - 1);
  expect((await declare({ id: 1 })).state).toBe('asks');
  clock.time = addMilliseconds(clock.time, 1);
  expect((await declare({ id: 1 })).state).toBe('accepted');
});

test('whoever fetched no card is asked nothing', async () => {
  const { declare } = aTraveller({ places: [beijing] });
  expect((await declare({ id: 1 })).state).toBe('accepted');
});
