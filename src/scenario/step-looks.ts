/** What the rubrics of a scenario look for. */
import type { Look } from '../signals/types.ts';
import type { Question } from '../steps/questions.ts';
import { questionKind } from '../steps/step-kinds.ts';
import type { Scenario, Step } from './types.ts';

/** Every look of every rubric. */
export function looksOfScenario({ steps, twists }: Scenario): readonly Look[] {
  return [...steps, ...twists].flatMap(looksOf);
}

/** Every look of a step's rubric. */
function looksOf(step: Step): readonly Look[] {
  const rungs = step.criteria.flatMap(({ mentioned, applied, reasoned }) => [mentioned, applied, reasoned]);
  const own = step.question === undefined ? [] : looksOfQuestion(step.question);
  return [...rungs, ...step.pitfalls.map(({ when }) => when), ...own].filter((look) => look !== undefined);
}

function looksOfQuestion(question: Question): readonly Look[] {
  return questionKind(question.kind).looks?.(question) ?? [];
}
