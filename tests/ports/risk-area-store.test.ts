import { randomBytes } from 'node:crypto';
import type { Publication, RiskArea } from '../../cloud-functions/domain/risk-areas/publication';
import { addMilliseconds, millisecondsPerDay } from '../../cloud-functions/domain/time';
import { morning, onEveryStore } from './opened-stores';

const anArea = (place: number, county: string | undefined, rest: Partial<RiskArea> = {}): RiskArea => ({
  level: place % 2 === 0 ? 'high' : 'medium',
  areaName: `某省 某市 第${place}街道`,
  ...(county !== undefined && { county }),
  town: `第${place}街道`,
  communities: [`${place}号院（含底商）`, '全域'],
  ...rest,
});
const aPublication = (rest: Partial<Publication> = {}): Publication => ({
  publicationId: `2022090500-${randomBytes(4).toString('hex')}`,
  publishedAt: morning,
  counts: { high: 2, medium: 1, low: 0 },
  areas: [anArea(0, '110105'), anArea(1, '110106'), anArea(2, '110105'), anArea(3, undefined)],
  ...rest,
});

onEveryStore('risk area store', (stores) => {
  it('gives a publication’s areas by county, in their published order', async () => {
    const { riskAreas } = stores();
    const publication = aPublication();
    await riskAreas.save(publication, addMilliseconds(morning, 5));
    const { areas, ...header } = publication;
    expect(await riskAreas.getHeader(publication.publicationId)).toEqual({ ...header, importedAt: addMilliseconds(morning, 5) });
    expect(await riskAreas.areasOfCounty(publication.publicationId, '110105')).toEqual([areas[0], areas[2]]);
    expect(await riskAreas.areasOfCounty(publication.publicationId, '110106')).toEqual([areas[1]]);
    expect(await riskAreas.areasOfCounty(publication.publicationId, '11010')).toEqual([]);
    expect(await riskAreas.areasOfCounty('2022090500-00000000', '110105')).toEqual([]);
  });

  it('can be saved again and holds it once', async () => {
    const { riskAreas } = stores();
    const publication = aPublication({ publishedAt: addMilliseconds(morning, -90 * millisecondsPerDay) });
    await riskAreas.save(publication, morning);
    await riskAreas.save(publication, morning);
    expect(await riskAreas.areasOfCounty(publication.publicationId, '110105')).toHaveLength(2);
    const listed = await riskAreas.listHeaders(publication.publishedAt, 10);
    expect(listed.filter(({ publicationId }) => publicationId === publication.publicationId)).toHaveLength(1);
  });

  it('holds a publication as large as the real ones, and a county larger than one item', async () => {
    const { riskAreas } = stores();
    const counties = Array.from({ length: 300 }, (_, place) => String(110_000 + place));
    const communities = Array.from({ length: 200 }, (_, place) => `第${place}号院（含底商及地下室）`);
    const areas = [
      ...counties.flatMap((county, place) => [anArea(place, county), anArea(place + 1, county)]),
      ...Array.from({ length: 60 }, (_, place) => anArea(place, '310115', { communities })),
    ];
    const publication = aPublication({ areas });
    await riskAreas.save(publication, morning);
    expect(await riskAreas.areasOfCounty(publication.publicationId, '310115')).toEqual(areas.slice(600));
    expect(await riskAreas.areasOfCounty(publication.publicationId, '110299')).toEqual(areas.slice(598, 600));
  });

  it('holds an empty publication, as the one after the category ended', async () => {
    const { riskAreas } = stores();
    const publication = aPublication({ areas: [], counts: { high: 0, medium: 0, low: 0 } });
    await riskAreas.save(publication, morning);
    expect((await riskAreas.getHeader(publication.publicationId))?.counts.high).toBe(0);
    expect(await riskAreas.areasOfCounty(publication.publicationId, '110105')).toEqual([]);
  });

  it('lists publications of a moment newest first, none of the future', async () => {
    const { riskAreas } = stores();
    const at = (days: number) => addMilliseconds(morning, (200 + days) * millisecondsPerDay);
    const made = [0, 3, 1, 2].map((days) => aPublication({ publishedAt: at(days) }));
    for (const publication of made) await riskAreas.save(publication, morning);
    const listed = async (moment: number, itemsMax: number) =>
      (await riskAreas.listHeaders(addMilliseconds(at(0), moment), itemsMax)).map(({ publishedAt }) => publishedAt);
    expect(await listed(3 * millisecondsPerDay, 3)).toEqual([at(3), at(2), at(1)]);
    expect(await listed(3 * millisecondsPerDay - 1, 1)).toEqual([at(2)]);
    expect(await listed(0, 1)).toEqual([at(0)]);
    expect(await listed(0, 0)).toEqual([]);
  });

  it('forgets a publication three years after its import', async () => {
    const { riskAreas, clock } = stores();
    const publication = aPublication();
    await riskAreas.save(publication, morning);
    clock.passDays(1_097);
    expect(await riskAreas.getHeader(publication.publicationId)).toBeUndefined();
    expect(await riskAreas.areasOfCounty(publication.publicationId, '110105')).toEqual([]);
    expect(await riskAreas.listHeaders(clock.now(), 10)).not.toContainEqual(
      expect.objectContaining({ publicationId: publication.publicationId }),
    );
  });
});
