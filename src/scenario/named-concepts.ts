/** Which concepts a scenario cannot be graded without. */
import { phrasesOf } from '../signals/registry.ts';
import { looksOfScenario } from './step-looks.ts';
import type { Scenario } from './types.ts';

/** The ids of the concepts that its rubrics look for, once each, in the order of the steps. */
export function namedConcepts(scenario: Scenario): readonly string[] {
  const phrases = looksOfScenario(scenario).flatMap(phrasesOf);
  return [...new Set(phrases.filter((phrase) => phrase.startsWith('@')).map((phrase) => phrase.slice(1)))];
}
