import { isSpecificationItem, specificationOf } from '../../../cloud-functions/domain/inspection/deployment-specification';
import { specificationItems } from '../../../cloud-functions/domain/inspection/specification-items';
import { siteClasses } from '../../../cloud-functions/domain/site-code/site';

const idsOf = (siteClass: (typeof siteClasses)[number]) => specificationOf(siteClass).map(({ id }) => id);

it('asks every class for a code at the entrance, a current poster, somebody who watches, and a way without a phone', () => {
  for (const siteClass of siteClasses)
    expect(idsOf(siteClass)).toEqual(
      expect.arrayContaining([
        'code-at-each-entrance',
        'poster-current',
        'poster-undamaged',
        'scan-watched',
        'spare-register',
        'no-phone-way',
        'accessible',
      ]),
    );
});

it.each([
  ['sentry-at-door', ['school', 'hospital', 'care-home', 'station', 'port-closed-loop']],
  ['any-colour-door', ['hospital']],
  ['closed-loop-door', ['port-closed-loop']],
  ['code-inside-vehicle', ['vehicle']],
])('asks for %s where it belongs and nowhere else', (id, classes) => {
  expect(siteClasses.filter((siteClass) => idsOf(siteClass).includes(id)).sort()).toEqual([...classes].sort());
});

it('gives every item an id of its own and says it in both languages, and what counts as done', () => {
  expect(new Set(specificationItems.map(({ id }) => id)).size).toBe(specificationItems.length);
  for (const { id, says, done } of specificationItems) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of [says, done]) {
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
  }
});

it('knows its own items', () => {
  expect([isSpecificationItem('poster-current'), isSpecificationItem('posters-are-pretty')]).toEqual([true, false]);
});
