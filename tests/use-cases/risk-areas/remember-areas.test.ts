import type { RiskArea } from '../../../cloud-functions/domain/risk-areas/publication';
import { rememberAreas } from '../../../cloud-functions/use-cases/risk-areas/remember-areas';

const area: RiskArea = { level: 'high', areaName: '北京市 朝阳区 常营乡', county: '110105', town: '常营乡', communities: ['甲小区'] };
function aStore() {
  const reads: string[] = [];
  const failing = new Set<string>();
  return {
    reads,
    failing,
    async areasOfCounty(publicationId: string, county: string): Promise<readonly RiskArea[]> {
      reads.push(`${publicationId}/${county}`);
      if (failing.has(county)) throw new Error('unreachable');
      return [area];
    },
  };
}

test('a county of a publication is read once, also when asked for twice at the same moment', async () => {
  const store = aStore();
  const { areasOfCounty } = rememberAreas(store);
  expect(await Promise.all([areasOfCounty('p', '110105'), areasOfCounty('p', '110105')])).toEqual([[area], [area]]);
  await areasOfCounty('p', '110105');
  await areasOfCounty('q', '110105');
  expect(store.reads).toEqual(['p/110105', 'q/110105']);
});

test('the one not asked for the longest is forgotten first', async () => {
  const store = aStore();
  const { areasOfCounty } = rememberAreas(store, 2);
  for (const county of ['1', '2', '1', '3', '1', '2']) await areasOfCounty('p', county);
  expect(store.reads).toEqual(['p/1', 'p/2', 'p/3', 'p/2']);
});

test('a failed read is not remembered', async () => {
  const store = aStore();
  store.failing.add('110105');
  const { areasOfCounty } = rememberAreas(store);
  await expect(areasOfCounty('p', '110105')).rejects.toThrow('unreachable');
  store.failing.clear();
  expect(await areasOfCounty('p', '110105')).toEqual([area]);
});
