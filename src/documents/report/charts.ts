/** Charts as SVG, drawn without a browser. The library is heavy and is loaded by whoever asks for a chart. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, SVGRenderer]);

export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** Horizontal bars on a scale of 0 to 100, the first at the top. */
export function barChart(bars: readonly Bar[]): string {
  const upward = [...bars].reverse();
  return draw(bars.length * 30 + 50, {
    xAxis: { type: 'value', min: 0, max: 100 },
    yAxis: { type: 'category', data: upward.map(({ label }) => label), axisTick: { show: false } },
    series: [
      {
        type: 'bar',
        data: upward.map(({ value }) => value),
        barWidth: 16,
        label: { show: true, position: 'right' },
        ...STILL,
      },
    ],
  });
}

/** How many fall into each band. */
export function columnChart(columns: readonly Bar[]): string {
  return draw(260, {
    xAxis: { type: 'category', data: columns.map(({ label }) => label) },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      {
        type: 'bar',
        data: columns.map(({ value }) => value),
        label: { show: true, position: 'top' },
        ...STILL,
      },
    ],
  });
}

/** Scores of 0 to 100 over time, oldest first. */
export function lineChart(points: readonly Bar[]): string {
  return draw(260, {
    xAxis: { type: 'category', data: points.map(({ label }) => label) },
    yAxis: { type: 'value', min: 0, max: 100 },
    series: [{ type: 'line', data: points.map(({ value }) => value), label: { show: true }, ...STILL }],
  });
}

function draw(height: number, option: object): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({
      animation: false,
      color: [COLOUR],
      textStyle: { fontFamily: 'sans-serif', fontSize: 13, color: INK },
      grid: {
        left: 12,
        right: 48,
        top: 24,
        bottom: 12,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      ...option,
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

const STILL = { silent: true, emphasis: { disabled: true } };
const WIDTH = 640;
const COLOUR = '#2a6fbb';
const INK = '#1b1f24';
