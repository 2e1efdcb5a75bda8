import { drawChart } from '../../../src/components/draw-chart';

const days = { says: '每天来了多少人次？', categories: ['9 月 5 日', '9 月 6 日'], kind: 'columns' } as const;

function aPlace(): HTMLElement {
  const place = document.createElement('div');
  Object.defineProperties(place, { clientWidth: { value: 480 }, clientHeight: { value: 240 } });
  document.body.append(place);
  return place;
}

beforeAll(() => {
  // jsdom has no canvas, which letters are measured with; ECharts then counts them.
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

it('draws numbers as SVG with the names of the days, in no colour of a health state, and leaves nothing behind', () => {
  const place = aPlace();
  const end = drawChart(place, { ...days, series: [{ name: '放行', values: [110, null] }] });
  const drawn = place.querySelector('svg')?.outerHTML ?? '';
  expect(drawn).toContain('9 月 5 日');
  expect(drawn).toMatch(/#1f4e8c/i);
  expect(drawn).not.toMatch(/#0a7d33|#f2b705|#c4281c/i);
  end();
  expect(place.querySelector('svg')).toBeNull();
});

it('tells two series apart by a pattern and a legend, not by colour alone', () => {
  const place = aPlace();
  const series = [
    { name: '放行', values: [110, 50] },
    { name: '不放行', values: [10, 11] },
  ];
  const end = drawChart(place, { ...days, series });
  expect(place.innerHTML).toContain('<pattern');
  for (const { name } of series) expect(place.textContent).toContain(name);
  end();
});
