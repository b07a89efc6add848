/** The short form of feedback: what was good, in the candidate's words, then at most three things to do better. */
import { deductionLines, findingLines } from '../../assessment/feedback-lines.ts';
import { highlightsOf, type Improvement, type Strength } from '../../assessment/highlights.ts';
import type { StepAssessment } from '../../assessment/types.ts';
import { paragraph } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import type { Style } from '../../style.ts';

/** Of one step, or of several together, each thing then under its step's name; `hideScore` leaves costs out. */
export function highlightLines(
  steps: readonly StepAssessment[],
  style: Style,
  hideScore: boolean,
): readonly string[] {
  const { good, better } = highlightsOf(steps);
  const named = steps.length > 1;
  const praise = good.flatMap(({ step, finding }, index) => [
    ...nameLines(named, step, style),
    ...findingLines(finding, style, {
      quotes: saysAnew(good, index) ? 1 : 0,
      hideReason: finding.verdict !== 'met',
    }),
  ]);
  const advice = better.flatMap((improvement) => [
    ...nameLines(named, improvement.step, style),
    ...improvementLines(improvement, style, hideScore),
  ]);
  return [
    ...(praise.length === 0 ? [] : ['', style.strong(GOOD), ...praise]),
    ...(advice.length === 0 ? [] : ['', style.strong(BETTER), ...advice]),
  ];
}

/** Whether the words of this strength are others than those that stand right above it. */
function saysAnew(good: readonly Strength[], index: number): boolean {
  const [words, above] = [index, index - 1].map((at) => good[at]?.finding.evidence[0]);
  return words === undefined || above === undefined || words.text !== above.text || words.path !== above.path;
}

function improvementLines(improvement: Improvement, style: Style, hideScore: boolean): readonly string[] {
  return improvement.kind === 'finding'
    ? findingLines(improvement.finding, style, { quotes: 1 })
    : deductionLines(improvement.deduction, style, { quotes: 1, hideScore });
}

function nameLines(named: boolean, { title }: StepAssessment, style: Style): readonly string[] {
  return named ? paragraph(oneLine(title), style.width, { paint: style.quiet }) : [];
}

const GOOD = 'What was good';
const BETTER = 'What would lift it most';
