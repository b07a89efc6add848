/** The few things to work on first: where the most was lost, at most one a step so that the advice is broad. */
import type { Finding, Pitfall } from '../rubric/types.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import { allPitfallsOf } from '../scenario/pitfalls-of.ts';
import type { Step } from '../scenario/types.ts';
import type { Advice, StepAssessment } from './types.ts';

type Knowing = Pick<CompiledScenario, 'scenario' | 'pitfalls'>;

interface Loss {
  readonly advice: Advice;
  /** Weighted credit or marks that it cost, gates counted double; of a question its share of the quiz that was lost. */
  readonly size: number;
}

/** At most three, the largest loss first; equal losses in the order of the steps. */
export function advise(compiled: Knowing, steps: readonly StepAssessment[]): readonly Advice[] {
  const losses = steps
    .filter(({ status }) => status !== 'unscored')
    .flatMap((step) => largestLoss(compiled, step))
    .sort((a, b) => b.size - a.size);
  const seen = new Set<string>();
  const distinct = losses.filter(({ advice }) => !seen.has(advice.concept) && seen.add(advice.concept));
  return distinct.slice(0, MOST_ADVICE).map(({ advice }) => advice);
}

function largestLoss(compiled: Knowing, assessed: StepAssessment): readonly Loss[] {
  const step = compiled.scenario.steps.find(({ id }) => id === assessed.id);
  if (step === undefined) return [];
  const losses = [
    ...lostCredit(step, assessed.findings),
    ...lostMarks(allPitfallsOf(compiled, step), assessed),
  ];
  const largest = losses.reduce<Loss | null>(
    (best, loss) => (best === null || loss.size > best.size ? loss : best),
    null,
  );
  if (largest === null) return [];
  if (step.question === undefined) return [largest];
  return [{ ...largest, size: step.weight * (1 - (assessed.score ?? 0) / 100) }];
}

function lostCredit(step: Step, findings: readonly Finding[]): readonly Loss[] {
  return findings.flatMap(({ criterion: id, credit, weight, reason, verdict }) => {
    const criterion = step.criteria.find((known) => known.id === id);
    const concept = criterion?.concepts[0] ?? step.question?.concepts[0];
    if (concept === undefined || verdict === 'met' || verdict === 'unscored') return [];
    return [
      {
        advice: { concept, why: step.question?.explain ?? reason },
        size: weight * (1 - credit) * (criterion?.gate === true ? 2 : 1),
      },
    ];
  });
}

function lostMarks(pitfalls: readonly Pitfall[], { deductions }: StepAssessment): readonly Loss[] {
  return deductions.flatMap(({ id, cost, reason }) => {
    const concept = pitfalls.find((known) => known.id === id)?.concepts[0];
    return concept === undefined ? [] : [{ advice: { concept, why: reason }, size: MARK_SIZE * cost }];
  });
}

const MOST_ADVICE = 3;
/** A mark lost to a misconception weighs like an essential criterion missed. */
const MARK_SIZE = 3;
