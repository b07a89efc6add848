/** An assessment as people read it: score and band, a bar for each step, every mark with its words and reason. */
import { feedbackLines } from '../assessment/feedback-lines.ts';
import { bandTitle, DIMENSION_TITLES, markText, scoreText } from '../assessment/labels.ts';
import type { Assessment, StepAssessment } from '../assessment/types.ts';
import { bar, pad, paragraph, textWidth } from '../layout.ts';
import { oneLine } from '../plain-text.ts';
import type { Style } from '../style.ts';

/** The whole assessment within the style's width, ending in a newline; in words only where `hideScore`. */
export function assessmentText(assessment: Assessment, style: Style, hideScore = false): string {
  const scores = hideScore ? [] : [headLines(assessment, style), barLines(stepBars(assessment.steps), style)];
  const options = { quotes: 2, hideScore };
  const blocks = [
    ...scores,
    ...assessment.steps.filter(isAssessed).map((step) => feedbackLines(step, style, options)),
    ...(hideScore ? [] : [dimensionLines(assessment, style)]),
    adviceLines(assessment, style),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function isAssessed({ status }: StepAssessment): boolean {
  return status === 'assessed';
}

function headLines({ score, band, isQuiz }: Assessment, style: Style): readonly string[] {
  const paint = score >= 65 ? style.good : score >= 45 ? style.fair : style.bad;
  const head = style.strong(`Score ${scoreText(score)} of 100`);
  return [isQuiz === true ? head : `${head}  ${paint(bandTitle(band))}`];
}

interface Bar {
  readonly name: string;
  /** 0 to 1; null where there is nothing to show. */
  readonly fraction: number | null;
  readonly value: string;
}

function stepBars(steps: readonly StepAssessment[]): readonly Bar[] {
  return steps.map(({ title, score, status }) => ({
    name: oneLine(title),
    fraction: score === null ? null : score / 100,
    value: status === 'assessed' ? markText(score ?? 0) : STATUS_NAMES[status],
  }));
}

/** Name, bar and value in columns; bars shrink before the text wraps. */
function barLines(bars: readonly Bar[], style: Style): readonly string[] {
  const names = Math.max(0, ...bars.map(({ name }) => textWidth(name)));
  const values = Math.max(0, ...bars.map(({ value }) => textWidth(value)));
  const cells = Math.min(MOST_CELLS, style.width - names - values - 4);
  return bars.flatMap(({ name, fraction, value }) => {
    if (cells < FEWEST_CELLS) return paragraph(`${name}: ${value}`, style.width);
    const drawn = fraction === null ? ' '.repeat(cells) : bar(fraction, cells, style.symbols);
    return [`${pad(name, names)}  ${paintBar(drawn, fraction, style)}  ${value}`];
  });
}

function paintBar(drawn: string, fraction: number | null, style: Style): string {
  if (fraction === null) return drawn;
  if (fraction >= 0.65) return style.good(drawn);
  return fraction >= 0.45 ? style.fair(drawn) : style.bad(drawn);
}

function dimensionLines({ dimensions }: Assessment, style: Style): readonly string[] {
  const scored = dimensions.filter(({ score }) => score !== null);
  if (scored.length === 0) return [];
  const bars = scored.map(({ id, score }) => ({
    name: DIMENSION_TITLES[id],
    fraction: (score ?? 0) / 100,
    value: scoreText(score ?? 0),
  }));
  return [style.strong(DIMENSIONS_TITLE), ...barLines(bars, style)];
}

function adviceLines({ advice }: Assessment, style: Style): readonly string[] {
  if (advice.length === 0) return [];
  const entries = advice.flatMap(({ concept, why }) => [
    ...paragraph(concept, style.width, { first: `${style.symbols.bullet} `, paint: style.strong }),
    ...paragraph(oneLine(why), style.width, { indent: 2 }),
  ]);
  return [style.strong(ADVICE_TITLE), ...entries];
}

const MOST_CELLS = 20;
const FEWEST_CELLS = 5;
const DIMENSIONS_TITLE = 'By dimension, of 100';
const ADVICE_TITLE = 'Work on next';
const STATUS_NAMES = { assessed: '', skipped: 'skipped', unscored: 'not asked' } as const;
