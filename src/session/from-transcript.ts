/** Makes of a transcript the session that it tells of, so that both are assessed by the same engine. */

import { forRun } from '../scenario/for-run.ts';
import type { Scenario, Step } from '../scenario/types.ts';
import { stepKind } from '../steps/step-kinds.ts';
import type { Answer } from '../steps/types.ts';
import type { Session, StepState, Transcript } from './types.ts';

/**
 * A finished session at time 0. Its steps are those that the transcript names, else all that are not optional or
 * that it answers; one that was asked and not answered is skipped.
 */
export function sessionFromTranscript(transcript: Transcript, untwisted: Scenario): Session {
  const { id, seed, level, answers } = transcript;
  const scenario = forRun(untwisted, seed);
  const steps = scenario.steps.filter((step) => isPartOfRun(transcript, step));
  return {
    id,
    mode: 'transcript',
    seed,
    level,
    minutes: null,
    hideScore: false,
    scenario,
    startedAt: 0,
    lastAt: 0,
    finished: true,
    paused: false,
    notes: '',
    selfMark: undefined,
    current: null,
    steps: steps.map((step) => stepState(step, answers[step.id] ?? null)),
  };
}

function isPartOfRun({ steps, answers }: Transcript, step: Step): boolean {
  if (steps !== null) return steps.includes(step.id);
  return !step.optional || answers[step.id] !== undefined;
}

function stepState(step: Step, answer: Answer | null): StepState {
  const isAnswered = answer !== null && saysSomething(step, answer);
  return {
    id: step.id,
    status: isAnswered ? 'answered' : 'skipped',
    answer,
    submitted: answer?.value ?? null,
    asked: [],
    hints: Array.from({ length: answer?.hints ?? 0 }, (_, index) => index),
    beforeHint: null,
    beforeCoaching: null,
    openFollowUp: null,
    followedUp: [],
    reviewed: true,
    seconds: answer?.seconds ?? 0,
    timeUp: false,
    selfMark: undefined,
    flagged: false,
  };
}

function saysSomething(step: Step, answer: Answer): boolean {
  const hasReply = answer.followUps.some((followUp) => followUp.answer.trim() !== '');
  return hasReply || !stepKind(step.kind).isEmpty(answer.value);
}
