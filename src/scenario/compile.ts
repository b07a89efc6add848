/** A scenario made ready for reading answers: one matcher for all its phrases, and the words that are its own. */
import {
  type ConceptReader,
  compileReader,
  createConceptReader,
  type StoredReader,
} from '../concepts/concept-reader.ts';
import type { Concept } from '../concepts/types.ts';
import { phrasesOf } from '../signals/registry.ts';
import type { Look } from '../signals/types.ts';
import type { PhraseSet } from '../text/phrase-graph.ts';
import type { Question, WordSet } from '../text/read-text.ts';
import type { Scenario, Step } from './types.ts';

export interface CompiledScenario {
  readonly scenario: Scenario;
  readonly reader: ConceptReader;
  /** Stems of the words of this domain. */
  readonly words: WordSet;
  /** By step: the brief and the prompt, whose repetition says nothing. */
  readonly questions: ReadonlyMap<string, Question>;
}

/** The key of the phrases that every answer to the scenario is about. */
const SUBJECT = 'subject';
export const SUBJECT_KEYS: readonly string[] = [SUBJECT];

/** Compiles a parsed scenario; every `@id` in it must be one of `concepts`, as parsing made sure. */
export function compileScenario(scenario: Scenario, concepts: readonly Concept[]): CompiledScenario {
  return openScenario(scenario, compilePhrases(scenario, concepts));
}

/** The costly part of compiling, as plain data that can be stored beside the scenario. */
export function compilePhrases(scenario: Scenario, concepts: readonly Concept[]): StoredReader {
  return compileReader(concepts, phraseSets(scenario));
}

/** A scenario with its phrases compiled before. */
export function openScenario(scenario: Scenario, stored: StoredReader): CompiledScenario {
  const reader = createConceptReader(stored);
  const { brief, facts, vocabulary } = scenario;
  return {
    scenario,
    reader,
    words: reader.wordSet([brief, ...facts.map(({ answer }) => answer), ...vocabulary]),
    questions: new Map(
      scenario.steps.map((step) => [step.id, reader.question([brief, step.title, step.prompt])]),
    ),
  };
}

function phraseSets(scenario: Scenario): readonly PhraseSet[] {
  const phrases = new Set(scenario.steps.flatMap(looksOf).flatMap(phrasesOf));
  return [
    ...[...phrases]
      .filter((phrase) => !phrase.startsWith('@'))
      .map((phrase) => ({ key: phrase, phrases: [phrase] })),
    { key: SUBJECT, phrases: scenario.subject },
    ...scenario.facts.map(({ id, asks }) => ({ key: `fact:${id}`, phrases: asks })),
  ];
}

/** Every look of a step's rubric. */
export function looksOf(step: Step): readonly Look[] {
  const rungs = step.criteria.flatMap(({ mentioned, applied, reasoned }) => [mentioned, applied, reasoned]);
  return [...rungs, ...step.pitfalls.map(({ when }) => when)].filter((look) => look !== undefined);
}
