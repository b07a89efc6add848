/** Finds step kinds by name, and the graded words of an answer. */
import { Bug } from '../problem.ts';
import * as kinds from './index.ts';
import type { Answer, Part, QuestionKind, StepKind } from './types.ts';

const registry: Readonly<Record<string, StepKind>> = kinds;

export const STEP_KIND_NAMES: readonly string[] = Object.values(registry).map((kind) => kind.name);

/** Kinds of the steps of interviews, and those of questions. */
export const INTERVIEW_KIND_NAMES: readonly string[] = STEP_KIND_NAMES.filter(
  (name) => registry[name]?.question === undefined,
);
export const QUESTION_KIND_NAMES: readonly string[] = STEP_KIND_NAMES.filter(
  (name) => registry[name]?.question !== undefined,
);

/** The kind of this name; parsing lets no other names in. */
export function stepKind(name: string): StepKind {
  const found = Object.values(registry).find((kind) => kind.name === name);
  if (found === undefined) throw new Bug(`There is no step kind ${name}.`);
  return found;
}

/** What makes the kind of this name a kind of question; a Bug where it is none. */
export function questionKind(name: string): QuestionKind {
  const found = stepKind(name).question;
  if (found === undefined) throw new Bug(`${name} is no kind of question.`);
  return found;
}

/**
 * The candidate's own words in an answer to a step of this kind: those of its value, then the replies to follow-ups, each in a group of
 * its own. Paths are JSON Pointers into the answer as it was written.
 */
export function answerParts(kind: string, answer: Answer): readonly Part[] {
  const own = stepKind(kind)
    .parts(answer.value)
    .map((part) => ({
      ...part,
      path: `${answer.at}${part.path}`,
      prompted: false,
    }));
  const groups = own.reduce((most, part) => Math.max(most, part.group + 1), 0);
  const replies = answer.followUps.map((followUp, index) => ({
    path: `/followUps/${index}/answer`,
    text: followUp.answer,
    group: groups + index,
    prompted: true,
  }));
  return [...own, ...replies];
}
