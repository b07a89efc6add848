/** Which scenarios and concepts there are: those that ship with the program, and those of folders the user names. */
import type { Concept } from '../concepts/types.ts';
import type { Host } from '../host/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { Scenario } from '../scenario/types.ts';
import { allowedNames } from '../source/closest-name.ts';
import {
  builtInFolder,
  readBuiltInConcepts,
  readBuiltInScenario,
  readIndex,
  type ScenarioLine,
  scenarioLine,
} from './built-in.ts';
import type { PackScenario } from './load-pack.ts';

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
  /** The whole glossary, concepts of the user's folders included. */
  readonly concepts: () => Promise<Outcome<readonly Concept[]>>;
}

/** What there is to use. Of the built-in content only the list is read until more is asked for. */
export async function loadContent(host: Pick<Host, 'cwd'>, options: ContentOptions): Promise<Content> {
  const folder = options.folder ?? builtInFolder();
  const index = await readIndex(folder);
  const builtIn = index.ok ? index.value : [];
  const concepts = once(() => readBuiltInConcepts(folder));
  const packs =
    options.scenarioDirs.length > 0 ? await loadPacks(host, options.scenarioDirs, concepts) : NONE;
  const { kept, problems } = refuseDoubles(packs.scenarios, builtIn);
  const lines = [...builtIn, ...kept.map(({ scenario }) => scenarioLine(scenario))];
  return {
    scenarios: lines.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))),
    problems: [...(index.ok ? [] : index.problems), ...packs.problems, ...problems],
    load: async (id) => {
      const own = kept.find(({ scenario }) => scenario.id === id);
      if (own !== undefined) return succeed({ scenario: own.scenario, concepts: own.concepts });
      if (!builtIn.some((line) => line.id === id)) return fail([unknownScenario(id, lines)]);
      const scenario = await readBuiltInScenario(folder, id);
      if (!scenario.ok) return scenario;
      const glossary = await concepts();
      return glossary.ok ? succeed({ scenario: scenario.value, concepts: glossary.value }) : glossary;
    },
    concepts: async () => {
      const glossary = await concepts();
      return glossary.ok ? succeed(union([glossary.value, ...kept.map((pack) => pack.concepts)])) : glossary;
    },
  };
}

interface Packs {
  readonly scenarios: readonly PackScenario[];
  readonly problems: readonly Problem[];
}

const NONE: Packs = { scenarios: [], problems: [] };

/** YAML and schemas load only here. */
async function loadPacks(
  host: Pick<Host, 'cwd'>,
  dirs: readonly string[],
  concepts: () => Promise<Outcome<readonly Concept[]>>,
): Promise<Packs> {
  const { loadPack, distinctFolders } = await import('./load-pack.ts');
  const glossary = await concepts();
  if (!glossary.ok) return { scenarios: [], problems: glossary.problems };
  const packs: Packs[] = [];
  for (const dir of await distinctFolders(dirs, host.cwd)) {
    packs.push(await loadPack({ dir, cwd: host.cwd }, glossary.value));
  }
  return {
    scenarios: packs.flatMap((pack) => pack.scenarios),
    problems: packs.flatMap((pack) => pack.problems),
  };
}

/** An id means one scenario: a second one with it is refused, whoever wrote the first. */
function refuseDoubles(packs: readonly PackScenario[], builtIn: readonly ScenarioLine[]) {
  const ids = new Set(builtIn.map(({ id }) => id));
  const kept: PackScenario[] = [];
  const problems: Problem[] = [];
  for (const pack of packs) {
    const { id } = pack.scenario;
    if (ids.has(id)) problems.push({ ...duplicateScenario(id), ...pack.place });
    else kept.push(pack);
    ids.add(id);
  }
  return { kept, problems };
}

function union(glossaries: readonly (readonly Concept[])[]): readonly Concept[] {
  return [...new Map(glossaries.flat().map((concept) => [concept.id, concept])).values()];
}

function once<T>(act: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => {
    result ??= act();
    return result;
  };
}

function duplicateScenario(id: string): Problem {
  return {
    code: 'duplicate-scenario',
    message: `There is a scenario ${id} already.`,
    hint: 'Give it another id.',
  };
}

function unknownScenario(id: string, lines: readonly ScenarioLine[]): Problem {
  const ids = lines.map((line) => line.id);
  const hint = ids.length > 0 ? allowedNames(id, ids, 'Scenarios are') : NO_SCENARIOS;
  return { code: 'unknown-scenario', message: `There is no scenario ${JSON.stringify(id)}.`, hint };
}

const NO_SCENARIOS = 'There are none; name a folder of them with --scenarios.';
