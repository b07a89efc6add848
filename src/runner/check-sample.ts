/** Grades one sample and holds the result against what the sample says it must get. */
import { assess } from '../assessment/assess.ts';
import type { Assessment, StepAssessment } from '../assessment/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { roundScore } from '../rubric/bands.ts';
import type { Pitfall } from '../rubric/types.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import { forRun } from '../scenario/for-run.ts';
import { allPitfallsOf } from '../scenario/pitfalls-of.ts';
import { sessionFromTranscript } from '../session/from-transcript.ts';
import { type Claim, parseExpectation } from '../session/parse-expectation.ts';
import { parseTranscript } from '../session/parse-transcript.ts';
import { type Fault, problemAt } from '../source/field-problems.ts';
import { sortProblems } from '../source/to-problems.ts';
import type { Source } from '../source/types.ts';
import type { SampleReport } from './check-report.ts';

export interface CheckedSample {
  readonly report: SampleReport;
  readonly assessment: Assessment;
  /** Each claim that does not hold, where it stands. */
  readonly broken: readonly Problem[];
}

/** The sample's marks; a file that is no transcript of this scenario, or expects what cannot be, is a Problem. */
export async function checkSample(
  source: Source,
  compiled: CompiledScenario,
): Promise<Outcome<CheckedSample>> {
  const { scenario: untwisted } = compiled;
  const transcript = await parseTranscript(source, () => untwisted, [untwisted.id]);
  const scenario = forRun(untwisted, transcript.ok ? transcript.value.seed : 0);
  const claims = parseExpectation(source, scenario, compiled.pitfalls);
  if (!transcript.ok || !claims.ok) {
    const problems = [transcript, claims].flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
    return fail(sortProblems(problems));
  }
  const assessment = assess(compiled, sessionFromTranscript(transcript.value, scenario));
  const broken = claims.value.flatMap((claim) => {
    const fault = faultOf(claim, assessment, { ...compiled, scenario });
    return fault === null ? [] : [problemAt(source, claim.path, fault)];
  });
  const report = {
    file: source.file,
    id: transcript.value.id,
    score: assessment.score,
    band: assessment.band,
    expected: claims.value.length,
    broken: broken.length,
  };
  return succeed({ report, assessment, broken });
}

/** Why a claim does not hold; null where it does. */
function faultOf(claim: Claim, assessment: Assessment, compiled: CompiledScenario): Fault | null {
  switch (claim.about) {
    case 'score': {
      const score = roundScore(assessment.score);
      if (score >= claim.min && score <= claim.max) return null;
      return {
        code: 'sample-score',
        message: `The score is ${score}, not from ${claim.min} to ${claim.max}.`,
      };
    }
    case 'finding':
      return findingFault(claim, stepOf(assessment, claim.step));
    case 'deductions':
      return deductionFault(
        claim,
        stepOf(assessment, claim.step),
        compiled.scenario.steps
          .filter(({ id }) => id === claim.step)
          .flatMap((step) => allPitfallsOf(compiled, step)),
      );
    default:
      return claim satisfies never;
  }
}

function stepOf(assessment: Assessment, id: string): StepAssessment | undefined {
  return assessment.steps.find((step) => step.id === id);
}

function findingFault(
  claim: Extract<Claim, { about: 'finding' }>,
  step: StepAssessment | undefined,
): Fault | null {
  const finding = step?.findings.find(({ criterion }) => criterion === claim.criterion);
  if (finding === undefined || finding.verdict === claim.verdict) return null;
  const [found] = finding.evidence;
  return {
    code: 'sample-finding',
    message: `${claim.criterion} is ${finding.verdict} (depth: ${finding.depth}), not ${claim.verdict}.`,
    hint: found === undefined ? NOTHING_FOUND : `Found: "${found.text.slice(0, LONGEST_QUOTE)}"`,
  };
}

/** The pitfalls that a step falls into must be exactly those that are claimed; hints taken are none. */
function deductionFault(
  claim: Extract<Claim, { about: 'deductions' }>,
  step: StepAssessment | undefined,
  pitfalls: readonly Pitfall[],
): Fault | null {
  const ids = pitfalls.map(({ id }) => id);
  const found = step?.deductions.map(({ id }) => id).filter((id) => ids.includes(id)) ?? [];
  const missing = claim.ids.filter((id) => !found.includes(id));
  const extra = found.filter((id) => !claim.ids.includes(id));
  if (missing.length === 0 && extra.length === 0) return null;
  const first = step?.deductions.find(({ id }) => extra.includes(id))?.evidence[0];
  return {
    code: 'sample-deductions',
    message: `The pitfalls of ${claim.step} are ${listed(found)}, not ${listed(claim.ids)}.`,
    hint: first === undefined ? undefined : `Found: "${first.text.slice(0, LONGEST_QUOTE)}"`,
  };
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : ids.join(', ');
}

const LONGEST_QUOTE = 160;
const NOTHING_FOUND = 'Nothing was found for it.';
