/** Draws a chart with ECharts: only what is used of it, as SVG. Loaded by the browser alone, when a chart is shown. */
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartProps } from './chart';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Gives what ends it. */
export function drawChart(element: HTMLElement, props: ChartProps): () => void {
  const chart = init(element, null, { renderer: 'svg', width: element.clientWidth || 480, height: element.clientHeight || 240 });
  const draw = () => chart.setOption(optionOf(props, lookAt(element)), true);
  draw();
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)');
  dark?.addEventListener('change', draw);
  // Told its size at the start, it keeps that size unless told the new one.
  const follow = () => chart.resize({ width: element.clientWidth, height: element.clientHeight });
  const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(follow) : undefined;
  sizes?.observe(element);
  return () => {
    sizes?.disconnect();
    dark?.removeEventListener('change', draw);
    chart.dispose();
  };
}

type Look = {
  readonly font: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly series: readonly string[];
};

/** From the tokens, of which none is a health state's. A second series is told apart by its pattern too. */
function lookAt(element: HTMLElement): Look {
  const styles = getComputedStyle(element);
  const token = (name: string, otherwise: string) => styles.getPropertyValue(name).trim() || otherwise;
  const soft = token('--ink-soft', '#4b545d');
  return {
    // By its name: how wide a word is cannot be measured in a font called “inherit”.
    font: styles.fontFamily || 'sans-serif',
    ink: token('--ink', '#15191d'),
    soft,
    line: token('--line', '#d3d7d0'),
    series: [token('--accent-text', '#1f4e8c'), token('--line-strong', '#747c84'), token('--problem', '#7a2c12'), soft],
  };
}

const isStill = (): boolean => window.matchMedia?.('(prefers-reduced-motion: reduce)').matches === true;
const textPoints = 14;

function optionOf({ kind, categories, series }: ChartProps, { font, ink, soft, line, series: colours }: Look) {
  const names = {
    type: 'category',
    data: [...categories],
    axisLabel: { color: ink, fontSize: textPoints },
    axisLine: { lineStyle: { color: soft } },
    inverse: kind === 'bars',
  };
  const numbers = {
    type: 'value',
    minInterval: 1,
    axisLabel: { color: soft, fontSize: textPoints },
    splitLine: { lineStyle: { color: line } },
  };
  const several = series.length > 1;
  return {
    animation: !isStill(),
    color: [...colours],
    textStyle: { fontFamily: font, color: ink },
    grid: { left: 8, right: 16, top: several ? 36 : 16, bottom: 8 },
    tooltip: { trigger: 'axis', confine: true },
    ...(several && { legend: { top: 0, left: 0, textStyle: { color: ink, fontSize: textPoints } } }),
    // Patterns beside colours; the description itself stands on the element around it.
    aria: { enabled: several, decal: { show: several } },
    xAxis: kind === 'bars' ? numbers : names,
    yAxis: kind === 'bars' ? names : numbers,
    series: series.map(({ name, values }) => ({
      name,
      data: [...values],
      type: kind === 'line' ? 'line' : 'bar',
      ...(kind === 'line' ? { symbolSize: 8, connectNulls: false } : { barMaxWidth: 32, ...(several && { stack: 'all' }) }),
    })),
  };
}
