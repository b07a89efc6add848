/** What a candidate reads after a step. */
import { feedbackLines, markLine } from '../../assessment/feedback-lines.ts';
import type { StepAssessment } from '../../assessment/types.ts';
import type { SelfMark } from '../../session/types.ts';
import type { Style } from '../../style.ts';
import { highlightLines } from './highlight-lines.ts';
import { ruleLine } from './rule-line.ts';

export interface FeedbackOptions {
  readonly rows: number;
  /** Words only: neither marks nor bars. */
  readonly hideScore: boolean;
  readonly selfMark: SelfMark;
}

/** The step's feedback in short. Where it is longer than a screen, its mark stands once more at the end. */
export function feedbackScreen(step: StepAssessment, style: Style, options: FeedbackOptions): string {
  const lines = highlightLines([step], style, options.hideScore);
  return framed(step, style, { ...options, lines });
}

/** Everything that was looked for in the step. */
export function tableScreen(step: StepAssessment, style: Style, options: FeedbackOptions): string {
  const [, ...lines] = feedbackLines(step, style, { quotes: 2, hideScore: options.hideScore });
  return framed(step, style, { ...options, lines });
}

function framed(
  step: StepAssessment,
  style: Style,
  { lines, rows, hideScore, selfMark }: FeedbackOptions & { readonly lines: readonly string[] },
): string {
  const head = hideScore ? [style.title(step.title)] : [markLine(step, style), ...selfLines(selfMark, style)];
  const isLong = lines.length + head.length > rows - ROWS_OF_PROMPT;
  const end = isLong ? ['', ...head, style.quiet(MORE_ABOVE)] : [];
  return [ruleLine(FEEDBACK, style), ...head, ...lines, ...end].join('\n');
}

function selfLines(selfMark: SelfMark, style: Style): readonly string[] {
  return typeof selfMark === 'number' ? [style.quiet(`${YOU_SAID} ${selfMark} of 4.`)] : [];
}

const FEEDBACK = 'Feedback';
const YOU_SAID = 'You gave yourself';
/** Rows that the heading and the prompt below take. */
const ROWS_OF_PROMPT = 4;
const MORE_ABOVE = 'There is more above: scroll up.';
