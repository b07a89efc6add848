/** The findings and deductions of one step as lines: the verdict, the candidate's own words, and the reason. */
import { marksText } from '../assessment/labels.ts';
import type { StepAssessment } from '../assessment/types.ts';
import { cut, paragraph } from '../layout.ts';
import { oneLine } from '../plain-text.ts';
import type { Deduction, Evidence, Finding, Verdict } from '../rubric/types.ts';
import type { Style } from '../style.ts';

/** Everything that was found and missed in a step, in the rubric's order, then what cost marks. */
export function findingLines(step: StepAssessment, style: Style): readonly string[] {
  return [
    ...step.findings.flatMap((finding) => linesOfFinding(finding, style)),
    ...step.deductions.flatMap((deduction) => linesOfDeduction(deduction, style)),
  ];
}

function linesOfFinding(finding: Finding, style: Style): readonly string[] {
  const { symbol, paint } = look(finding.verdict, style);
  const prompted = finding.prompted ? ` (${PROMPTED})` : '';
  const title = `${oneLine(finding.title)}: ${finding.verdict}${prompted}`;
  return [
    ...paragraph(title, style.width, { first: `${symbol} `, paint }),
    ...quoteLines(finding.evidence, style),
    ...paragraph(oneLine(finding.reason), style.width, { indent: INDENT }),
  ];
}

function linesOfDeduction(deduction: Deduction, style: Style): readonly string[] {
  const title = `${oneLine(deduction.title)}: costs ${marksText(deduction.cost)}`;
  return [
    ...paragraph(title, style.width, { first: '- ', paint: style.bad }),
    ...quoteLines(deduction.evidence, style),
    ...paragraph(oneLine(deduction.reason), style.width, { indent: INDENT }),
  ];
}

/** The first words that the verdict rests on; a long passage is cut. */
function quoteLines(evidence: readonly Evidence[], style: Style): readonly string[] {
  const texts = new Set(evidence.map(({ text }) => oneLine(text)).filter((text) => text !== ''));
  return [...texts].slice(0, MOST_QUOTES).flatMap((text) => {
    const quoted = `"${cut(text, LONGEST_QUOTE, style.symbols.ellipsis)}"`;
    return paragraph(quoted, style.width, { indent: INDENT, paint: style.quote });
  });
}

function look(verdict: Verdict, style: Style): { symbol: string; paint: (text: string) => string } {
  const { symbols } = style;
  switch (verdict) {
    case 'met':
      return { symbol: symbols.met, paint: style.good };
    case 'partly':
      return { symbol: symbols.partly, paint: style.fair };
    case 'missed':
      return { symbol: symbols.missed, paint: style.bad };
    case 'unscored':
      return { symbol: symbols.bullet, paint: style.quiet };
    default:
      return verdict satisfies never;
  }
}

const INDENT = 4;
const MOST_QUOTES = 2;
const LONGEST_QUOTE = 160;
const PROMPTED = 'after a question or hint';
