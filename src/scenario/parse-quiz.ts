/** Makes a quiz of its file: a scenario whose steps are questions. */
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { Dimension } from '../rubric/types.ts';
import type { Zod } from '../signals/types.ts';
import { problemAt } from '../source/field-problems.ts';
import { isMapping } from '../source/fields.ts';
import { sortProblems } from '../source/to-problems.ts';
import type { Source } from '../source/types.ts';
import { validate } from '../source/validate.ts';
import type { Question } from '../steps/questions.ts';
import { questionKind } from '../steps/step-kinds.ts';
import type { QuestionRead } from '../steps/types.ts';
import { doubledIds } from './check-rules.ts';
import type { LookNames } from './look-schema.ts';
import { quizSchema } from './quiz-schema.ts';
import { shortTitle } from './short-title.ts';
import type { Scenario, Step } from './types.ts';

/** Whether a file says that it is a quiz. */
export function isQuiz({ value }: Source): boolean {
  return isMapping(value) && value.kind === 'quiz';
}

/** The quiz, or everything that is wrong with its file. */
export function parseQuiz(z: Zod, source: Source, names: Omit<LookNames, 'facts'>): Outcome<Scenario> {
  const file = validate(source, quizSchema(z, source.value, { ...names, facts: new Set() }));
  const doubled = doubledIds(source, 'questions');
  if (!file.ok) return fail(sortProblems([...file.problems, ...doubled]));
  const { questions, dimension, ...head } = file.value;
  const steps = questions.map((read) => toStep(read, dimension));
  const faults = [...doubled, ...steps.flatMap((step, index) => faultsOf(source, step, index))];
  if (faults.length > 0) return fail(sortProblems(faults));
  return succeed({
    ...head,
    kind: 'quiz',
    brief: head.summary,
    facts: [],
    vocabulary: [],
    subject: [],
    steps,
    twists: [],
  });
}

function toStep({ frame, core, criteria = [], pitfalls = [] }: QuestionRead, usual: Dimension): Step {
  const { id, kind, prompt, explain, concepts, weight } = frame;
  const question = { ...core, dimension: frame.dimension ?? usual, explain, concepts } as Question;
  return {
    id,
    kind,
    title: frame.title ?? shortTitle(prompt),
    prompt,
    minutes: 1,
    weight,
    optional: false,
    columns: questionKind(kind).columns ?? [],
    hints: [],
    followUps: [],
    criteria,
    pitfalls,
    question,
  };
}

function faultsOf(source: Source, { question, prompt }: Step, index: number): readonly Problem[] {
  if (question === undefined) return [];
  return questionKind(question.kind)
    .faults(question, prompt)
    .map(({ path, ...fault }) =>
      problemAt(source, ['questions', index, ...path], { code: 'bad-question', ...fault }),
    );
}
