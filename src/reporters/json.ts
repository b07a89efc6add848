/** The JSON format of `grade`: a stable contract, with its keys in a fixed order. */
import type { Assessment, StepAssessment } from '../assessment/types.ts';
import type { Problem } from '../problem.ts';
import { roundScore } from '../rubric/bands.ts';
import { round } from '../rubric/round.ts';
import type { Deduction, Evidence, Finding } from '../rubric/types.ts';
import { toJson } from './to-json.ts';
import type { GradedTranscript, GradeReport, Reporter } from './types.ts';

export const json: Reporter = {
  name: 'json',
  about: 'everything, for scripts and CI',
  report: ({ results, problems, summary }) =>
    toJson({
      schemaVersion: 1,
      results: results.map(resultJson),
      problems: problems.map(problemJson),
      summary: summaryJson(summary),
    }),
};

/** `threshold` is the least score; the other parts of the bar stand beside it where they were asked for. */
function summaryJson({ count, passed, failed, bar }: GradeReport['summary']): object {
  return {
    count,
    passed,
    failed,
    threshold: bar.minScore,
    ...(bar.minSteps.length === 0
      ? {}
      : { minSteps: bar.minSteps.map(({ step, score }) => ({ step, score })) }),
    ...(bar.requireBand === null ? {} : { requireBand: bar.requireBand }),
  };
}

function resultJson({ file, id, assessment }: GradedTranscript): object {
  return { file, id, ...assessmentJson(assessment) };
}

/** An assessment as the contract names its parts; scores and marks rounded here and nowhere before. */
export function assessmentJson(assessment: Assessment): object {
  return {
    scenario: assessment.scenario,
    level: assessment.level,
    score: roundScore(assessment.score),
    band: assessment.band,
    steps: assessment.steps.map(stepJson),
    dimensions: assessment.dimensions.map(({ id, score }) => ({ id, score: scoreJson(score) })),
    advice: assessment.advice.map(({ concept, why }) => ({ concept, why })),
  };
}

function stepJson(step: StepAssessment): object {
  return {
    id: step.id,
    status: step.status,
    score: scoreJson(step.score),
    findings: step.findings.map(findingJson),
    deductions: step.deductions.map(deductionJson),
  };
}

function findingJson(finding: Finding): object {
  return {
    criterion: finding.criterion,
    title: finding.title,
    dimension: finding.dimension,
    verdict: finding.verdict,
    depth: finding.depth,
    credit: round(finding.credit, FRACTION_DIGITS),
    weight: round(finding.weight, FRACTION_DIGITS),
    prompted: finding.prompted,
    reason: finding.reason,
    evidence: finding.evidence.map(evidenceJson),
  };
}

function deductionJson(deduction: Deduction): object {
  return {
    id: deduction.id,
    title: deduction.title,
    cost: round(deduction.cost, FRACTION_DIGITS),
    reason: deduction.reason,
    evidence: deduction.evidence.map(evidenceJson),
  };
}

function evidenceJson({ path, start, end, text }: Evidence): object {
  return { path, start, end, text };
}

/** A problem with what is known of it, in the contract's order; the excerpt is for people only. */
export function problemJson({ code, message, file, line, column, hint }: Problem): object {
  return {
    code,
    message,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(hint === undefined ? {} : { hint }),
  };
}

function scoreJson(score: number | null): number | null {
  return score === null ? null : roundScore(score);
}

/** Credits and costs come in quarters and the like: two decimals keep them as they are. */
const FRACTION_DIGITS = 2;
