/**
 * A step's feedback as lines of text: its mark, what was there in the candidate's own words, what would lift it,
 * what is missing, and what cost marks. Terminal screens and reporters both draw it.
 */
import { bar, cut, paragraph } from '../layout.ts';
import { oneLine } from '../plain-text.ts';
import type { Deduction, Evidence, Finding } from '../rubric/types.ts';
import type { Style } from '../style.ts';
import { marksText, markText } from './labels.ts';
import type { StepAssessment } from './types.ts';

export interface FeedbackOptions {
  /** Quotes shown for each finding at most. */
  readonly quotes: number;
  /** Words only: neither marks nor costs. */
  readonly hideScore?: boolean;
  /** Leaves out why, as for praise of what is only begun. */
  readonly hideReason?: boolean;
}

/** The whole feedback of a step, wrapped to the style's width. */
export function feedbackLines(
  step: StepAssessment,
  style: Style,
  options: FeedbackOptions = { quotes: 2 },
): readonly string[] {
  const groups = GROUPS.map(({ verdict, title }) => {
    const findings = step.findings.filter((finding) => finding.verdict === verdict).toSorted(heavierFirst);
    return section(
      title,
      style,
      findings.flatMap((finding) => findingLines(finding, style, options)),
    );
  });
  const costs = step.deductions.flatMap((deduction) => deductionLines(deduction, style, options));
  const head = options.hideScore === true ? style.title(oneLine(step.title)) : markLine(step, style);
  return [head, ...groups.flat(), ...section(COSTS, style, costs)];
}

/** Title, mark of 4 and bar of a step, on one line where it fits. */
export function markLine(step: StepAssessment, style: Style): string {
  const title = style.title(oneLine(step.title));
  if (step.score === null) return `${title}  ${NOT_ASKED}`;
  const mark = `${markText(step.score)} of 4`;
  const skipped = step.status === 'skipped' ? ` ${SKIPPED}` : '';
  return `${title}  ${style.strong(mark)}${skipped}  ${bar(step.score / 100, BAR_CELLS, style.symbols)}`.trimEnd();
}

function section(title: string, style: Style, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', style.strong(title), ...lines];
}

export function findingLines(finding: Finding, style: Style, options: FeedbackOptions): readonly string[] {
  const { symbols } = style;
  const look = LOOKS[finding.verdict];
  const after = finding.prompted ? ` ${PROMPTED}` : '';
  return [
    ...paragraph(oneLine(finding.title) + after, style.width, {
      first: `${look === null ? symbols.bullet : symbols[look.symbol]} `,
      paint: look === null ? style.quiet : style[look.paint],
    }),
    ...quoteLines(finding.evidence, style, options.quotes),
    ...(options.hideReason === true
      ? []
      : paragraph(oneLine(finding.reason), style.width, { indent: INDENT })),
  ];
}

export function deductionLines(
  deduction: Deduction,
  style: Style,
  options: FeedbackOptions,
): readonly string[] {
  const { symbols } = style;
  const cost = options.hideScore === true ? '' : `: ${MINUS} ${marksText(deduction.cost)}`;
  const title = oneLine(deduction.title) + cost;
  return [
    ...paragraph(title, style.width, { first: `${symbols.bullet} `, paint: style.bad }),
    ...quoteLines(deduction.evidence, style, options.quotes),
    ...paragraph(oneLine(deduction.reason), style.width, { indent: INDENT }),
  ];
}

/** The candidate's words, each piece on its own, long ones cut. */
function quoteLines(evidence: readonly Evidence[], style: Style, most: number): readonly string[] {
  const { openQuote, closeQuote, ellipsis } = style.symbols;
  const texts = [...new Set(evidence.map(({ text }) => oneLine(text)))].filter((text) => text !== '');
  return texts.slice(0, most).flatMap((text) =>
    paragraph(openQuote + cut(text, LONGEST_QUOTE, ellipsis) + closeQuote, style.width, {
      indent: INDENT,
      paint: style.quote,
    }),
  );
}

function heavierFirst(one: Finding, other: Finding): number {
  return other.weight - one.weight;
}

const GROUPS = [
  { verdict: 'met', title: 'What you had' },
  { verdict: 'partly', title: 'Begun: what would lift it' },
  { verdict: 'missed', title: 'What was missing' },
] as const;

const LOOKS = {
  met: { symbol: 'met', paint: 'good' },
  partly: { symbol: 'partly', paint: 'fair' },
  missed: { symbol: 'missed', paint: 'bad' },
  unscored: null,
} as const;

const INDENT = 2;
const BAR_CELLS = 12;
/** Columns. */
const LONGEST_QUOTE = 160;
const COSTS = 'What cost marks';
const MINUS = 'minus';
const SKIPPED = '(skipped)';
const NOT_ASKED = 'not asked in this run';
const PROMPTED = '(after a hint or a follow-up)';
