/** What `show` prints of a session: what was said, step by step, and what it was worth. */

import type { HeardFacts } from '../../assessment/heard-facts.ts';
import type { Assessment } from '../../assessment/types.ts';
import { paragraph, wrap } from '../../layout.ts';
import { oneLine, sanitise } from '../../plain-text.ts';
import { assessmentText } from '../../reporters/assessment-text.ts';
import { assessmentJson } from '../../reporters/json.ts';
import { toJson } from '../../reporters/to-json.ts';
import type { Step } from '../../scenario/types.ts';
import { stepBudget } from '../../session/clock.ts';
import { timeText } from '../../session/time-text.ts';
import { toTranscript } from '../../session/to-transcript.ts';
import type { Session, StepState } from '../../session/types.ts';
import type { AnswerValue } from '../../steps/types.ts';
import type { Style } from '../../style.ts';
import { factBlocks } from '../../terminal/screens/fact-lines.ts';

export interface Shown {
  readonly session: Session;
  readonly assessment: Assessment;
  readonly facts: HeardFacts;
}

/** The session, what was said in it, and its assessment as `grade` writes it. */
export function sessionJson({ session, assessment, facts }: Shown): string {
  const isLive = session.mode !== 'transcript';
  return toJson({
    schemaVersion: 1,
    session: {
      id: session.id,
      scenario: session.scenario.id,
      mode: session.mode,
      level: session.level,
      seed: session.seed,
      startedAt: isLive ? new Date(session.startedAt).toISOString() : null,
      lastAt: isLive ? new Date(session.lastAt).toISOString() : null,
      finished: session.finished,
      minutes: session.minutes,
      selfMark: session.selfMark ?? null,
      notes: session.notes,
      steps: session.steps.map((state) => stepJson(session, state)),
      facts: { asked: idsOf(facts.asked), late: idsOf(facts.late), never: idsOf(facts.never) },
    },
    transcript: toTranscript(session),
    assessment: assessmentJson(assessment),
  });
}

/** Times in seconds; `timeUp` where a mock moved on. */
function stepJson(session: Session, { id, status, seconds, timeUp, selfMark }: StepState): object {
  const budget = stepBudget(session, id);
  return {
    id,
    status,
    seconds: Math.round(seconds),
    budget: budget === null ? null : Math.round(budget),
    timeUp,
    selfMark: selfMark ?? null,
  };
}

function idsOf(facts: HeardFacts['asked']): readonly string[] {
  return facts.map(({ id }) => id);
}

/** A file that `grade` takes, and that gives the session's own assessment. */
export async function sessionTranscript(session: Session): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(toTranscript(session), { lineWidth: 0 });
}

export function sessionText({ session, assessment, facts }: Shown, style: Style, hideScore: boolean): string {
  const { scenario } = session;
  const said = session.steps.flatMap((state) => {
    const step = scenario.steps.find(({ id }) => id === state.id);
    return step === undefined || state.status === 'waiting' ? [] : [stepLines(session, step, state, style)];
  });
  const head = [
    ...paragraph(oneLine(scenario.title), style.width, { paint: style.title }),
    ...paragraph(about(session), style.width, { paint: style.quiet }),
    '',
    ...paragraph(sanitise(scenario.brief).trim(), style.width),
  ];
  const notes =
    session.notes === '' ? [] : [[style.strong(NOTES), ...wrap(sanitise(session.notes), style.width)]];
  const blocks = [...[head, ...said, ...notes].map((lines) => lines.join('\n')), ...factBlocks(facts, style)];
  return `${blocks.join('\n\n')}\n\n${assessmentText(assessment, style, hideScore)}`;
}

function about(session: Session): string {
  const { id, mode, level, startedAt, finished, scenario } = session;
  const start = mode === 'transcript' ? [] : [`started ${new Date(startedAt).toISOString().slice(0, 16)}Z`];
  const end = finished || mode === 'transcript' ? [] : [UNFINISHED];
  const bar = scenario.kind === 'quiz' ? [] : [`${level} level`];
  return [`${id}`, mode, ...bar, ...start, ...end].join(', ');
}

function stepLines(session: Session, step: Step, state: StepState, style: Style): readonly string[] {
  const { width, symbols } = style;
  const asked = state.asked.flatMap(({ question, facts }) => [
    ...paragraph(sanitise(question).trim(), width, { first: '? ', paint: style.quote }),
    ...facts.flatMap((fact) => paragraph(factAnswer(session, fact), width, { first: `${symbols.arrow} ` })),
  ]);
  const hints = state.hints.flatMap((index) =>
    paragraph(`${HINT} ${sanitise(step.hints[index]?.text ?? '').trim()}`, width, { paint: style.quiet }),
  );
  const replies = (state.answer?.followUps ?? []).flatMap(({ question, answer }) => [
    ...paragraph(oneLine(question), width, { first: `${symbols.arrow} ` }),
    ...paragraph(sanitise(answer).trim(), width, { indent: INDENT, paint: style.quote }),
  ]);
  const answer =
    state.answer === null
      ? paragraph(state.status === 'skipped' ? SKIPPED : NO_ANSWER, width, { paint: style.quiet })
      : paragraph(sanitise(valueText(state.answer.value)).trimEnd(), width, { paint: style.quote });
  const title = paragraph(oneLine(step.title), width, { paint: style.strong });
  const around = aroundText(session, state);
  const quiet = around === '' ? [] : paragraph(around, width, { paint: style.quiet });
  return [...title, ...quiet, ...asked, ...hints, ...answer, ...replies];
}

/** The time that it took, and the candidate's own mark. */
function aroundText(session: Session, { id, seconds, timeUp, selfMark }: StepState): string {
  const budget = stepBudget(session, id);
  const spent =
    budget === null ? [] : [`${timeText(seconds)} of ${timeText(budget)}${timeUp ? `, ${CUT_SHORT}` : ''}`];
  const own = typeof selfMark === 'number' ? [`${OWN_MARK} ${selfMark} of 4`] : [];
  return [...spent, ...own].join('; ');
}

function factAnswer(session: Session, id: string): string {
  return oneLine(session.scenario.facts.find((fact) => fact.id === id)?.answer ?? id);
}

function valueText(value: AnswerValue): string {
  if (typeof value === 'string') return value;
  return value.map((entry) => `- ${typeof entry === 'string' ? entry : rowText(entry)}`).join('\n');
}

function rowText(row: Readonly<Record<string, string>>): string {
  return Object.entries(row)
    .map(([column, text]) => `${column}: ${text}`)
    .join('; ');
}

const NOTES = 'Notes';
const CUT_SHORT = 'cut short';
const OWN_MARK = 'own mark';
const INDENT = 2;
const HINT = 'Hint:';
const SKIPPED = '(skipped)';
const NO_ANSWER = '(no answer yet)';
const UNFINISHED = 'not finished';
