/** Charts as SVG, drawn without a browser. The library is heavy and is loaded by whoever asks for a chart. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Bar, type Colours, DARK, LIGHT, type Picture } from './types.ts';

use([BarChart, LineChart, GridComponent, SVGRenderer]);

/** Horizontal bars on a scale of 0 to 100, the first at the top. */
export function barChart(title: string, bars: readonly Bar[]): Picture {
  const upward = [...bars].reverse();
  return pictureOf(title, bars, bars.length * 30 + 50, (colours) => ({
    xAxis: { type: 'value', min: 0, max: 100, ...axis(colours) },
    yAxis: { type: 'category', data: upward.map(({ label }) => label), ...axis(colours) },
    series: [
      {
        type: 'bar',
        data: upward.map(({ value }) => value),
        barWidth: 16,
        label: { show: true, position: 'right', color: colours.ink },
        ...STILL,
      },
    ],
  }));
}

/** How many fall into each band. */
export function columnChart(title: string, columns: readonly Bar[]): Picture {
  return pictureOf(title, columns, 260, (colours) => ({
    xAxis: { type: 'category', data: columns.map(({ label }) => label), ...axis(colours) },
    yAxis: { type: 'value', minInterval: 1, ...axis(colours) },
    series: [
      {
        type: 'bar',
        data: columns.map(({ value }) => value),
        barMaxWidth: 60,
        label: { show: true, position: 'top', color: colours.ink },
        ...STILL,
      },
    ],
  }));
}

/** Scores of 0 to 100 over time, oldest first. */
export function lineChart(title: string, points: readonly Bar[]): Picture {
  return pictureOf(title, points, 260, (colours) => ({
    xAxis: { type: 'category', data: points.map(({ label }) => label), ...axis(colours) },
    yAxis: { type: 'value', min: 0, max: 100, ...axis(colours) },
    series: [
      {
        type: 'line',
        data: points.map(({ value }) => value),
        label: { show: true, color: colours.ink },
        ...STILL,
      },
    ],
  }));
}

function pictureOf(
  title: string,
  bars: readonly Bar[],
  height: number,
  option: (colours: Colours) => object,
): Picture {
  const alt = `${title}. ${bars.map(({ label, value }) => `${label}: ${value}`).join(', ')}`;
  return { title, alt, light: draw(height, LIGHT, option(LIGHT)), dark: draw(height, DARK, option(DARK)) };
}

function axis({ ink, line }: Colours): object {
  return {
    axisLabel: { color: ink },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    splitLine: { lineStyle: { color: line } },
  };
}

function draw(height: number, { ink, bar }: Colours, option: object): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({
      animation: false,
      color: [bar],
      textStyle: { fontFamily: 'sans-serif', fontSize: 13, color: ink },
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
