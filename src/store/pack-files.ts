/**
 * Finds and reads the files of a pack: a folder of scenario folders, or one scenario folder. Links are refused
 * and the number of files is bounded, so that a stranger's pack reads nothing but itself.
 */
import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { readSource } from '../source/read-source.ts';
import type { Source } from '../source/types.ts';
import { errorCode, fileProblem, shown } from './file-problem.ts';
import { type FolderEntry, listFolder } from './list-folder.ts';
import { readInput } from './read-input.ts';

/** A folder as it was given, and the folder that it is relative to. */
export interface PackFolder {
  readonly dir: string;
  readonly cwd: string;
}

export interface ScenarioFiles {
  readonly scenario: Source;
  /** By the name of the file without its ending. */
  readonly steps: ReadonlyMap<string, Source>;
}

const MOST_SCENARIOS = 500;
const MOST_FILES = 500;
const ENDING = /\.(yaml|yml|json)$/u;

/** The scenario folders of a pack, as paths like the one given; a pack without any is a Problem. */
export async function findScenarioFolders({ dir, cwd }: PackFolder): Promise<Outcome<readonly string[]>> {
  const entries = await entriesOf({ dir, cwd });
  if (!entries.ok) return entries;
  if (entries.value.some(isScenarioFile)) return succeed([dir]);
  const folders = entries.value.filter(({ kind, name }) => kind === 'folder' && !name.startsWith('.'));
  const found: string[] = [];
  for (const { name } of folders) {
    const inside = await entriesOf({ dir: join(dir, name), cwd });
    if (!inside.ok) return inside;
    if (inside.value.some(isScenarioFile)) found.push(join(dir, name));
    if (found.length > MOST_SCENARIOS) return fail([problemAt(TOO_MANY_SCENARIOS, dir)]);
  }
  return found.length > 0 ? succeed(found) : fail([problemAt(NO_SCENARIO, dir)]);
}

/** Reads the scenario of one folder with its steps, all problems of all files at once. */
export async function readScenarioFiles({ dir, cwd }: PackFolder): Promise<Outcome<ScenarioFiles>> {
  const [scenario, steps] = [
    await readScenarioFile({ dir, cwd }),
    await readFolder({ dir: join(dir, 'steps'), cwd }),
  ];
  if (!scenario.ok || !steps.ok) return fail([...problemsOf(scenario), ...problemsOf(steps)]);
  const byName = new Map<string, Source>();
  for (const { name, source } of steps.value) {
    if (byName.has(name)) return fail([problemAt(STEP_TWICE, source.file)]);
    byName.set(name, source);
  }
  return succeed({ scenario: scenario.value, steps: byName });
}

/** Reads the glossary of a pack or of one scenario: `concepts/*.yaml`; empty where there is none. */
export async function readConceptFiles({ dir, cwd }: PackFolder): Promise<Outcome<readonly Source[]>> {
  const read = await readFolder({ dir: join(dir, 'concepts'), cwd });
  return read.ok ? succeed(read.value.map(({ source }) => source)) : read;
}

export interface NamedSource {
  /** The file's name without its ending. */
  readonly name: string;
  readonly source: Source;
}

async function readFolder(folder: PackFolder): Promise<Outcome<readonly NamedSource[]>> {
  const { sources, problems } = await readFiles(folder);
  return problems.length > 0 ? fail(problems) : succeed(sources);
}

export interface FilesRead {
  readonly sources: readonly NamedSource[];
  /** Names, without their endings, of files that could not be read; the problems say why. */
  readonly refused: readonly string[];
  readonly problems: readonly Problem[];
}

/** Every YAML and JSON file that stands directly in a folder; none where there is no such folder. */
export async function readFiles(folder: PackFolder): Promise<FilesRead> {
  if (await isLink(folder)) return noFiles([problemAt(NO_PLAIN_FILE, folder.dir)]);
  const entries = await entriesOf(folder, 'may be missing');
  if (!entries.ok) return noFiles(entries.problems);
  const files = entries.value.filter(({ name, kind }) => ENDING.test(name) && kind !== 'folder');
  if (files.length > MOST_FILES) return noFiles([problemAt(TOO_MANY_FILES, folder.dir)]);
  const sources: NamedSource[] = [];
  const refused: string[] = [];
  const problems: Problem[] = [];
  for (const entry of files) {
    const read = await readIn(folder, entry);
    const name = entry.name.replace(ENDING, '');
    if (read.ok) sources.push({ name, source: read.value });
    else refused.push(name);
    problems.push(...problemsOf(read));
  }
  return { sources, refused, problems };
}

function noFiles(problems: readonly Problem[]): FilesRead {
  return { sources: [], refused: [], problems };
}

/** Reads the scenario.yaml of one folder. */
export async function readScenarioFile({ dir, cwd }: PackFolder): Promise<Outcome<Source>> {
  const entries = await entriesOf({ dir, cwd });
  if (!entries.ok) return entries;
  const file = entries.value.find(isScenarioFile);
  return file === undefined ? fail([problemAt(NO_SCENARIO, dir)]) : readIn({ dir, cwd }, file);
}

async function readIn({ dir, cwd }: PackFolder, { name, kind }: FolderEntry): Promise<Outcome<Source>> {
  const file = shown(join(dir, name));
  if (kind !== 'file') return fail([problemAt(NO_PLAIN_FILE, file)]);
  const bytes = await readInput({ file, cwd });
  return bytes.ok ? readSource(file, bytes.value) : bytes;
}

async function entriesOf(
  { dir, cwd }: PackFolder,
  missing: 'may be missing' | 'must exist' = 'must exist',
): Promise<Outcome<readonly FolderEntry[]>> {
  try {
    return succeed(await listFolder(resolve(cwd, dir)));
  } catch (error) {
    if (missing === 'may be missing' && errorCode(error) === 'ENOENT') return succeed([]);
    return fail([fileProblem(error, 'read', dir)]);
  }
}

async function isLink({ dir, cwd }: PackFolder): Promise<boolean> {
  const found = await lstat(resolve(cwd, dir)).catch(() => null);
  return found?.isSymbolicLink() === true;
}

function isScenarioFile({ name }: FolderEntry): boolean {
  return ENDING.test(name) && name.replace(ENDING, '') === 'scenario';
}

function problemsOf(outcome: Outcome<unknown>): readonly Problem[] {
  return outcome.ok ? [] : outcome.problems;
}

function problemAt(problem: Problem, file: string): Problem {
  return { ...problem, file: shown(file) };
}

const NO_SCENARIO: Problem = {
  code: 'no-scenario',
  message: 'There is no scenario in this folder.',
  hint: 'A scenario is a folder with a scenario.yaml; name that folder, or the one that it stands in.',
};
const TOO_MANY_SCENARIOS: Problem = {
  code: 'too-many-scenarios',
  message: `There are more than ${MOST_SCENARIOS} scenarios in this folder.`,
  hint: 'Name a folder with fewer of them.',
};
const TOO_MANY_FILES: Problem = {
  code: 'too-many-files',
  message: `There are more than ${MOST_FILES} files in this folder.`,
  hint: 'A scenario needs a file for each step, and few for its concepts.',
};
const STEP_TWICE: Problem = {
  code: 'duplicate-step-file',
  message: 'Two files of this folder have the same name but for their endings.',
  hint: 'Keep one file for each step.',
};
const NO_PLAIN_FILE: Problem = {
  code: 'no-plain-file',
  message: 'This is a link, or something else than a plain file or folder, and is not read.',
  hint: 'Put the file or folder itself there.',
};
