/** Judges answers to a single question, as a quiz of it alone would. */
import type { Concept } from '../../src/concepts/types.ts';
import type { Finding } from '../../src/rubric/types.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { judgeQuestion } from '../../src/scenario/judge-question.ts';
import type { Scenario, Step } from '../../src/scenario/types.ts';
import type { Question } from '../../src/steps/questions.ts';
import { questionKind } from '../../src/steps/step-kinds.ts';
import type { AnswerValue, Labelled, Typed } from '../../src/steps/types.ts';

/** What the questions of these tests have in common. */
export const FRAME = { dimension: 'cache', explain: 'So it is.', concepts: ['cache-stampede'] } as const;

export const GLOSSARY: readonly Concept[] = [
  {
    id: 'cache-stampede',
    term: 'Cache stampede',
    area: 'caching',
    aliases: ['thundering herd'],
    definition: 'Many readers miss one entry at once.',
    related: [],
    opposed: [],
  },
];

/** The finding for an answer. Kinds that criteria judge have none and are a fault of the test. */
export function findingOf(question: Question, value: AnswerValue, prompt = 'What happens then?'): Finding {
  const step = { ...stepOf(question, prompt), question };
  const compiled = compileScenario({ ...QUIZ, steps: [step] }, GLOSSARY);
  const answer = { value, at: '', asked: [], followUps: [], hints: 0, seconds: null } as const;
  const finding = judgeQuestion(compiled, step, answer);
  if (finding === null) throw new Error(`${question.kind} is judged by criteria`);
  return finding;
}

export function creditOf(question: Question, value: AnswerValue, prompt?: string): number {
  return findingOf(question, value, prompt).credit;
}

/** What comes of typing this where the options with these ids stand in this order, lettered; on the right numbered. */
export function typedAt(
  question: Question,
  typed: string,
  [left, right = []]: readonly [readonly string[], (readonly string[])?],
): Typed {
  const kind = questionKind(question.kind);
  const shown = kind.show(question, { seed: 0, name: 'any' });
  const labelled = (side: readonly Labelled[], ids: readonly string[], labels: string): readonly Labelled[] =>
    ids.map((id, place) => ({ id, text: textOf(side, id), label: labels[place] ?? '' }));
  return kind.read(
    { left: labelled(shown.left, left, 'abcdefgh'), right: labelled(shown.right, right, '12345678') },
    typed,
  );
}

function textOf(side: readonly Labelled[], id: string): string {
  const found = side.find((option) => option.id === id);
  if (found === undefined) throw new Error(`no option ${id}`);
  return found.text;
}

function stepOf(question: Question, prompt: string): Step {
  return {
    id: 'only',
    kind: question.kind,
    title: 'The only one',
    prompt,
    minutes: 1,
    weight: 1,
    optional: false,
    columns: [],
    hints: [],
    followUps: [],
    criteria: [],
    pitfalls: [],
    question,
  };
}

const QUIZ: Scenario = {
  format: 1,
  kind: 'quiz',
  id: 'quiz-one',
  title: 'One',
  summary: 'One question',
  brief: 'One question',
  topics: ['caching'],
  facts: [],
  vocabulary: [],
  subject: [],
  steps: [],
  twists: [],
};
