/** What the findings of all steps say together about each dimension: a view, never part of the score. */

import { stepMark } from '../rubric/combine.ts';
import type { Parameters } from '../rubric/parameters.ts';
import { DIMENSIONS, type Finding } from '../rubric/types.ts';
import type { Assessment, StepAssessment } from './types.ts';

interface Weighed {
  readonly finding: Finding;
  /** The share of the step's marks that its deductions left, 0 to 1. */
  readonly kept: number;
}

/**
 * Scores 0 to 100, on the scale of the steps (see Parameters.enough); null where nothing of a dimension was asked.
 * What deductions take from a step they take from each of its findings alike.
 */
export function scoreDimensions(
  steps: readonly StepAssessment[],
  parameters: Parameters,
): Assessment['dimensions'] {
  const findings = steps.flatMap((step) => weigh(step, parameters));
  return DIMENSIONS.map((id) => {
    const own = findings.filter(({ finding }) => finding.dimension === id);
    const weight = own.reduce((sum, { finding }) => sum + finding.weight, 0);
    const earned = own.reduce((sum, { finding, kept }) => sum + finding.weight * finding.credit * kept, 0);
    return { id, score: weight === 0 ? null : 100 * Math.min(1, earned / weight / parameters.enough) };
  });
}

function weigh(step: StepAssessment, parameters: Parameters): readonly Weighed[] {
  const whole = 25 * stepMark(step.findings, [], parameters);
  const kept = whole === 0 ? 0 : Math.min(1, (step.score ?? 0) / whole);
  return step.findings.filter(({ verdict }) => verdict !== 'unscored').map((finding) => ({ finding, kept }));
}
