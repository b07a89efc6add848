/** The trend of the score and of each dimension over the last finished sessions, drawn in a line each. */
import { DIMENSION_TITLES, scoreText } from '../../assessment/labels.ts';
import type { Assessment } from '../../assessment/types.ts';
import { paragraph, textWidth } from '../../layout.ts';
import { DIMENSIONS } from '../../rubric/types.ts';
import type { Style } from '../../style.ts';
import type { PastSession } from '../read-past.ts';
import { changeCell } from './change.ts';
import { type NumberRow, numberTable } from './number-table.ts';

/**
 * A line for the score and for each dimension that at least two of the last twelve finished sessions have; none
 * where there are fewer.
 *
 * @param sessions newest first
 */
export function trendLines(sessions: readonly PastSession[], style: Style): readonly string[] {
  const results = sessions
    .flatMap(({ result }) => (result === null ? [] : [result]))
    .slice(0, MOST_SESSIONS)
    .toReversed();
  const trends = trendsOf(results);
  if (trends.length === 0) return [];
  const { heights } = style.symbols;
  const [lowest] = heights;
  const isSpoken = lowest === undefined;
  const scale = isSpoken ? `${ORDER}.` : `${ORDER}; ${lowest} is lowest, ${heights.at(-1)} is highest.`;
  return [
    ...paragraph(`The last ${results.length} finished sessions`, style.width, { paint: style.strong }),
    ...paragraph(scale, style.width, { paint: style.quiet }),
    ...(isSpoken ? spoken(trends, style) : drawn(trends, style)),
  ];
}

interface Trend {
  readonly title: string;
  /** Oldest first, of 0 to 100, two numbers at least; null for a session that did not ask for it. */
  readonly scores: readonly (number | null)[];
  readonly first: number;
  readonly last: number;
}

function trendsOf(results: readonly Assessment[]): readonly Trend[] {
  const ofDimensions = DIMENSIONS.flatMap((id) => {
    const scores = results.map(({ dimensions }) => dimensions.find((each) => each.id === id)?.score ?? null);
    return trendOf(DIMENSION_TITLES[id], scores);
  });
  const scores = results.map(({ score }) => score);
  return [...trendOf(SCORE, scores), ...ofDimensions];
}

function trendOf(title: string, scores: Trend['scores']): readonly Trend[] {
  const there = scores.filter((score) => score !== null);
  const [first] = there;
  const last = there.at(-1);
  const isTrend = first !== undefined && last !== undefined && there.length > 1;
  return isTrend ? [{ title, scores, first, last }] : [];
}

function drawn(trends: readonly Trend[], style: Style): readonly string[] {
  const { arrow, heights } = style.symbols;
  const firsts = Math.max(...trends.map(({ first }) => textWidth(scoreText(first))));
  const lasts = Math.max(...trends.map(({ last }) => textWidth(scoreText(last))));
  const rows = trends.map(({ title, scores, first, last }): NumberRow => {
    const ends = `${scoreText(first).padStart(firsts)} ${arrow} ${scoreText(last).padStart(lasts)}`;
    const chart = scores.map((score) => heightOf(score, heights)).join('');
    return {
      name: title,
      cells: [{ text: chart }, { text: ends }, changeCell(first, last, style)],
    };
  });
  return numberTable(rows, style.width);
}

/** Which of the heights stands for a score of 0 to 100; a gap where there is none. */
function heightOf(score: number | null, heights: readonly string[]): string {
  if (score === null) return ' ';
  const index = Math.floor((score / 100) * heights.length);
  return heights[Math.min(heights.length - 1, Math.max(0, index))] ?? '';
}

function spoken(trends: readonly Trend[], style: Style): readonly string[] {
  return trends.flatMap(({ title, scores, first, last }) => {
    const change = changeCell(first, last, style).text;
    const ends = `From ${scoreText(first)} to ${scoreText(last)}, ${change}.`;
    const all = scores.flatMap((score) => (score === null ? [] : scoreText(score)));
    return paragraph(`${title}: ${all.join(', ')}. ${ends}`, style.width);
  });
}

const MOST_SESSIONS = 12;
const SCORE = 'Score';
const ORDER = 'Oldest to newest';
