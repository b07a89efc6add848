/** What `show` prints of a session: what was said, step by step, and what it was worth. */

import type { Assessment } from '../../assessment/types.ts';
import { paragraph } from '../../layout.ts';
import { oneLine, sanitise } from '../../plain-text.ts';
import { assessmentText } from '../../reporters/assessment-text.ts';
import { assessmentJson } from '../../reporters/json.ts';
import { toJson } from '../../reporters/to-json.ts';
import type { Step } from '../../scenario/types.ts';
import { toTranscript } from '../../session/to-transcript.ts';
import type { Session, StepState } from '../../session/types.ts';
import type { AnswerValue } from '../../steps/types.ts';
import type { Style } from '../../style.ts';

/** The session, what was said in it, and its assessment as `grade` writes it. */
export function sessionJson(session: Session, assessment: Assessment): string {
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
    },
    transcript: toTranscript(session),
    assessment: assessmentJson(assessment),
  });
}

/** A file that `grade` takes, and that gives the session's own assessment. */
export async function sessionTranscript(session: Session): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(toTranscript(session), { lineWidth: 0 });
}

export function sessionText(session: Session, assessment: Assessment, style: Style): string {
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
  const blocks = [head, ...said].map((lines) => lines.join('\n'));
  return `${blocks.join('\n\n')}\n\n${assessmentText(assessment, style)}`;
}

function about(session: Session): string {
  const { id, mode, level, startedAt, finished } = session;
  const start = mode === 'transcript' ? [] : [`started ${new Date(startedAt).toISOString().slice(0, 16)}Z`];
  const end = finished || mode === 'transcript' ? [] : [UNFINISHED];
  return [`${id}`, mode, `${level} level`, ...start, ...end].join(', ');
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
  return [...title, ...asked, ...hints, ...answer, ...replies];
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

const INDENT = 2;
const HINT = 'Hint:';
const SKIPPED = '(skipped)';
const NO_ANSWER = '(no answer yet)';
const UNFINISHED = 'not finished';
