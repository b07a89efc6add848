/**
 * The cost of grading quizzes as a ratio, within one run, to a bare pass over the same transcripts: every shipped quiz,
 * answered rightly throughout. Kinds that compare ids and kinds that read words are told apart.
 */
import { assess } from '../../src/assessment/assess.ts';
import { termsOf } from '../../src/concepts/terms-of.ts';
import { type CompiledScenario, compileScenario } from '../../src/scenario/compile.ts';
import { forRun } from '../../src/scenario/for-run.ts';
import type { Scenario, Step } from '../../src/scenario/types.ts';
import { sessionFromTranscript } from '../../src/session/from-transcript.ts';
import type { Session } from '../../src/session/types.ts';
import { questionKind } from '../../src/steps/step-kinds.ts';
import type { Answer, AnswerValue } from '../../src/steps/types.ts';
import { loadContent } from '../calibrate/grade-folder.ts';

/** Prints what grading all quizzes costs. */
export async function benchQuizzes(root: string): Promise<string> {
  const content = await loadContent(root, ['scenarios']);
  const termOf = termsOf(content.concepts);
  const quizzes = [...content.scenarios.values()].filter(({ kind }) => kind === 'quiz');
  const works = quizzes.map((quiz) => workOf(compileScenario(quiz, content.concepts), termOf));
  const raw = works.map(({ session }) => JSON.stringify(answersOf(session)));
  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: time(() => barePass(raw)),
    all: time(() => gradeAll(works, () => true)),
    picked: time(() => gradeAll(works, (step) => !READS_WORDS.includes(step.kind))),
  }));
  const of = (key: 'bare' | 'all' | 'picked'): number => median(rounds.map((round) => round[key]));
  const questions = quizzes.reduce((sum, { steps }) => sum + steps.length, 0);
  return [
    `grading the ${quizzes.length} quizzes with their ${questions} questions, medians of ${ROUNDS} rounds in one process`,
    `  bare pass          ${of('bare').toFixed(2)} ms`,
    `  all questions      ${of('all').toFixed(2)} ms, ${Math.round((1000 * questions) / of('all'))} questions a second`,
    `  ids and numbers    ${of('picked').toFixed(2)} ms`,
    `  ratio              ${(of('all') / of('bare')).toFixed(1)}`,
  ].join('\n');
}

interface Work {
  readonly compiled: CompiledScenario;
  readonly session: Session;
}

function workOf(compiled: CompiledScenario, termOf: (concept: string) => string): Work {
  const scenario = forRun(compiled.scenario, 0);
  const answers = Object.fromEntries(
    scenario.steps.map((step) => [step.id, answer(rightTo(step, termOf))] as const),
  );
  const transcript = {
    scenario: scenario.id,
    id: 'right',
    level: 'senior',
    seed: 0,
    candidate: null,
    steps: null,
  } as const;
  return { compiled, session: sessionFromTranscript({ ...transcript, answers }, compiled.scenario) };
}

function rightTo({ question }: Scenario['steps'][number], termOf: (concept: string) => string): AnswerValue {
  if (question === undefined) return '';
  const [first = ''] = questionKind(question.kind).right(question, termOf);
  return first;
}

function answer(value: AnswerValue): Answer {
  return { value, at: '', asked: [], followUps: [], hints: 0, seconds: null };
}

function answersOf({ steps }: Session): Readonly<Record<string, AnswerValue | null>> {
  return Object.fromEntries(steps.map(({ id, answer: given }) => [id, given?.value ?? null]));
}

/** JSON.parse, lower case, split into words. */
function barePass(raw: readonly string[]): number {
  return raw.reduce((sum, text) => {
    const words = JSON.stringify(JSON.parse(text))
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u);
    return sum + words.length;
  }, 0);
}

/** Readings are kept with a compiled scenario, so each round grades with fresh ones. */
function gradeAll(works: readonly Work[], counts: (step: Step) => boolean): number {
  return works.reduce((sum, { compiled, session }) => {
    const steps = session.steps.filter(({ id }) =>
      compiled.scenario.steps.some((step) => step.id === id && counts(step)),
    );
    const fresh = { ...compiled, readings: new WeakMap() };
    return sum + assess(fresh, { ...session, steps }).score;
  }, 0);
}

function time(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const ROUNDS = 15;
const READS_WORDS: readonly string[] = ['term', 'short', 'model'];
