/** What a candidate sees of a quiz before the answers: its opening, a question with what to pick from, and an exam's overview. */
import { columns, paragraph, wrap } from '../../layout.ts';
import { oneLine, sanitise } from '../../plain-text.ts';
import type { Step } from '../../scenario/types.ts';
import type { Session, StepState } from '../../session/types.ts';
import { questionKind } from '../../steps/step-kinds.ts';
import type { Labelled } from '../../steps/types.ts';
import type { Style } from '../../style.ts';
import { inOwnQuotes } from './in-own-quotes.ts';
import { ruleLine } from './rule-line.ts';
import { typedAgain } from './typed-again.ts';

/** The opening of a quiz. */
export function quizScreen({ scenario, steps, mode, id }: Session, style: Style): string {
  return [
    ruleLine(oneLine(scenario.title), style),
    ...wrap(oneLine(scenario.summary), style.width),
    ...wrap(`${countText(steps.length)}. ${mode === 'mock' ? EXAM : COACHED}`, style.width).map(style.quiet),
    ...wrap(`Session ${id}: ${SAVED}`, style.width).map(style.quiet),
  ].join('\n');
}

/** What a candidate who comes back needs: how far it went. */
export function quizWelcomeBack({ scenario, steps }: Session, style: Style): string {
  const done = steps.filter(({ status }) => status === 'answered' || status === 'skipped').length;
  return [
    ruleLine(oneLine(scenario.title), style, WELCOME_BACK),
    ...wrap(`${done} of ${countText(steps.length)} done.`, style.width).map(style.quiet),
  ].join('\n');
}

export interface AskedQuestion {
  readonly step: Step;
  readonly position: number;
  readonly of: number;
}

/** The prompt and what there is to pick from, in the order of this run. */
export function questionScreen(
  session: Session,
  { step, position, of }: AskedQuestion,
  style: Style,
): string {
  const { question, prompt, id } = step;
  const state = session.steps.find((each) => each.id === id);
  const place = `${state?.flagged === true ? `${FLAGGED} ` : ''}${position} of ${of}`;
  const head = [
    ruleLine(oneLine(session.scenario.title), style, place),
    ...wrap(sanitise(prompt).trim(), style.width).map(style.strong),
  ];
  if (question === undefined) return inOwnQuotes(head.join('\n'), style);
  const kind = questionKind(question.kind);
  const shown = kind.show(question, { seed: session.seed, name: id });
  const before = state?.submitted == null ? '' : typedAgain(shown, state.submitted);
  const lines = [
    ...head,
    ...optionLines(shown.left, style),
    ...optionLines(shown.right, style),
    '',
    ...wrap(kind.typing, style.width).map(style.quiet),
    ...(before === '' ? [] : wrap(`${ANSWERED_BEFORE} ${oneLine(before)}`, style.width)),
    ...(before === '' ? [] : wrap(KEEPS, style.width).map(style.quiet)),
  ];
  return inOwnQuotes(lines.join('\n'), style);
}

function optionLines(options: readonly Labelled[], style: Style): readonly string[] {
  if (options.length === 0) return [];
  return [
    '',
    ...options.flatMap(({ label, text }) => paragraph(oneLine(text), style.width, { first: `${label}) ` })),
  ];
}

/** Every question by its number, with what became of it. */
export function overviewScreen({ scenario, steps }: Session, style: Style): string {
  const rows = steps.map((state, index) => {
    const title = scenario.steps.find(({ id }) => id === state.id)?.title ?? state.id;
    return [`${index + 1}`, stateText(state), oneLine(title)];
  });
  const left = steps.filter(({ answer }) => answer === null).length;
  return [
    ruleLine(OVERVIEW, style),
    ...columns(rows, style.width),
    '',
    ...wrap(left === 0 ? ALL_ANSWERED : `${countText(left)} ${NOT_ANSWERED}`, style.width).map(style.quiet),
  ].join('\n');
}

function stateText({ answer, flagged }: StepState): string {
  const word = answer === null ? OPEN : ANSWERED;
  return flagged ? `${word}, ${FLAGGED}` : word;
}

function countText(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}

const EXAM = 'An exam: you hear at the end what was right, and can change your answers until you hand it in.';
const COACHED = 'After each answer you hear what is right, and why.';
const SAVED = 'every answer is saved as you go.';
const WELCOME_BACK = 'welcome back';
const FLAGGED = 'flagged';
const ANSWERED_BEFORE = 'You answered:';
const KEEPS = ':skip keeps that.';
const OVERVIEW = 'Before you hand it in';
const OPEN = 'open';
const ANSWERED = 'answered';
const ALL_ANSWERED = 'Every question is answered.';
const NOT_ANSWERED = 'not answered yet.';
