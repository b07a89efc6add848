/** Reads and checks a folder of the user's scenarios, so that they work like the built-in ones. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseConcepts } from '../concepts/parse-concepts.ts';
import type { Concept } from '../concepts/types.ts';
import { type Outcome, type Problem, succeed } from '../problem.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Place } from '../source/types.ts';
import { findScenarioFolders, type PackFolder, readConceptFiles, readScenarioFiles } from './pack-files.ts';

export interface PackScenario {
  readonly scenario: Scenario;
  /** The built-in glossary and the pack's own. */
  readonly concepts: readonly Concept[];
  /** Where its files are. */
  readonly folder: PackFolder;
  /** Where the scenario says its id, for a Problem about it. */
  readonly place: Place & { readonly file: string };
}

export interface Pack {
  readonly scenarios: readonly PackScenario[];
  /** Of the scenarios that cannot be used; the others can. */
  readonly problems: readonly Problem[];
}

/** Every scenario of the folder. `builtIn` is the glossary that its rubrics may refer to. */
export async function loadPack(folder: PackFolder, builtIn: readonly Concept[]): Promise<Pack> {
  const folders = await findScenarioFolders(folder);
  if (!folders.ok) return { scenarios: [], problems: folders.problems };
  const isOne = folders.value.length === 1 && folders.value[0] === folder.dir;
  const shared = isOne ? succeed(builtIn) : await withConcepts(folder, builtIn);
  if (!shared.ok) return { scenarios: [], problems: shared.problems };
  const scenarios: PackScenario[] = [];
  const problems: Problem[] = [];
  for (const dir of folders.value) {
    const loaded = await loadScenario({ ...folder, dir }, shared.value);
    if (loaded.ok) scenarios.push(loaded.value);
    else problems.push(...loaded.problems);
  }
  return { scenarios, problems };
}

/** Packs named twice, also by another path, count once. */
export async function distinctFolders(dirs: readonly string[], cwd: string): Promise<readonly string[]> {
  const seen = new Map<string, string>();
  for (const dir of dirs) {
    const path = resolve(cwd, dir);
    const real = await realpath(path).catch(() => path);
    if (!seen.has(real)) seen.set(real, dir);
  }
  return [...seen.values()];
}

async function loadScenario(folder: PackFolder, shared: readonly Concept[]): Promise<Outcome<PackScenario>> {
  const concepts = await withConcepts(folder, shared);
  if (!concepts.ok) return concepts;
  const files = await readScenarioFiles(folder);
  if (!files.ok) return files;
  const scenario = await parseScenario(files.value, concepts.value);
  if (!scenario.ok) return scenario;
  const { file, locate } = files.value.scenario;
  const place = { file, ...locate(['id'], 'value') };
  return succeed({ scenario: scenario.value, concepts: concepts.value, folder, place });
}

/** The glossary with the folder's own concepts; one that it has already is a Problem. */
async function withConcepts(
  folder: PackFolder,
  known: readonly Concept[],
): Promise<Outcome<readonly Concept[]>> {
  const sources = await readConceptFiles(folder);
  if (!sources.ok || sources.value.length === 0) return sources.ok ? succeed(known) : sources;
  const own = await parseConcepts(sources.value, known);
  return own.ok ? succeed([...known, ...own.value]) : own;
}
