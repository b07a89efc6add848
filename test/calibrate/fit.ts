/**
 * Fits the few parameters of the combination to the graders' marks, by coordinate search over small grids; used on
 * two scenarios, tested on the third, to see whether the numbers carry over.
 */
import type { StepAssessment } from '../../src/assessment/types.ts';
import { GENERAL_DEPTH, score, stepMark } from '../../src/rubric/combine.ts';
import { PARAMETERS, type Parameters } from '../../src/rubric/parameters.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { agreementOf, stepPairs, wholePair } from './agreement.ts';
import type { Assessed } from './grade-folder.ts';
import { mean } from './statistics.ts';
import type { Graded } from './types.ts';

/** Everything that is fitted, each with its grid. */
interface Knob {
  readonly name: string;
  readonly grid: readonly number[];
  readonly set: (parameters: Parameters, value: number) => Parameters;
}

const KNOBS: readonly Knob[] = [
  {
    name: 'credit of a mention',
    grid: [0.15, 0.2, 0.25, 0.3, 0.35, 0.4],
    set: (p, value) => ({
      ...p,
      credit: { ...p.credit, reasoned: { ...p.credit.reasoned, mentioned: value } },
    }),
  },
  {
    name: 'credit of an application',
    grid: [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8],
    set: (p, value) => ({
      ...p,
      credit: { ...p.credit, reasoned: { ...p.credit.reasoned, applied: value } },
    }),
  },
  {
    name: 'mention where applied is full',
    grid: [0.2, 0.3, 0.4, 0.5, 0.6],
    set: (p, value) => ({
      ...p,
      credit: { ...p.credit, applied: { ...p.credit.applied, mentioned: value } },
    }),
  },
  {
    name: 'enough',
    grid: [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95],
    set: (p, value) => ({ ...p, enough: value }),
  },
  {
    name: 'share of general depth',
    grid: [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4],
    set: (p, value) => ({ ...p, depthShare: value }),
  },
  {
    name: 'most that deductions take',
    grid: [1.5, 2, 2.5, 3, 4],
    set: (p, value) => ({ ...p, mostCost: value }),
  },
  {
    name: 'pull-down for weakness',
    grid: [0, 10, 15, 20, 25, 30, 35],
    set: (p, value) => ({ ...p, pullDown: { ...p.pullDown, weakness: value } }),
  },
  {
    name: 'pull-down for misconceptions',
    grid: [0, 0.5, 1, 1.5, 2, 2.5, 3, 4],
    set: (p, value) => ({ ...p, pullDown: { ...p.pullDown, deduction: value } }),
  },
];

export interface Fitted {
  readonly parameters: Parameters;
  readonly values: Readonly<Record<string, number>>;
}

/** The parameters that agree best with the graders of these transcripts. */
export function fitParameters(
  assessed: readonly Assessed[],
  scenarios: ReadonlyMap<string, Scenario>,
): Fitted {
  let parameters = PARAMETERS;
  const values: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const knob of KNOBS) {
      const tried = knob.grid.map((value) => {
        const changed = knob.set(parameters, value);
        return { value, changed, loss: loss(regrade(assessed, scenarios, changed)) };
      });
      const best = tried.reduce((a, b) => (b.loss < a.loss ? b : a));
      parameters = best.changed;
      values[knob.name] = best.value;
    }
  }
  return { parameters, values };
}

/** For each scenario that there are transcripts of: fitted on the others, how well its own transcripts agree. */
export function crossValidate(
  assessed: readonly Assessed[],
  scenarios: ReadonlyMap<string, Scenario>,
): string {
  const graded = new Set(assessed.map(({ plain }) => plain.marked.scenario));
  const lines = [...graded].sort().map((held) => {
    const isHeld = ({ plain }: Assessed): boolean => plain.marked.scenario === held;
    const { parameters, values } = fitParameters(
      assessed.filter((one) => !isHeld(one)),
      scenarios,
    );
    const { whole, steps } = agreementOf(regrade(assessed.filter(isHeld), scenarios, parameters));
    const figures = `whole: spearman ${whole.spearman.toFixed(3)}, error ${whole.error.toFixed(1)}; steps: spearman ${steps.spearman.toFixed(3)}, kappa ${steps.kappa.toFixed(3)}, error ${steps.error.toFixed(2)}`;
    return `fitted without ${held}, tested on it: ${figures}\n  ${JSON.stringify(values)}`;
  });
  return lines.join('\n');
}

/** Grades anew what was found before, with other parameters. */
export function regrade(
  assessed: readonly Assessed[],
  scenarios: ReadonlyMap<string, Scenario>,
  parameters: Parameters,
): readonly Graded[] {
  return assessed.map(({ plain: { marked }, assessment: { steps: all } }) => {
    const graded = all.filter(({ status }) => status !== 'unscored');
    const marks = graded.map((step) => remark(step, scenarios.get(marked.scenario), parameters));
    const steps = Object.fromEntries(graded.map(({ id }, index) => [id, marks[index]?.mark ?? 0]));
    return { marked, overall: score(marks, parameters), steps, why: '' };
  });
}

function remark(step: StepAssessment, scenario: Scenario | undefined, parameters: Parameters) {
  const rubric = scenario?.steps.find(({ id }) => id === step.id);
  const findings = step.findings.map((finding) => {
    const criterion = rubric?.criteria.find(({ id }) => id === finding.criterion);
    if (criterion === undefined || finding.criterion === GENERAL_DEPTH) return finding;
    return { ...finding, credit: parameters.credit[criterion.full][finding.depth] };
  });
  const cost = step.deductions
    .filter(({ evidence }) => evidence.length > 0)
    .reduce((sum, one) => sum + one.cost, 0);
  return { mark: stepMark(findings, step.deductions, parameters), weight: rubric?.weight ?? 1, cost };
}

/** Mean squared error of the steps, and of the wholes on the same scale. */
function loss(graded: readonly Graded[]): number {
  const steps = mean(graded.flatMap((one) => stepPairs(one).map(([a, b]) => (a - b) ** 2)));
  const wholes = mean(graded.map((one) => ((wholePair(one)[0] - wholePair(one)[1]) / 25) ** 2));
  return steps + wholes;
}

const ROUNDS = 3;
