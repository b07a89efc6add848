/** A scenario as one run has it: the seed chooses an interview's twist, and the values of a quiz's questions. */
import { questionKind } from '../steps/step-kinds.ts';
import { shortTitle } from './short-title.ts';
import type { Scenario, Step } from './types.ts';
import { withTwist } from './with-twist.ts';

/** Applied again, it changes nothing. */
export function forRun(scenario: Scenario, seed: number): Scenario {
  return scenario.kind === 'quiz' ? withValues(scenario, seed) : withTwist(scenario, seed);
}

function withValues(scenario: Scenario, seed: number): Scenario {
  const steps = scenario.steps.map((step) => instance(step, seed));
  return steps.every((step, index) => step === scenario.steps[index]) ? scenario : { ...scenario, steps };
}

function instance(step: Step, seed: number): Step {
  const { question, prompt, id, title } = step;
  if (question === undefined) return step;
  const made = questionKind(question.kind).instantiate?.(question, prompt, { seed, name: id });
  if (made === undefined || made.question === question) return step;
  const isShort = title === shortTitle(prompt);
  return {
    ...step,
    ...made,
    title: isShort ? shortTitle(made.prompt) : title,
  };
}
