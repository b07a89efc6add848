/** Reads answers, each of them once, and hears what they are about. */

import type { Reading } from '../concepts/types.ts';
import { Bug } from '../problem.ts';
import { answerParts } from '../steps/step-kinds.ts';
import type { Answer } from '../steps/types.ts';
import { type AnswerDocument, createAnswerDocument } from './answer-document.ts';
import { type CompiledScenario, SUBJECT_KEYS } from './compile.ts';
import type { Step } from './types.ts';

export interface ReadAnswer {
  readonly document: AnswerDocument;
  readonly reading: Reading;
}

/** The reading of an answer; asked again, the same one. */
export function readAnswer(compiled: CompiledScenario, step: Step, answer: Answer): ReadAnswer {
  const known = compiled.readings.get(answer);
  if (known !== undefined) return known;
  const document = createAnswerDocument(answerParts(step.kind, answer));
  const read = { document, reading: compiled.reader.read(document.text, compiled.questions.get(step.id)) };
  compiled.readings.set(answer, read);
  return read;
}

/** The step of this id; a Bug where the scenario does not have it. */
export function stepOf(compiled: CompiledScenario, id: string): Step {
  const step = compiled.scenario.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Bug(`no step "${id}" in ${compiled.scenario.id}`);
  return step;
}

/** Whether an answer names what the scenario is about; a very short one need not. */
export function namesSubject(compiled: CompiledScenario, { text, mentions }: Reading): boolean {
  return (
    compiled.scenario.subject.length === 0 || text.length < SHORTEST_TALK || mentions(SUBJECT_KEYS).length > 0
  );
}

/** The share of the answers that name it, 0 to 1: an answer to another system is so from end to end. */
export function subjectShare(compiled: CompiledScenario, answers: ReadonlyMap<string, Answer>): number {
  const readings = [...answers].map(
    ([id, answer]) => readAnswer(compiled, stepOf(compiled, id), answer).reading,
  );
  const spoken = readings.filter(({ text }) => text.length >= SHORTEST_TALK);
  return spoken.length === 0
    ? 1
    : spoken.filter((reading) => namesSubject(compiled, reading)).length / spoken.length;
}

/**
 * How often all answers together name what the scenario is about, in words of 100; null where they are too short to
 * tell, or the scenario does not say what it is about.
 */
export function subjectDensity(
  compiled: CompiledScenario,
  answers: ReadonlyMap<string, Answer>,
): number | null {
  if (compiled.scenario.subject.length === 0) return null;
  const readings = [...answers].map(
    ([id, answer]) => readAnswer(compiled, stepOf(compiled, id), answer).reading,
  );
  const words = readings.reduce((sum, { text }) => sum + text.length, 0);
  if (words < LONG_TALK) return null;
  const named = readings.reduce((sum, { mentions }) => sum + mentions(SUBJECT_KEYS).length, 0);
  return (100 * named) / words;
}

/** Words; shorter answers need not name it. */
const SHORTEST_TALK = 15;
/** Words of all answers together, about two full ones, from which the density says something. */
const LONG_TALK = 300;
