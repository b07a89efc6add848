/** Decides whether a rubric can be passed by pasting the question back. */
import { assess } from '../assessment/assess.ts';
import type { StepAssessment } from '../assessment/types.ts';
import type { Problem } from '../problem.ts';
import { roundScore } from '../rubric/bands.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/types.ts';
import { sessionFromTranscript } from '../session/from-transcript.ts';
import type { Transcript } from '../session/types.ts';
import { type Fault, problemAt } from '../source/field-problems.ts';
import type { Answer } from '../steps/types.ts';
import type { StepSources } from './check-coverage.ts';

/** The steps that give marks for the brief and the step's own prompt. */
export function checkEcho(compiled: CompiledScenario, sources: StepSources): readonly Problem[] {
  const { scenario } = compiled;
  const { steps } = assess(compiled, sessionFromTranscript(pastedBack(scenario), scenario));
  return steps
    .filter(({ score }) => (score ?? 0) > 0)
    .map((step) => {
      const source = sources.get(step.id);
      const fault = faultOf(step);
      return source === undefined ? fault : problemAt(source, ['prompt'], fault);
    });
}

function pastedBack({ id, brief, steps }: Scenario): Transcript {
  const answers = steps.map((step) => [step.id, answer(`${brief}\n${step.prompt}`)] as const);
  return {
    scenario: id,
    id: 'pasted-back',
    level: 'senior',
    seed: 0,
    candidate: null,
    steps: steps.map((step) => step.id),
    answers: Object.fromEntries(answers),
  };
}

function answer(value: string): Answer {
  return { value, at: '', asked: [], followUps: [], hints: 0, seconds: null };
}

function faultOf({ id, score, findings }: StepAssessment): Fault & { readonly hint: string } {
  const found = findings.filter(({ credit }) => credit > 0).map(({ criterion }) => criterion);
  const message = `The brief and the prompt of ${id}, pasted back, earn ${roundScore(score ?? 0)} of 100.`;
  return {
    code: 'echo-scores',
    message,
    hint: found.length === 0 ? REWORD : `${REWORD} Found: ${found.join(', ')}.`,
  };
}

const REWORD = 'Let the question not say what its rubric looks for.';
