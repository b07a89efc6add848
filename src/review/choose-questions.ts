/** Chooses the questions that ask about concepts: one for each, rather one that is about it than one that names it. */
import type { Scenario, Step } from '../scenario/types.ts';
import { pickOne } from '../steps/random.ts';

export interface ChosenQuestions {
  /** The ids of the questions, in the order of the concepts, each once. */
  readonly questions: readonly string[];
  /** Concepts that no question names. */
  readonly without: readonly string[];
}

/** A question that was chosen for one concept serves another that it names. */
export function chooseQuestions(quiz: Scenario, concepts: readonly string[], seed: number): ChosenQuestions {
  const chosen: Step[] = [];
  const without: string[] = [];
  for (const concept of concepts) {
    if (chosen.some((step) => names(step, concept))) continue;
    const about = quiz.steps.filter((step) => step.question?.concepts[0] === concept);
    const naming = quiz.steps.filter((step) => names(step, concept));
    const question = pickOne(about.length > 0 ? about : naming, seed, concept);
    if (question === undefined) without.push(concept);
    else chosen.push(question);
  }
  return { questions: chosen.map(({ id }) => id), without };
}

function names({ question }: Step, concept: string): boolean {
  return question?.concepts.includes(concept) === true;
}
