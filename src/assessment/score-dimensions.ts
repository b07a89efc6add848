/** What the findings of all steps say together about each dimension: a view, never part of the score. */

import { DIMENSIONS } from '../rubric/types.ts';
import type { Assessment, StepAssessment } from './types.ts';

/** Scores 0 to 100, on the scale of the steps (see Parameters.enough); null where nothing of a dimension was asked. */
export function scoreDimensions(steps: readonly StepAssessment[], enough: number): Assessment['dimensions'] {
  const findings = steps.flatMap((step) => step.findings).filter(({ verdict }) => verdict !== 'unscored');
  return DIMENSIONS.map((id) => {
    const own = findings.filter(({ dimension }) => dimension === id);
    const weight = own.reduce((sum, finding) => sum + finding.weight, 0);
    const earned = own.reduce((sum, finding) => sum + finding.weight * finding.credit, 0);
    return { id, score: weight === 0 ? null : 100 * Math.min(1, earned / weight / enough) };
  });
}
