/**
 * Proves one scenario that could be read: its samples, its coverage, and that the question pasted back earns nothing;
 * of a quiz, that each question knows right from wrong.
 */
import type { Problem } from '../problem.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/types.ts';
import { problemAt } from '../source/field-problems.ts';
import type { Source } from '../source/types.ts';
import { checkCoverage, type GradedSample, STRONG, type StepSources } from './check-coverage.ts';
import { checkEcho } from './check-echo.ts';
import { checkQuiz } from './check-quiz.ts';
import type { CheckReport, SampleReport } from './check-report.ts';
import { checkSample } from './check-sample.ts';

/** The files of a scenario, as far as there are any. */
export interface ScenarioProof {
  readonly compiled: CompiledScenario;
  /** scenario.yaml; null for a scenario that came without its files. */
  readonly source: Source | null;
  readonly steps: StepSources;
  readonly samples: readonly Source[];
  /** A concept's own name. */
  readonly termOf: (concept: string) => string;
}

export async function checkScenario(proof: ScenarioProof): Promise<CheckReport> {
  const { compiled, source, steps, samples } = proof;
  const isQuiz = compiled.scenario.kind === 'quiz';
  const reports: SampleReport[] = [];
  const graded: GradedSample[] = [];
  const problems: Problem[] = [];
  for (const sample of samples) {
    const checked = await checkSample(sample, compiled);
    if (!checked.ok) {
      problems.push(...checked.problems);
      continue;
    }
    reports.push(checked.value.report);
    graded.push({ name: stem(sample.file), assessment: checked.value.assessment });
    problems.push(...checked.value.broken);
  }
  const isProven = graded.length > 0 && graded.length === samples.length;
  if (isProven && !isQuiz) problems.push(...checkCoverage(compiled.scenario, graded, steps));
  problems.push(...(isQuiz ? checkQuiz(proof) : checkEcho(compiled, steps)));
  const scenarios = [summary(compiled.scenario, reports)];
  const warnings = source === null || isQuiz ? [] : warningsFor(source, samples, reports);
  return { scenarios, problems, warnings };
}

function summary({ id, title, kind, steps }: Scenario, samples: readonly SampleReport[]) {
  const criteria = steps.reduce((sum, step) => sum + step.criteria.length, 0);
  const pitfalls = steps.reduce((sum, step) => sum + step.pitfalls.length, 0);
  return { id, title, steps: steps.length, isQuiz: kind === 'quiz', criteria, pitfalls, samples };
}

function warningsFor(
  source: Source,
  samples: readonly Source[],
  reports: readonly SampleReport[],
): readonly Problem[] {
  if (samples.length === 0) return [problemAt(source, ['id'], NO_SAMPLES)];
  const hasStrong = samples.some(({ file }) => stem(file) === STRONG);
  const silent = samples.filter(({ file }) =>
    reports.some((report) => report.file === file && report.expected === 0),
  );
  return [
    ...(hasStrong ? [] : [problemAt(source, ['id'], NO_STRONG)]),
    ...silent.map((sample) => problemAt(sample, [], NO_EXPECTATION)),
  ];
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

const NO_SAMPLES = {
  code: 'no-samples',
  message: 'The scenario has no samples, so nothing proves its rubric.',
  hint: 'Put transcripts with `expect` into samples/, one of them called strong.yaml.',
};
const NO_STRONG = {
  code: 'no-strong-sample',
  message: 'No sample is called strong, so nothing proves that a good answer is seen as one.',
  hint: 'Write samples/strong.yaml; it should meet every criterion at least partly.',
};
const NO_EXPECTATION = {
  code: 'no-expectation',
  message: 'This sample expects nothing.',
  hint: 'Say under `expect` what score, findings or deductions it must get.',
};
