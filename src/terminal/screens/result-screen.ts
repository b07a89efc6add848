/** The end of an interview: score and band, the marks and dimensions as bars, what to work on first, where it is kept. */
import { bandTitle, DIMENSION_TITLES, markText, scoreText } from '../../assessment/labels.ts';
import type { Assessment } from '../../assessment/types.ts';
import { bar, cut, pad, paragraph, textWidth, wrap } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import type { Style } from '../../style.ts';

export interface Result {
  readonly assessment: Assessment;
  readonly title: string;
  readonly session: string;
  /** Where the session is saved. */
  readonly file: string;
  /** A concept's own name for its id. */
  readonly term: (concept: string) => string;
  /** Draws a frame around lines of at most `style.width - 4` columns. */
  readonly frame: (text: string) => string;
}

/** Everything that the candidate takes home. */
export function resultScreen(result: Result, style: Style): string {
  const { assessment, frame } = result;
  return [
    frame(verdictLines(result, { ...style, width: style.width - FRAME_WIDTH }).join('\n')),
    '',
    style.strong(STEPS),
    ...barLines(stepBars(assessment), style),
    '',
    style.strong(DIMENSIONS),
    ...barLines(dimensionBars(assessment), style),
    ...adviceLines(result, style),
    '',
    ...savedLines(result.file, style),
    ...wrap(`sdcoach show ${result.session} ${SHOWS}`, style.width),
  ].join('\n');
}

function verdictLines({ assessment, title }: Result, style: Style): readonly string[] {
  const score = `${scoreText(assessment.score)} of 100: ${bandTitle(assessment.band)}`;
  return [
    ...wrap(`${oneLine(title)}, ${assessment.level} level`, style.width).map(style.title),
    ...wrap(score, style.width).map(style.strong),
  ];
}

/** The path stays whole, so that it can be copied even where it is longer than the screen. */
function savedLines(file: string, style: Style): readonly string[] {
  const line = `${SAVED_IN} ${oneLine(file)}`;
  return textWidth(line) <= style.width ? [line] : [SAVED_IN, oneLine(file)];
}

interface Bar {
  readonly label: string;
  readonly value: string;
  readonly fraction: number;
}

function stepBars({ steps }: Assessment): readonly Bar[] {
  return steps.flatMap(({ title, score, status }) => {
    if (score === null) return [];
    const value = status === 'skipped' ? '0 skipped' : `${markText(score)} of 4`;
    return [{ label: oneLine(title), value, fraction: score / 100 }];
  });
}

function dimensionBars({ dimensions }: Assessment): readonly Bar[] {
  return dimensions.flatMap(({ id, score }) =>
    score === null ? [] : [{ label: DIMENSION_TITLES[id], value: scoreText(score), fraction: score / 100 }],
  );
}

/** Labels, bars and values in three columns; the bars get what the other two leave. */
function barLines(bars: readonly Bar[], style: Style): readonly string[] {
  const values = Math.max(0, ...bars.map(({ value }) => textWidth(value)));
  const room = style.width - values - 4;
  const labels = Math.min(Math.max(0, ...bars.map(({ label }) => textWidth(label))), room - FEWEST_CELLS);
  const cells = Math.min(MOST_CELLS, room - labels);
  return bars.map(({ label, value, fraction }) => {
    const name = pad(cut(label, labels, style.symbols.ellipsis), labels);
    return [name, bar(fraction, cells, style.symbols), value].filter((part) => part !== '').join('  ');
  });
}

function adviceLines({ assessment, term }: Result, style: Style): readonly string[] {
  const advice = assessment.advice.slice(0, MOST_ADVICE);
  if (advice.length === 0) return [];
  const lines = advice.flatMap(({ concept, why }, index) => [
    ...paragraph(oneLine(term(concept)), style.width, { first: `${index + 1}. `, paint: style.strong }),
    ...paragraph(oneLine(why), style.width, { indent: 3 }),
  ]);
  return ['', style.strong(WORK_ON), ...lines];
}

const FRAME_WIDTH = 4;
const FEWEST_CELLS = 6;
const MOST_CELLS = 24;
const MOST_ADVICE = 3;
const STEPS = 'Steps';
const DIMENSIONS = 'Dimensions';
const WORK_ON = 'Work on these first';
const SAVED_IN = 'Saved in';
const SHOWS = 'shows it again.';
