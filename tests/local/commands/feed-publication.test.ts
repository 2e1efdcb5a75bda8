import { loadDivisions } from '../../../cloud-functions/domain/divisions/load-divisions';
import { feedPublication, type PublicationImported } from '../../../cloud-functions/local/commands/feed-publication';
import { aPublicationFile, aRow } from '../../builders/publication-file';

const imported: PublicationImported = {
  publicationId: '2022090500-bcc422ac',
  publishedAt: '2022-09-05T00:00:00+08:00',
  state: 'imported',
  counts: { high: 2053, medium: 1727, low: 319 },
  withoutDivision: ['四川省 成都市 高新区'],
};
const file = JSON.stringify(aPublicationFile({ high: [aRow('北京市 朝阳区 常营乡', '甲小区')] }));

async function feed(text: string, answer: PublicationImported | string = imported) {
  const delivered: unknown[] = [];
  const outcome = await feedPublication(text, await loadDivisions(), async (content) => {
    delivered.push(content);
    return answer;
  });
  return { ...outcome, delivered };
}

test('a publication is handed over as it is, and its counts and unknown areas are read out', async () => {
  expect(await feed(file)).toEqual({
    exitCode: 0,
    err: '',
    delivered: [JSON.parse(file)],
    out: [
      'imported 2022090500-bcc422ac, in force from 2022-09-05T00:00:00+08:00',
      'communities: 2,053 high-risk, 1,727 medium-risk, 319 low-risk',
      '1 areas in no county of GB/T 2260, matched by name:',
      '  四川省 成都市 高新区',
      '',
    ].join('\n'),
  });
});

test('one that is held already is said to be', async () => {
  expect((await feed(file, { ...imported, state: 'already-held', withoutDivision: [] })).out).toMatch(/^already held 2022090500-bcc422ac/);
});

test.each([
  ['cut off', file.slice(0, 200), /^refused, nothing imported: \(file\): not JSON: .+\n$/],
  [
    'miscounted',
    file.replace('"hcount":1', '"hcount":2'),
    /^refused, nothing imported: data\.hcount: says 2 communities, its list holds 1\n$/,
  ],
])('a %s file is not handed over; one line names the place', async (_, text, err) => {
  const outcome = await feed(text);
  expect(outcome).toMatchObject({ exitCode: 1, out: '', delivered: [] });
  expect(outcome.err).toMatch(err);
});

test('what the product answers instead of importing is passed on', async () => {
  expect(await feed(file, 'the product is elsewhere')).toMatchObject({ exitCode: 1, out: '', err: 'the product is elsewhere\n' });
});
