/** A scenario made ready for reading answers: one matcher for all its phrases, and the words that are its own. */
import {
  type ConceptReader,
  compileReader,
  createConceptReader,
  type StoredReader,
} from '../concepts/concept-reader.ts';
import type { Concept } from '../concepts/types.ts';
import type { Pitfall } from '../rubric/types.ts';
import { type ConceptNames, createThesaurus, type Thesaurus } from '../short-answers/thesaurus.ts';
import { phrasesOf } from '../signals/registry.ts';
import type { Answer } from '../steps/types.ts';
import type { PhraseSet } from '../text/phrase-graph.ts';
import type { Question, WordSet } from '../text/question.ts';
import { type CommonPitfalls, compilePitfalls } from './common-pitfalls.ts';
import { forRun } from './for-run.ts';
import { namedConcepts } from './named-concepts.ts';
import type { ReadAnswer } from './read-answer.ts';
import { looksOfScenario } from './step-looks.ts';
import type { Scenario } from './types.ts';
import { TWIST_STEP, twistOf } from './with-twist.ts';

export interface CompiledScenario {
  readonly scenario: Scenario;
  readonly reader: ConceptReader;
  /** Stems of the words of this domain. */
  readonly words: WordSet;
  /** By step: the brief and the prompt, whose repetition says nothing. */
  readonly questions: ReadonlyMap<string, Question>;
  /** What is wrong in whatever step it is said; none in a quiz. */
  readonly pitfalls: readonly Pitfall[];
  /** What was read before, so that no answer is read twice. */
  readonly readings: WeakMap<Answer, ReadAnswer>;
  /** Which names of the quiz's concepts mean the same, for answers that a model answer grades; made when first needed. */
  readonly thesaurus: () => Thesaurus;
}

/** By glossary, for the scenarios of a pack share one. */
const compiledPitfalls = new WeakMap<readonly Concept[], CommonPitfalls>();

function pitfallsOnce(concepts: readonly Concept[]): CommonPitfalls {
  const known = compiledPitfalls.get(concepts) ?? compilePitfalls(concepts);
  compiledPitfalls.set(concepts, known);
  return known;
}

/** The key of the phrases that every answer to the scenario is about. */
const SUBJECT = 'subject';
export const SUBJECT_KEYS: readonly string[] = [SUBJECT];

/** Everything that is costly to make of a scenario, as plain data that can be stored beside it. */
export interface StoredScenario {
  readonly reader: StoredReader;
  readonly words: readonly number[];
  readonly questions: readonly StoredQuestion[];
  /** The names of the concepts that a quiz asks about. */
  readonly names?: readonly ConceptNames[];
}

interface StoredQuestion {
  readonly step: string;
  readonly words: readonly number[];
  readonly sentences: readonly string[];
}

/** The scenario as the run of this seed has it; nothing is compiled for it. */
export function openForRun(compiled: CompiledScenario, seed: number): CompiledScenario {
  const scenario = forRun(compiled.scenario, seed);
  if (scenario === compiled.scenario) return compiled;
  const twist = twistOf(compiled.scenario, seed);
  const question = compiled.questions.get(
    compiled.scenario.twists[seed % Math.max(1, compiled.scenario.twists.length)]?.id ?? '',
  );
  if (twist === null || question === undefined) return { ...compiled, scenario };
  return { ...compiled, scenario, questions: new Map([...compiled.questions, [TWIST_STEP, question]]) };
}

/**
 * Compiles a parsed scenario; every `@id` in it must be one of `concepts`, as parsing made sure. `common` are the
 * pitfalls of these concepts, where they were compiled before.
 */
export function compileScenario(
  scenario: Scenario,
  concepts: readonly Concept[],
  common?: CommonPitfalls,
): CompiledScenario {
  if (scenario.kind === 'quiz') return openScenario(scenario, storeScenario(scenario, concepts));
  const known = common ?? pitfallsOnce(concepts);
  return openScenario(scenario, storeScenario(scenario, concepts, known), known);
}

/**
 * Compiles a scenario to what `openScenario` takes, over the words of the common pitfalls that it will be opened with;
 * of the concepts only those that its rubrics look for.
 */
export function storeScenario(
  scenario: Scenario,
  concepts: readonly Concept[],
  common?: CommonPitfalls,
): StoredScenario {
  const { brief, facts, vocabulary, steps, twists } = scenario;
  const used = new Set(namedConcepts(scenario));
  const { store, wordSet, question } = compileReader(
    concepts.filter(({ id }) => used.has(id)),
    phraseSets(scenario),
    common?.phrases,
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
    ...(scenario.kind === 'quiz' ? { names: namesOf(concepts, scenario) } : {}),
  };
}

/** A scenario with its phrases compiled before, with the common pitfalls that it was compiled over. */
export function openScenario(
  scenario: Scenario,
  stored: StoredScenario,
  common?: CommonPitfalls,
): CompiledScenario {
  return {
    scenario,
    reader: createConceptReader(stored.reader, common?.phrases),
    pitfalls: common?.pitfalls ?? [],
    words: new Set(stored.words),
    readings: new WeakMap(),
    thesaurus: once(() => createThesaurus(stored.names ?? [])),
    questions: new Map(
      stored.questions.map(({ step, words, sentences }) => [
        step,
        { words: new Set(words), sentences: new Set(sentences) },
      ]),
    ),
  };
}

function namesOf(concepts: readonly Concept[], { steps }: Scenario): readonly ConceptNames[] {
  const asked = new Set(steps.flatMap(({ question }) => question?.concepts ?? []));
  return concepts.filter(({ id }) => asked.has(id)).map(({ id, term, aliases }) => ({ id, term, aliases }));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function phraseSets(scenario: Scenario): readonly PhraseSet[] {
  const phrases = new Set(looksOfScenario(scenario).flatMap(phrasesOf));
  return [
    ...[...phrases]
      .filter((phrase) => !phrase.startsWith('@'))
      .map((phrase) => ({ key: phrase, phrases: [phrase] })),
    { key: SUBJECT, phrases: scenario.subject },
    ...scenario.facts.map(({ id, asks }) => ({ key: `fact:${id}`, phrases: asks })),
    ...scenario.facts.map(({ id, short = [] }) => ({ key: `short:${id}`, phrases: short })),
  ];
}
