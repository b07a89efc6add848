/** Decides whether a scenario's samples prove its rubric: that each criterion can be met and can be missed. */
import type { Assessment } from '../assessment/types.ts';
import type { Problem } from '../problem.ts';
import type { Verdict } from '../rubric/types.ts';
import type { Scenario, Step } from '../scenario/types.ts';
import { type Fault, problemAt } from '../source/field-problems.ts';
import type { Source } from '../source/types.ts';

/** Where the steps of a scenario were written; empty for a scenario that came without its files. */
export type StepSources = ReadonlyMap<string, Source>;

export interface GradedSample {
  /** The file's name without its ending. */
  readonly name: string;
  readonly assessment: Assessment;
}

/** The sample that shows how it is done. */
export const STRONG = 'strong';

/** Criteria that no sample meets, that none misses, or that the strong one misses. */
export function checkCoverage(
  scenario: Scenario,
  samples: readonly GradedSample[],
  sources: StepSources,
): readonly Problem[] {
  return scenario.steps.flatMap((step) =>
    step.criteria.flatMap(({ id }, index) => {
      const source = sources.get(step.id);
      return coverageFaults(step, id, samples).map((fault) => placed(source, index, fault));
    }),
  );
}

function coverageFaults(step: Step, criterion: string, samples: readonly GradedSample[]): readonly Fault[] {
  const verdicts = samples.map(({ name, assessment }) => ({
    name,
    verdict: verdictOf(assessment, step.id, criterion),
  }));
  const has = (wanted: Verdict): boolean => verdicts.some(({ verdict }) => verdict === wanted);
  const named = `${criterion} of ${step.id}`;
  const strongMisses = verdicts.some(({ name, verdict }) => name === STRONG && verdict === 'missed');
  return [
    ...(has('met')
      ? []
      : [{ code: 'criterion-never-met', message: `No sample meets ${named}.`, hint: MEET }]),
    ...(has('missed')
      ? []
      : [{ code: 'criterion-never-missed', message: `No sample misses ${named}.`, hint: MISS }]),
    ...(strongMisses
      ? [{ code: 'strong-misses', message: `The strong sample misses ${named}.`, hint: STRENGTHEN }]
      : []),
  ];
}

function verdictOf(assessment: Assessment, step: string, criterion: string): Verdict | undefined {
  const findings = assessment.steps.find(({ id }) => id === step)?.findings ?? [];
  return findings.find((finding) => finding.criterion === criterion)?.verdict;
}

function placed(source: Source | undefined, index: number, fault: Fault): Problem {
  if (source !== undefined) return problemAt(source, ['criteria', index, 'id'], fault);
  const { code, message, hint } = fault;
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}

const MEET = 'Let a sample say it well; if one does already, its phrases do not find it.';
const MISS = 'Let a sample leave it out; if one does already, its phrases find too much.';
const STRENGTHEN = 'The strong sample should meet every criterion at least partly.';
