/** A scenario made ready for reading answers: one matcher for all its phrases, and the words that are its own. */
import {
  type ConceptReader,
  compileReader,
  createConceptReader,
  type StoredReader,
} from '../concepts/concept-reader.ts';
import type { Concept } from '../concepts/types.ts';
import { phrasesOf } from '../signals/registry.ts';
import type { Answer } from '../steps/types.ts';
import type { PhraseSet } from '../text/phrase-graph.ts';
import type { Question, WordSet } from '../text/question.ts';
import { namedConcepts } from './named-concepts.ts';
import type { ReadAnswer } from './read-answer.ts';
import { looksOf } from './step-looks.ts';
import type { Scenario } from './types.ts';
import { withTwist } from './with-twist.ts';

export interface CompiledScenario {
  readonly scenario: Scenario;
  readonly reader: ConceptReader;
  /** Stems of the words of this domain. */
  readonly words: WordSet;
  /** By step: the brief and the prompt, whose repetition says nothing. */
  readonly questions: ReadonlyMap<string, Question>;
  /** What was read before, so that no answer is read twice. */
  readonly readings: WeakMap<Answer, ReadAnswer>;
}

/** The key of the phrases that every answer to the scenario is about. */
const SUBJECT = 'subject';
export const SUBJECT_KEYS: readonly string[] = [SUBJECT];

/** Everything that is costly to make of a scenario, as plain data that can be stored beside it. */
export interface StoredScenario {
  readonly reader: StoredReader;
  readonly words: readonly number[];
  readonly questions: readonly StoredQuestion[];
}

interface StoredQuestion {
  readonly step: string;
  readonly words: readonly number[];
  readonly sentences: readonly string[];
}

/** The scenario with the twist of this seed among its steps; nothing is compiled for it. */
export function openTwist(compiled: CompiledScenario, seed: number): CompiledScenario {
  const scenario = withTwist(compiled.scenario, seed);
  const twist = scenario.steps.at(-1);
  const question = compiled.questions.get(
    compiled.scenario.twists[seed % compiled.scenario.twists.length]?.id ?? '',
  );
  if (scenario === compiled.scenario || twist === undefined || question === undefined) return compiled;
  return { ...compiled, scenario, questions: new Map([...compiled.questions, [twist.id, question]]) };
}

/** Compiles a parsed scenario; every `@id` in it must be one of `concepts`, as parsing made sure. */
export function compileScenario(scenario: Scenario, concepts: readonly Concept[]): CompiledScenario {
  return openScenario(scenario, storeScenario(scenario, concepts));
}

/** Compiles a scenario to what `openScenario` takes; of the concepts only those that its rubrics look for. */
export function storeScenario(scenario: Scenario, concepts: readonly Concept[]): StoredScenario {
  const { brief, facts, vocabulary, steps, twists } = scenario;
  const used = new Set(namedConcepts(scenario));
  const { store, wordSet, question } = compileReader(
    concepts.filter(({ id }) => used.has(id)),
    phraseSets(scenario),
  );
  const words = wordSet([brief, ...facts.map(({ answer }) => answer), ...vocabulary]);
  const questions = [...steps, ...twists].map((step) => ({
    step: step.id,
    ...question([brief, step.title, step.prompt]),
  }));
  return {
    words: [...words],
    questions: questions.map(({ step, words: own, sentences }) => ({
      step,
      words: [...own],
      sentences: [...sentences],
    })),
    reader: store(),
  };
}

/** A scenario with its phrases compiled before. */
export function openScenario(scenario: Scenario, stored: StoredScenario): CompiledScenario {
  return {
    scenario,
    reader: createConceptReader(stored.reader),
    words: new Set(stored.words),
    readings: new WeakMap(),
    questions: new Map(
      stored.questions.map(({ step, words, sentences }) => [
        step,
        { words: new Set(words), sentences: new Set(sentences) },
      ]),
    ),
  };
}

function phraseSets(scenario: Scenario): readonly PhraseSet[] {
  const phrases = new Set([...scenario.steps, ...scenario.twists].flatMap(looksOf).flatMap(phrasesOf));
  return [
    ...[...phrases]
      .filter((phrase) => !phrase.startsWith('@'))
      .map((phrase) => ({ key: phrase, phrases: [phrase] })),
    { key: SUBJECT, phrases: scenario.subject },
    ...scenario.facts.map(({ id, asks }) => ({ key: `fact:${id}`, phrases: asks })),
    ...scenario.facts.map(({ id, short = [] }) => ({ key: `short:${id}`, phrases: short })),
  ];
}
