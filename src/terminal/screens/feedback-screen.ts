/** What a candidate reads after a step. */
import { feedbackLines, markLine } from '../../assessment/feedback-lines.ts';
import type { StepAssessment } from '../../assessment/types.ts';
import type { Style } from '../../style.ts';
import { ruleLine } from './rule-line.ts';

/** The step's feedback. Where it is longer than a screen of `rows`, its mark stands once more at the end. */
export function feedbackScreen(step: StepAssessment, style: Style, rows: number): string {
  const lines = feedbackLines(step, style);
  const isLong = lines.length > rows - ROWS_OF_PROMPT;
  const end = isLong ? ['', markLine(step, style), style.quiet(MORE_ABOVE)] : [];
  return [ruleLine(FEEDBACK, style), ...lines, ...end].join('\n');
}

const FEEDBACK = 'Feedback';
/** Rows that the heading and the prompt below take. */
const ROWS_OF_PROMPT = 4;
const MORE_ABOVE = 'There is more above: scroll up.';
