/** What is said after an answer of a quiz: whether it was right, what is true about it, and what to look up. */
import { findingLines } from '../../assessment/feedback-lines.ts';
import { markText } from '../../assessment/labels.ts';
import type { Assessment, StepAssessment } from '../../assessment/types.ts';
import { paragraph, wrap } from '../../layout.ts';
import { oneLine, sanitise } from '../../plain-text.ts';
import type { Step } from '../../scenario/types.ts';
import type { Session } from '../../session/types.ts';
import { inWords } from '../../steps/in-words.ts';
import type { Question } from '../../steps/questions.ts';
import { questionKind } from '../../steps/step-kinds.ts';
import type { AnswerValue } from '../../steps/types.ts';
import type { Style } from '../../style.ts';
import { inOwnQuotes } from './in-own-quotes.ts';
import { ruleLine } from './rule-line.ts';

/** A concept's own name for its id. */
type TermOf = (concept: string) => string;

export function explanationScreen(step: Step, assessed: StepAssessment, term: TermOf, style: Style): string {
  const lines = [
    verdictLine(assessed, style),
    ...saidLines(step, assessed, style),
    ...conceptLines(step, term, style),
  ];
  return inOwnQuotes(lines.join('\n'), style);
}

/** Every question of the run with its explanation, in the order in which it was asked. */
export function explanationsScreen(
  session: Session,
  { steps }: Assessment,
  term: TermOf,
  style: Style,
): string {
  const blocks = session.steps.flatMap(({ id, submitted }, index) => {
    const step = session.scenario.steps.find((each) => each.id === id);
    const assessed = steps.find((each) => each.id === id);
    if (step === undefined || assessed === undefined) return [];
    const prompt = wrap(`${index + 1}. ${sanitise(step.prompt).trim()}`, style.width).map(style.strong);
    const said = saidText(step, submitted);
    const first = style.symbols.gutter === '' ? `${YOURS} ` : `${style.symbols.gutter} `;
    const own = said === '' ? [] : paragraph(oneLine(said), style.width, { first });
    return [[...prompt, ...own, explanationScreen(step, assessed, term, style)].join('\n')];
  });
  return inOwnQuotes([ruleLine(ANSWERS, style), ...blocks].join('\n\n'), style);
}

function saidText({ question }: Step, submitted: AnswerValue | null): string {
  return question === undefined || submitted === null ? '' : inWords(question, submitted);
}

function verdictLine({ status, score }: StepAssessment, style: Style): string {
  const { symbols } = style;
  // Where signs are words, the words that follow say enough.
  const signed = (sign: string, words: string): string =>
    symbols.gutter === '' ? words : `${sign} ${words}`;
  if (status === 'skipped') return style.bad(signed(symbols.missed, SKIPPED));
  if ((score ?? 0) >= 100) return style.good(signed(symbols.met, RIGHT));
  if ((score ?? 0) <= 0) return style.bad(signed(symbols.missed, WRONG));
  return style.fair(signed(symbols.partly, `${PARTLY}: ${markText(score ?? 0)} of 4`));
}

function saidLines(
  { question, criteria }: Step,
  { findings }: StepAssessment,
  style: Style,
): readonly string[] {
  const [only] = findings;
  if (question === undefined) return [];
  if (criteria.length === 0) return only === undefined ? [] : reasonLines(only.reason, question, style);
  const sample = questionKind(question.kind).rightText(question);
  return [
    ...findings.flatMap((finding) => findingLines(finding, style, { quotes: 1 })),
    ...(sample === '' ? [] : paragraph(oneLine(`${SAMPLE} ${sample}`), style.width)),
    ...paragraph(oneLine(question.explain), style.width),
  ];
}

/** What is said about this answer, point by point where choices or pairs have each their own, then what is true. */
function reasonLines(reason: string, question: Question, style: Style): readonly string[] {
  const { explain, kind } = question;
  const own = reason.endsWith(explain) ? reason.slice(0, reason.length - explain.length) : reason;
  const points = sanitise(own)
    .split('\n')
    .filter((line) => line !== '');
  const arePoints = points.length > 1 && questionKind(kind).rightText(question) === '';
  const first = arePoints ? `${style.symbols.bullet} ` : '';
  return [
    ...points.flatMap((point) => paragraph(point, style.width, { first })),
    ...wrap(sanitise(explain), style.width),
  ];
}

function conceptLines({ question }: Step, term: TermOf, style: Style): readonly string[] {
  const names = (question?.concepts ?? []).map((concept) => oneLine(term(concept)));
  return names.length === 0 ? [] : wrap(`${CONCEPTS} ${names.join(', ')}.`, style.width).map(style.quiet);
}

const YOURS = 'Your answer:';
const RIGHT = 'Right.';
const WRONG = 'Not right.';
const PARTLY = 'Right in part';
const SKIPPED = 'Not answered.';
const SAMPLE = 'A good answer:';
const CONCEPTS = 'Concepts:';
const ANSWERS = 'The answers';
