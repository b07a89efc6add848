/** The assessment of a session: every step judged, added up to a score and band, with advice. */
import { Bug } from '../problem.ts';
import { bandOf, GATED_TOP } from '../rubric/bands.ts';
import { score, stepMark, type WeightedMark } from '../rubric/combine.ts';
import { isGateAt, type Level } from '../rubric/levels.ts';
import type { Deduction, Finding } from '../rubric/types.ts';
import { barOf } from '../scenario/bar-of.ts';
import { type CompiledScenario, openForRun } from '../scenario/compile.ts';
import { unanswered } from '../scenario/judge-question.ts';
import { judgeStep } from '../scenario/judge-step.ts';
import { mixedIds } from '../scenario/mix-quizzes.ts';
import type { Step } from '../scenario/types.ts';
import { givenAnswers } from '../session/given-answers.ts';
import type { Session } from '../session/types.ts';
import { stepKind } from '../steps/step-kinds.ts';
import type { Answer } from '../steps/types.ts';
import { advise } from './advise.ts';
import { scoreDimensions } from './score-dimensions.ts';
import type { Assessment, StepAssessment } from './types.ts';

/**
 * Assesses a whole session; what was asked and not answered counts as skipped. Of a mix of quizzes the questions that
 * were not asked are left out.
 */
export function assess(untwisted: CompiledScenario, session: Session): Assessment {
  const compiled = openForRun(untwisted, session.seed);
  const isMix = mixedIds(compiled.scenario.id).length > 1;
  const steps = compiled.scenario.steps
    .filter(({ id }) => !isMix || session.steps.some((state) => state.id === id))
    .map((step) => assessStep(compiled, session, step.id));
  const total = cappedScore(compiled, steps, session.level);
  return {
    ...(compiled.scenario.kind === 'quiz' ? { isQuiz: true } : {}),
    scenario: compiled.scenario.id,
    level: session.level,
    score: total,
    band: bandOf(total),
    steps,
    dimensions: scoreDimensions(steps, barOf(compiled.scenario, session.level).parameters),
    advice: advise(compiled, steps),
  };
}

/** Assesses one step of a session, for feedback on the way. A step that the scenario does not have is a Bug. */
export function assessStep(compiled: CompiledScenario, session: Session, stepId: string): StepAssessment {
  const step = compiled.scenario.steps.find(({ id }) => id === stepId);
  if (step === undefined) throw new Bug(`no step "${stepId}" in ${compiled.scenario.id}`);
  const state = session.steps.find(({ id }) => id === stepId);
  const { id, title } = step;
  if (state === undefined) {
    return {
      id,
      title,
      status: 'unscored',
      score: null,
      findings: unjudged(compiled, step, 'unscored', session.level),
      deductions: [],
    };
  }
  const answers = givenAnswers(session);
  const answer = answers.get(stepId);
  if (answer === undefined || saysNothing(step, answer)) {
    return {
      id,
      title,
      status: 'skipped',
      score: 0,
      findings: unjudged(compiled, step, 'missed', session.level),
      deductions: [],
    };
  }
  const { findings, deductions } = judgeStep(compiled, stepId, answers, session.level);
  const mark = stepMark(findings, deductions, barOf(compiled.scenario, session.level).parameters);
  return { id, title, status: 'assessed', score: 25 * mark, findings, deductions };
}

function saysNothing(step: Step, answer: Answer): boolean {
  return (
    stepKind(step.kind).isEmpty(answer.value) &&
    answer.followUps.every(({ answer: reply }) => reply.trim() === '')
  );
}

function unjudged(
  { scenario }: CompiledScenario,
  step: Step,
  verdict: 'missed' | 'unscored',
  level: Level,
): readonly Finding[] {
  const { weights } = barOf(scenario, level);
  const { question } = step;
  if (question !== undefined && step.criteria.length === 0) {
    const finding = unanswered({ ...step, question });
    return [verdict === 'missed' ? finding : { ...finding, verdict, reason: NOT_ASKED }];
  }
  return step.criteria.map(({ id, title, dimension, weight, missed }) => ({
    criterion: id,
    title,
    dimension,
    verdict,
    depth: 'none',
    credit: 0,
    weight: weight * weights[dimension],
    prompted: false,
    reason: verdict === 'missed' ? missed : NOT_ASKED,
    evidence: [],
  }));
}

/** The score of the step marks, held down where an essential criterion was missed. */
function cappedScore(compiled: CompiledScenario, steps: readonly StepAssessment[], level: Level): number {
  const marks = steps.flatMap((step) => markOf(compiled, step));
  const total = score(marks, barOf(compiled.scenario, level).parameters);
  return failsGate(compiled, steps, level) ? Math.min(total, GATED_TOP) : total;
}

function markOf(compiled: CompiledScenario, assessed: StepAssessment): readonly WeightedMark[] {
  const weight = compiled.scenario.steps.find((step) => step.id === assessed.id)?.weight ?? 0;
  if (assessed.score === null) return [];
  return [{ mark: assessed.score / 25, weight, cost: misconceptionCost(assessed.deductions) }];
}

/** Misconceptions show in the candidate's words; the price of a hint does not. */
function misconceptionCost(deductions: readonly Deduction[]): number {
  return deductions.filter(({ evidence }) => evidence.length > 0).reduce((sum, { cost }) => sum + cost, 0);
}

function failsGate(compiled: CompiledScenario, steps: readonly StepAssessment[], level: Level): boolean {
  return compiled.scenario.steps.some((step) => {
    const findings = steps.find(({ id }) => id === step.id)?.findings ?? [];
    const gates = step.criteria.filter((criterion) => isGateAt(criterion, level));
    return gates.some(({ id }) => findings.find(({ criterion }) => criterion === id)?.verdict === 'missed');
  });
}

const NOT_ASKED = 'Not asked in this run.';
