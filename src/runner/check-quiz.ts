/** Proves a quiz: every question gives full credit to what is right and none to what is wrong, with every seed's values. */
import type { Problem } from '../problem.ts';
import { stepMark } from '../rubric/combine.ts';
import { barOf } from '../scenario/bar-of.ts';
import { type CompiledScenario, openForRun } from '../scenario/compile.ts';
import { judgeStep } from '../scenario/judge-step.ts';
import type { Step } from '../scenario/types.ts';
import { type Fault, problemAt } from '../source/field-problems.ts';
import type { Source } from '../source/types.ts';
import { questionKind } from '../steps/step-kinds.ts';
import type { AnswerValue } from '../steps/types.ts';

export interface QuizProof {
  readonly compiled: CompiledScenario;
  /** The quiz's file; null where it came without. */
  readonly source: Source | null;
  /** A concept's own name. */
  readonly termOf: (concept: string) => string;
}

/** Each question that grades its own right or wrong answers otherwise than it should. */
export function checkQuiz({ compiled, source, termOf }: QuizProof): readonly Problem[] {
  return compiled.scenario.steps.flatMap((_, index) => {
    const faults = seedsFor(compiled, index).flatMap((seed) =>
      questionFaults(compiled, index, { seed, termOf }),
    );
    return distinct(faults).map((fault) =>
      source === null ? unplaced(fault) : problemAt(source, ['questions', index, 'id'], fault),
    );
  });
}

/** A question that every seed leaves as it is needs one. */
function seedsFor(compiled: CompiledScenario, index: number): readonly number[] {
  const made = openForRun(compiled, 0).scenario.steps[index];
  const isFixed = made === compiled.scenario.steps[index];
  return isFixed ? [0] : Array.from({ length: SEEDS }, (_, seed) => seed);
}

interface Trial {
  readonly seed: number;
  readonly termOf: QuizProof['termOf'];
}

function questionFaults(unmade: CompiledScenario, index: number, { seed, termOf }: Trial): readonly Fault[] {
  const compiled = openForRun(unmade, seed);
  const step = compiled.scenario.steps[index];
  if (step?.question === undefined) return [];
  const kind = questionKind(step.question.kind);
  const failing = kind
    .right(step.question, termOf)
    .filter((value) => creditOf(compiled, step, value) < NEARLY_ALL);
  const scoring = [...kind.wrong(step.question), step.prompt].filter(
    (value) => creditOf(compiled, step, value) > 0,
  );
  return [
    ...failing.map((value) => rightFails(step, value, creditOf(compiled, step, value))),
    ...scoring.map((value) => wrongScores(step, value)),
  ];
}

function creditOf(compiled: CompiledScenario, step: Step, value: AnswerValue): number {
  const answer = { value, at: '', asked: [], followUps: [], hints: 0, seconds: null } as const;
  const { findings, deductions } = judgeStep(compiled, step.id, new Map([[step.id, answer]]));
  return stepMark(findings, deductions, barOf(compiled.scenario, 'senior').parameters) / 4;
}

function rightFails({ id }: Step, value: AnswerValue, credit: number): Fault {
  return {
    code: 'right-answer-fails',
    message: `${id} gives ${Math.round(credit * 100)}% for ${quoted(value)}, which should be right.`,
    hint: 'Widen what it accepts, or mend the answer.',
  };
}

function wrongScores({ id }: Step, value: AnswerValue): Fault {
  return {
    code: 'wrong-answer-scores',
    message: `${id} gives credit for ${quoted(value)}, which should be wrong.`,
    hint: 'Narrow what it accepts.',
  };
}

function quoted(value: AnswerValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text);
}

/** The same fault of another seed's values says nothing new. */
function distinct(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [fault.message, fault])).values()].slice(0, MOST);
}

function unplaced({ code, message, hint = '' }: Fault): Problem {
  return { code, message, hint };
}

const SEEDS = 16;
const NEARLY_ALL = 0.999;
const LONGEST = 120;
const MOST = 5;
