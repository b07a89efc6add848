/** Several quizzes as one, under an id that names them all, so that a mixed run can be graded again from a file. */
import type { Scenario, Step } from './types.ts';

/** The ids that an id names: `quiz-caching+quiz-sharding` is a mix of two. */
export function mixedIds(id: string): readonly string[] {
  return id.split(MIX);
}

/** Whether an id is one of the known ones, or a mix of them, each once. */
export function isKnown(id: string, known: readonly string[]): boolean {
  const ids = mixedIds(id);
  return ids.every((one, index) => known.includes(one) && ids.indexOf(one) === index);
}

/** All questions of the quizzes, each with its quiz's id before its own; a single quiz stays as it is. */
export function mixQuizzes(quizzes: readonly Scenario[]): Scenario | undefined {
  const [first, ...others] = quizzes;
  if (first === undefined || others.length === 0) return first;
  return {
    ...first,
    id: quizzes.map(({ id }) => id).join(MIX),
    title: TITLE,
    summary: quizzes.map(({ title }) => title).join(', '),
    brief: quizzes.map(({ title }) => title).join(', '),
    topics: [...new Set(quizzes.flatMap(({ topics = [] }) => topics))],
    steps: quizzes.flatMap((quiz) => quiz.steps.map((step) => within(quiz.id, step))),
  };
}

/**
 * A mix with only some of its questions, under an id that names the quizzes that they are of, and one more where they
 * are all of one: an id without a partner would be the quiz itself, whose questions have other ids.
 */
export function keepQuestions(mix: Scenario, kept: ReadonlySet<string>): Scenario {
  const all = mixedIds(mix.id);
  if (all.length === 1) return mix;
  const asked = all.filter((id) => [...kept].some((step) => step.startsWith(`${id}.`)));
  const other = all.find((id) => !asked.includes(id));
  const ids = asked.length > 1 || other === undefined ? asked : [...asked, other];
  const summary =
    asked.length === all.length
      ? mix.summary
      : `${FROM} ${asked.length === 1 ? 'one quiz' : `${asked.length} quizzes`}.`;
  return {
    ...mix,
    id: ids.join(MIX),
    summary,
    brief: summary,
    steps: mix.steps.filter(({ id }) => kept.has(id)),
  };
}

function within(quiz: string, step: Step): Step {
  return { ...step, id: `${quiz}.${step.id}` };
}

const MIX = '+';
const TITLE = 'Mixed quiz';
const FROM = 'Questions from';
