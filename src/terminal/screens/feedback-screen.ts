/** What a candidate reads after a step. */
import { feedbackLines, markLine } from '../../assessment/feedback-lines.ts';
import type { StepAssessment } from '../../assessment/types.ts';
import type { Style } from '../../style.ts';
import { ruleLine } from './rule-line.ts';

/** The step's feedback; its mark stands once more at the end, where a small screen stops. */
export function feedbackScreen(step: StepAssessment, style: Style): string {
  const lines = feedbackLines(step, style);
  const end = lines.length > LINES_IN_SIGHT ? ['', markLine(step, style)] : [];
  return [ruleLine(FEEDBACK, style), ...lines, ...end].join('\n');
}

const FEEDBACK = 'Feedback';
const LINES_IN_SIGHT = 14;
