import { divisions as divisionsShown, riskAreasOfCounty } from '../../../cloud-functions/contract/schemas/risk-area';
import { type Instant, instant, parseInstant } from '../../../cloud-functions/domain/time';
import { importRiskAreas } from '../../../cloud-functions/use-cases/risk-areas/import-risk-areas';
import { listDivisions } from '../../../cloud-functions/use-cases/risk-areas/list-divisions';
import { listRiskAreasOfCounty } from '../../../cloud-functions/use-cases/risk-areas/list-risk-areas-of-county';
import { aPersonId } from '../../builders/a-site';
import { aPublicationFile, aRow } from '../../builders/publication-file';
import { readableKeys } from '../readable-keys';
import { watchedAudit } from '../watched-audit';
import { watchedRiskAreas } from '../watched-risk-areas';

const caller = { personId: aPersonId(0xf4), roles: ['feed'] as const };
const at = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);

async function aCountry(...bodies: unknown[]) {
  const clock = { time: at('2022-09-06T08:30:00+08:00'), now: () => clock.time };
  const riskAreas = watchedRiskAreas();
  for (const body of bodies) await importRiskAreas({ caller, body }, { ...readableKeys(), riskAreas, audit: watchedAudit(clock), clock });
  return {
    clock,
    list: (county: string, at?: string) =>
      listRiskAreasOfCounty({ query: { county, ...(at !== undefined && { at }) } }, { riskAreas, clock }),
  };
}
const inChengdu = aPublicationFile({
  high: [aRow('四川省 成都市 武侯区', '甲小区')],
  medium: [aRow('四川省 成都市 高新区', '中和街道乙小区')],
});

describe('the risk areas of a county', () => {
  test('are its own and those of the zones around it, with the publication they are from', async () => {
    const { list } = await aCountry(inChengdu);
    const outcome = await list('510107');
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        county: '510107',
        publication: { publishedAt: '2022-09-05T00:00:00+08:00' },
        areas: [
          { areaName: '四川省 成都市 武侯区', town: '', level: 'high', communities: ['甲小区'] },
          { areaName: '四川省 成都市 高新区', town: '高新区', level: 'medium', communities: ['中和街道乙小区'] },
        ],
      },
    });
    expect(outcome.ok && riskAreasOfCounty.safeParse(outcome.value).error).toBeUndefined();
  });
  test('are those of the newest publication, and none once it is empty', async () => {
    const { list, clock } = await aCountry(inChengdu, aPublicationFile({ hour: '2022-12-24 11时' }));
    expect(await list('510107')).toMatchObject({ ok: true, value: { areas: [{ level: 'high' }, { level: 'medium' }] } });
    clock.time = at('2022-12-24T11:00:00+08:00');
    expect(await list('510107')).toMatchObject({
      ok: true,
      value: { areas: [], publication: { publishedAt: '2022-12-24T11:00:00+08:00' } },
    });
  });
  test('are told for an instant of the past, by the publication in force then; the future is now', async () => {
    const { list, clock } = await aCountry(inChengdu, aPublicationFile({ hour: '2022-12-24 11时' }));
    clock.time = at('2022-12-25T08:00:00+08:00');
    const levels = async (instantAsked?: string) => {
      const outcome = await list('510107', instantAsked);
      return outcome.ok ? outcome.value.areas.map(({ level }) => level) : outcome.error;
    };
    expect(await levels()).toEqual([]);
    expect(await levels('2022-12-24T10:59:59+08:00')).toEqual(['high', 'medium']);
    expect(await levels('2022-12-24T11:00:00+08:00')).toEqual([]);
    expect(await levels('2099-01-01T00:00:00+08:00')).toEqual([]);
    expect(await list('510107', '2022-09-04T23:59:59+08:00')).toMatchObject({ ok: true, value: { publication: null, areas: [] } });
    expect(await levels('yesterday')).toMatchObject({ code: 'request-not-valid', fields: [{ path: 'at' }] });
  });
  test('are none where nothing was published yet', async () => {
    const { list } = await aCountry();
    expect(await list('510107')).toEqual({ ok: true, value: { county: '510107', publication: null, areas: [] } });
  });
  test('are not found for a division that does not exist', async () => {
    const { list } = await aCountry(inChengdu);
    expect(await list('999999')).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});

describe('divisions', () => {
  test('are the provinces when no parent is named', async () => {
    const outcome = await listDivisions({ query: {} });
    expect(outcome.ok && outcome.value.divisions).toHaveLength(34);
    expect(outcome.ok && outcome.value.towns).toEqual([]);
    expect(outcome.ok && divisionsShown.safeParse(outcome.value).error).toBeUndefined();
  });
  test('below a county are none, but its towns are named', async () => {
    const outcome = await listDivisions({ query: { parent: '110105' } });
    expect(outcome).toMatchObject({ ok: true, value: { divisions: [], towns: expect.arrayContaining(['高碑店地区', '三里屯街道']) } });
  });
  test('below one that does not exist are not found', async () => {
    expect(await listDivisions({ query: { parent: '999999' } })).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});
