/** Reads every file of a pack that can be read, for an author who wants to hear of all that is wrong at once. */
import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import type { Source } from '../source/types.ts';
import { findScenarioFolders, type PackFolder, readFiles, readScenarioFile } from './pack-files.ts';

export interface PackSources {
  /** The pack's own glossary. */
  readonly concepts: readonly Source[];
  readonly scenarios: readonly ScenarioSources[];
  readonly problems: readonly Problem[];
}

export interface ScenarioSources {
  /** As it was given, with `/`. */
  readonly dir: string;
  /** Null where scenario.yaml could not be read. */
  readonly scenario: Source | null;
  readonly steps: ReadonlyMap<string, Source>;
  /** Steps whose files could not be read. */
  readonly unreadable: ReadonlySet<string>;
  /** The scenario's own glossary. */
  readonly concepts: readonly Source[];
  readonly samples: readonly Source[];
}

/** The files of a folder of scenarios, or of one scenario; what cannot be read is among the problems. */
export async function readPack(folder: PackFolder): Promise<PackSources> {
  const folders = await findScenarioFolders(folder);
  if (!folders.ok) return { concepts: [], scenarios: [], problems: folders.problems };
  const isOne = folders.value.length === 1 && folders.value[0] === folder.dir;
  const problems: Problem[] = [];
  const concepts = isOne ? [] : await readAll({ ...folder, dir: join(folder.dir, 'concepts') }, problems);
  const scenarios: ScenarioSources[] = [];
  for (const dir of folders.value) scenarios.push(await readScenario({ ...folder, dir }, problems));
  return { concepts, scenarios, problems };
}

async function readScenario({ dir, cwd }: PackFolder, problems: Problem[]): Promise<ScenarioSources> {
  const scenario = await readScenarioFile({ dir, cwd });
  if (!scenario.ok) problems.push(...scenario.problems);
  const steps = await readFiles({ dir: join(dir, 'steps'), cwd });
  problems.push(...steps.problems);
  return {
    dir,
    scenario: scenario.ok ? scenario.value : null,
    steps: new Map(steps.sources.map(({ name, source }) => [name, source])),
    unreadable: new Set(steps.refused),
    concepts: await readAll({ dir: join(dir, 'concepts'), cwd }, problems),
    samples: await readAll({ dir: join(dir, 'samples'), cwd }, problems),
  };
}

async function readAll(folder: PackFolder, problems: Problem[]): Promise<readonly Source[]> {
  const read = await readFiles(folder);
  problems.push(...read.problems);
  return read.sources.map(({ source }) => source);
}
