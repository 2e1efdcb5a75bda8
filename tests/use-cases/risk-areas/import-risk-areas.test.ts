import { publicationImported } from '../../../cloud-functions/contract/schemas/risk-area';
import { instant, parseInstant } from '../../../cloud-functions/domain/time';
import { importRiskAreas } from '../../../cloud-functions/use-cases/risk-areas/import-risk-areas';
import { aPersonId } from '../../builders/a-site';
import { aPublicationFile, aRow, readRealPublication, realPublications } from '../../builders/publication-file';
import { describeWithSharedData } from '../../builders/shared-data';
import { readableKeys } from '../readable-keys';
import { watchedAudit } from '../watched-audit';
import { watchedRiskAreas } from '../watched-risk-areas';

const caller = { personId: aPersonId(0xf4), roles: ['feed'] as const };
const clock = { now: () => parseInstant('2022-09-06T08:30:00+08:00') ?? instant(Number.NaN) };
function aFeed() {
  const riskAreas = watchedRiskAreas();
  const audit = watchedAudit(clock);
  const needs = { ...readableKeys(), riskAreas, audit, clock };
  return { riskAreas, audit, send: (body: unknown) => importRiskAreas({ caller, body }, needs) };
}
const september = () => aPublicationFile({ high: [aRow('北京市 朝阳区 常营乡', '甲小区')] });

test('a publication is taken in with its counts, and again changes nothing', async () => {
  const { riskAreas, send } = aFeed();
  const first = await send(september());
  expect(first).toMatchObject({
    ok: true,
    value: { state: 'imported', publishedAt: '2022-09-05T00:00:00+08:00', counts: { high: 1, medium: 0, low: 0 } },
  });
  expect(first.ok && publicationImported.safeParse(first.value).success).toBe(true);
  expect(await send(september())).toMatchObject({ ok: true, value: { state: 'already-held' } });
  expect(riskAreas.saves).toHaveLength(1);
});

test('who sent it is on record before it counts, each time; where the record cannot be written nothing is held', async () => {
  const { audit, send } = aFeed();
  await send(september());
  await send(september());
  expect(audit.entries).toMatchObject([
    {
      operation: 'importRiskAreas',
      role: 'feed',
      actor: caller.personId,
      target: expect.stringMatching(/^publication 2022090500-.*, 1 high/),
    },
    { target: expect.stringMatching(/already held$/) },
  ]);
  const without = aFeed();
  without.audit.failNext();
  await expect(without.send(september())).rejects.toThrow('audit');
  expect(without.riskAreas.saves).toEqual([]);
});

test('an older one than is held is taken in as history', async () => {
  const { riskAreas, send } = aFeed();
  await send(september());
  expect(await send(aPublicationFile({ hour: '2022-08-01 0时' }))).toMatchObject({ ok: true, value: { state: 'imported' } });
  const headers = await riskAreas.listHeaders(clock.now(), 9);
  expect(headers.map(({ publicationId }) => publicationId.slice(0, 10))).toEqual(['2022090500', '2022080100']);
});

test('a damaged one is refused whole, with the place, and nothing is written', async () => {
  const { riskAreas, send } = aFeed();
  const file = september();
  file.data.highlist.push({ ...aRow('河北省 承德市 双桥区'), communitys: [] });
  expect(await send(file)).toEqual({
    ok: false,
    error: { code: 'publication-not-readable', detail: expect.stringMatching(/^data\.highlist\[1\]\.communitys: ./) },
  });
  expect(riskAreas.saves).toEqual([]);
});

describeWithSharedData('risk-areas', 'real publications', () => {
  test('all five are taken in; the empty one of December too', async () => {
    const { riskAreas, send } = aFeed();
    for (const publicationId of Object.values(realPublications)) {
      expect(await send(JSON.parse(readRealPublication(publicationId)))).toMatchObject({
        ok: true,
        value: { publicationId, state: 'imported' },
      });
    }
    expect(riskAreas.saves).toEqual(Object.values(realPublications));
  });
  test('the one of September names the 18 zones without a division', async () => {
    const outcome = await aFeed().send(JSON.parse(readRealPublication(realPublications.september)));
    expect(outcome.ok && outcome.value.withoutDivision).toHaveLength(18);
    expect(outcome.ok && outcome.value.withoutDivision).toContain('四川省 成都市 高新区');
  });
});
