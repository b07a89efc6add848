/** What is worth saying first of an assessment: what was good, and the few things whose mending would lift it most. */
import { GENERAL_DEPTH } from '../rubric/combine.ts';
import type { Deduction, Finding } from '../rubric/types.ts';
import type { StepAssessment } from './types.ts';

export type Improvement =
  | { readonly kind: 'finding'; readonly step: StepAssessment; readonly finding: Finding }
  | { readonly kind: 'deduction'; readonly step: StepAssessment; readonly deduction: Deduction };

export interface Strength {
  readonly step: StepAssessment;
  readonly finding: Finding;
}

export interface Highlights {
  /** At most three, the weightiest first; what came unprompted before what was prompted. */
  readonly good: readonly Strength[];
  /** At most three, the largest loss first. */
  readonly better: readonly Improvement[];
}

/** The highlights of one step, or of several together; over several, at most one of each kind a step. */
export function highlightsOf(steps: readonly StepAssessment[]): Highlights {
  const isOne = steps.length === 1;
  const good = steps
    .flatMap((step) => strengthsOf(step).slice(0, isOne ? MOST : 1))
    .toSorted((a, b) => worth(b.finding) - worth(a.finding));
  const better = steps
    .flatMap((step) => lossesOf(step).slice(0, isOne ? MOST : 1))
    .toSorted((a, b) => b.size - a.size);
  return { good: good.slice(0, MOST), better: better.slice(0, MOST).map(({ improvement }) => improvement) };
}

/**
 * What the answer has, in the candidate's own words: what is good, or else the best that was begun. General depth is no
 * thing of its own to praise.
 */
function strengthsOf(step: StepAssessment): readonly Strength[] {
  const begun = step.findings
    .filter(
      ({ criterion, credit, evidence }) => criterion !== GENERAL_DEPTH && credit > 0 && evidence.length > 0,
    )
    .map((finding) => ({ step, finding }))
    .toSorted((a, b) => worth(b.finding) - worth(a.finding));
  const good = begun.filter(({ finding }) => finding.credit >= GOOD);
  return good.length > 0 ? good : begun.slice(0, 1);
}

function worth({ weight, credit, prompted }: Finding): number {
  return weight * credit * (prompted ? PROMPTED_WORTH : 1);
}

interface Loss {
  readonly size: number;
  readonly improvement: Improvement;
}

/** Hints are paid for knowingly; they are no mistake to mend. */
function lossesOf(step: StepAssessment): readonly Loss[] {
  if (step.status === 'unscored') return [];
  const findings = step.findings
    .filter(({ verdict }) => verdict === 'missed' || verdict === 'partly')
    .map(
      (finding): Loss => ({
        size: finding.weight * (1 - finding.credit),
        improvement: { kind: 'finding', step, finding },
      }),
    );
  const deductions = step.deductions
    .filter(({ evidence }) => evidence.length > 0)
    .map(
      (deduction): Loss => ({
        size: MARK_SIZE * deduction.cost,
        improvement: { kind: 'deduction', step, deduction },
      }),
    );
  return [...deductions, ...findings].toSorted((a, b) => b.size - a.size);
}

const MOST = 3;
/** Credit from which a thing is good to have said, though more could be said of it. */
const GOOD = 0.6;
const PROMPTED_WORTH = 0.5;
/** A mark lost to a misconception weighs like an essential criterion missed. */
const MARK_SIZE = 3;
