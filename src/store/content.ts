/** Which scenarios and concepts there are: those that ship with the program, and those of folders the user names. */
import type { Concept } from '../concepts/types.ts';
import type { Host } from '../host/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { type CommonPitfalls, pitfallIds } from '../scenario/common-pitfalls.ts';
import { type CompiledScenario, compileScenario, openForRun, openScenario } from '../scenario/compile.ts';
import { mixedIds, mixQuizzes } from '../scenario/mix-quizzes.ts';
import { namedConcepts } from '../scenario/named-concepts.ts';
import type { Scenario } from '../scenario/types.ts';
import { allowedNames } from '../source/closest-name.ts';
import {
  builtInFolder,
  isInterview,
  readBuiltInConcepts,
  readBuiltInPhrases,
  readBuiltInPitfalls,
  readBuiltInSample,
  readBuiltInScenario,
  readIndex,
  type ScenarioLine,
  scenarioLine,
} from './built-in.ts';
import { gatherPacks } from './gather-packs.ts';
import type { SampleAnswers } from './strong-sample.ts';

export interface ContentOptions {
  /** Folders given with --scenarios. */
  readonly scenarioDirs: readonly string[];
  /** Where the built content stands; found by itself unless given. Ends in a slash. */
  readonly folder?: string;
}

export interface ScenarioContent {
  readonly scenario: Scenario;
  /** The glossary that it was written against. */
  readonly concepts: readonly Concept[];
}

export interface Content {
  /** Every scenario that can be used, by id. */
  readonly scenarios: readonly ScenarioLine[];
  /** What is wrong with the user's folders, or with the installation. */
  readonly problems: readonly Problem[];
  /** One scenario with its concepts, read when first asked for; an unknown id is a Problem that names the known. */
  readonly load: (id: string) => Promise<Outcome<ScenarioContent>>;
  /** One scenario ready for reading answers; for the built-in interviews neither glossary nor phrases are compiled. */
  readonly compiled: (id: string) => Promise<Outcome<CompiledScenario>>;
  /**
   * The copy of a scenario that a session of this seed keeps, ready for reading answers; where it is still the
   * built-in one, nothing is compiled for it.
   */
  readonly compiledFor: (scenario: Scenario, seed: number) => Promise<Outcome<CompiledScenario>>;
  /** The strong sample of a scenario; empty where there is none, or no such scenario any more. */
  readonly sample: (id: string) => Promise<Outcome<SampleAnswers>>;
  /** The whole glossary, concepts of the user's folders included. */
  readonly concepts: () => Promise<Outcome<readonly Concept[]>>;
  /** The glossary for the copy of a scenario that a session keeps; a Problem where it has lost a concept since. */
  readonly glossaryFor: (scenario: Scenario) => Promise<Outcome<readonly Concept[]>>;
}

/** What there is to use. Of the built-in content only the list is read until more is asked for. */
export async function loadContent(host: Pick<Host, 'cwd'>, options: ContentOptions): Promise<Content> {
  const folder = options.folder ?? builtInFolder();
  const index = await readIndex(folder);
  const builtIn = index.ok ? index.value : [];
  const shipped = once(() => readBuiltInConcepts(folder));
  const pitfalls = once(() => readBuiltInPitfalls(folder));
  const known = { concepts: shipped, ids: builtIn.map(({ id }) => id) };
  const packs = await gatherPacks(options.scenarioDirs, host.cwd, known);
  const lines = [...builtIn, ...packs.scenarios.map(({ scenario }) => scenarioLine(scenario))];
  const ownOf = (id: string) => packs.scenarios.find(({ scenario }) => scenario.id === id);
  const concepts = async (): Promise<Outcome<readonly Concept[]>> => {
    const glossary = await shipped();
    return glossary.ok
      ? succeed(union([glossary.value, ...packs.scenarios.map((own) => own.concepts)]))
      : glossary;
  };
  const glossaryFor = async (scenario: Scenario): Promise<Outcome<readonly Concept[]>> => {
    const own = ownOf(scenario.id);
    const isShipped = builtIn.some((line) => line.id === scenario.id);
    const glossary = own !== undefined ? succeed(own.concepts) : await (isShipped ? shipped() : concepts());
    return glossary.ok ? complete(glossary.value, scenario) : glossary;
  };
  const loadOne = async (id: string): Promise<Outcome<ScenarioContent>> => {
    const own = ownOf(id);
    if (own !== undefined) return succeed({ scenario: own.scenario, concepts: own.concepts });
    if (!builtIn.some((line) => line.id === id)) return fail([unknownScenario(id, lines)]);
    const scenario = await readBuiltInScenario(folder, id);
    if (!scenario.ok) return scenario;
    const glossary = await shipped();
    return glossary.ok ? succeed({ scenario: scenario.value, concepts: glossary.value }) : glossary;
  };
  const load = async (id: string): Promise<Outcome<ScenarioContent>> => {
    const ids = mixedIds(id);
    if (ids.length === 1 || ownOf(id) !== undefined) return loadOne(id);
    const loaded = await Promise.all(ids.map(loadOne));
    return mixed(loaded);
  };
  return {
    scenarios: lines.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))),
    problems: [...(index.ok ? [] : index.problems), ...packs.problems],
    load,
    compiled: async (id) => {
      const own = ownOf(id);
      if (own !== undefined) return compileOwn(own.scenario, own.concepts, pitfalls);
      if (builtIn.some((line) => line.id === id && isInterview(line)))
        return openBuiltIn(folder, id, pitfalls);
      const loaded = await load(id);
      return loaded.ok ? compileOwn(loaded.value.scenario, loaded.value.concepts, pitfalls) : loaded;
    },
    compiledFor: async (scenario, seed) => {
      const isStored = (line: ScenarioLine): boolean => line.id === scenario.id && isInterview(line);
      const stored =
        ownOf(scenario.id) === undefined && builtIn.some(isStored)
          ? await openBuiltIn(folder, scenario.id, pitfalls)
          : null;
      const same = stored?.ok === true ? sameScenario(stored.value, scenario, seed) : null;
      if (same !== null) return succeed(same);
      const glossary = await glossaryFor(scenario);
      return glossary.ok ? compileOwn(scenario, glossary.value, pitfalls) : glossary;
    },
    sample: async (id) => {
      const own = ownOf(id);
      if (own !== undefined) {
        const { readStrongSample } = await import('./strong-sample.ts');
        return readStrongSample(own.folder, own.scenario);
      }
      return builtIn.some((line) => line.id === id) ? readBuiltInSample(folder, id) : succeed({});
    },
    concepts,
    glossaryFor,
  };
}

/** The compiled scenario, with its twist or without, if the session's copy is the same to the letter; else null. */
function sameScenario(compiled: CompiledScenario, copy: Scenario, seed: number): CompiledScenario | null {
  const text = JSON.stringify(copy);
  const candidates = [compiled, openForRun(compiled, seed)];
  return candidates.find(({ scenario }) => JSON.stringify(scenario) === text) ?? null;
}

async function openBuiltIn(
  folder: string,
  id: string,
  pitfalls: Pitfalls,
): Promise<Outcome<CompiledScenario>> {
  const [scenario, phrases, common] = await Promise.all([
    readBuiltInScenario(folder, id),
    readBuiltInPhrases(folder, id),
    pitfalls(),
  ]);
  if (!scenario.ok) return scenario;
  if (!phrases.ok) return phrases;
  return common.ok ? succeed(openScenario(scenario.value, phrases.value, common.value)) : common;
}

/** Compiles a scenario over the pitfalls that ship, unless its glossary knows others. */
async function compileOwn(
  scenario: Scenario,
  concepts: readonly Concept[],
  pitfalls: Pitfalls,
): Promise<Outcome<CompiledScenario>> {
  if (scenario.kind === 'quiz') return succeed(compileScenario(scenario, concepts));
  const shipped = await pitfalls();
  if (!shipped.ok) return shipped;
  const known = shipped.value.pitfalls.map(({ id }) => id);
  const isSame = pitfallIds(concepts).join(' ') === known.join(' ');
  return succeed(compileScenario(scenario, concepts, isSame ? shipped.value : undefined));
}

type Pitfalls = () => Promise<Outcome<CommonPitfalls>>;

/** The glossary, if it has every concept that the scenario's rubrics look for. */
function complete(glossary: readonly Concept[], scenario: Scenario): Outcome<readonly Concept[]> {
  const known = new Set(glossary.map(({ id }) => id));
  const missing = namedConcepts(scenario).filter((id) => !known.has(id));
  return missing.length === 0 ? succeed(glossary) : fail([missingConcepts(scenario.id, missing)]);
}

function union(glossaries: readonly (readonly Concept[])[]): readonly Concept[] {
  return [...new Map(glossaries.flat().map((concept) => [concept.id, concept])).values()];
}

/** Several quizzes as one; what is no quiz cannot be mixed. */
function mixed(loaded: readonly Outcome<ScenarioContent>[]): Outcome<ScenarioContent> {
  const problems = loaded.flatMap((each) => (each.ok ? [] : each.problems));
  const contents = loaded.flatMap((each) => (each.ok ? [each.value] : []));
  const others = contents.filter(({ scenario }) => scenario.kind !== 'quiz');
  problems.push(...others.map(({ scenario }) => noQuiz(scenario.id)));
  const scenario = mixQuizzes(contents.map((content) => content.scenario));
  if (problems.length > 0 || scenario === undefined) return fail(problems);
  return succeed({ scenario, concepts: union(contents.map((content) => content.concepts)) });
}

function noQuiz(id: string): Problem {
  return {
    code: 'no-quiz',
    message: `${id} is an interview and cannot be mixed with quizzes.`,
    hint: 'Name quizzes only; sdcoach list shows them.',
  };
}

function once<T>(act: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => {
    result ??= act();
    return result;
  };
}

function missingConcepts(scenario: string, missing: readonly string[]): Problem {
  const message = `The session's copy of ${scenario} cannot be graded without ${missing.join(', ')}.`;
  return { code: 'missing-concepts', message, hint: 'Name the folder that it came from with --scenarios.' };
}

function unknownScenario(id: string, lines: readonly ScenarioLine[]): Problem {
  const ids = lines.map((line) => line.id);
  const hint = ids.length > 0 ? allowedNames(id, ids, 'Scenarios are') : NO_SCENARIOS;
  return { code: 'unknown-scenario', message: `There is no scenario ${JSON.stringify(id)}.`, hint };
}

const NO_SCENARIOS = 'There are none; name a folder of them with --scenarios.';
