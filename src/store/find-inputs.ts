/** Which files the arguments of a command mean: files, folders with everything in them, and globs. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem } from '../problem.ts';
import { fileProblem, shown } from './file-problem.ts';
import { type FolderEntry, listFolder } from './list-folder.ts';
import { expandBraces, isGlob, matchName } from './match-glob.ts';

export interface Inputs {
  /** Paths like those given, with `/`, each once, in code unit order. `-` is among them where it was given. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Bounds on what a folder or glob may make us look at. */
const MOST_ENTRIES = 100_000;
const DEEPEST = 64;
const ENDING = /\.(yaml|yml|json|ndjson)$/u;

interface Walk {
  readonly cwd: string;
  readonly found: string[];
  visited: number;
}

/**
 * The files that `paths` mean, relative to `cwd`. An existing file is itself, whatever its ending; a folder means
 * its *.yaml, *.yml, *.json and *.ndjson at any depth; the rest are globs. Hidden entries of folders are passed over, and
 * links to folders not followed. What does not exist, and what means no file, is a Problem.
 */
export async function findInputs(paths: readonly string[], cwd: string): Promise<Inputs> {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const found = path === '-' ? [path] : await findPath(path, cwd);
    if (!Array.isArray(found)) problems.push(found);
    else for (const file of found) addOnce(files, file, cwd);
  }
  return { files: [...files.values()].sort(), problems };
}

function addOnce(files: Map<string, string>, file: string, cwd: string): void {
  const key = file === '-' ? file : resolve(cwd, file);
  if (!files.has(key)) files.set(key, shown(file));
}

async function findPath(path: string, cwd: string): Promise<string[] | Problem> {
  const walk: Walk = { cwd, found: [], visited: 0 };
  try {
    const kind = await kindOf(resolve(cwd, path));
    if (kind === 'file') return [path];
    if (kind === 'folder') {
      await walkFolder(walk, path, 0);
      return walk.found.length > 0 ? walk.found : problemFor(EMPTY_FOLDER, path);
    }
    if (!isGlob(path)) return problemFor(NO_SUCH_FILE, path);
    const patterns = expandBraces(path);
    if (patterns === null) return problemFor(WILD_GLOB, path);
    for (const pattern of patterns) await walkPattern(walk, pattern);
    return walk.found.length > 0 ? walk.found : problemFor(NO_MATCH, path);
  } catch (error) {
    return walk.visited > MOST_ENTRIES ? problemFor(TOO_MANY, path) : fileProblem(error, 'read', path);
  }
}

/** A path below a folder, spelled as the folder was given. */
function within(dir: string, name: string): string {
  return dir === '' || dir.endsWith('/') ? dir + name : `${dir}/${name}`;
}

/** What a path leads to, links followed; anything that is no folder counts as a file. */
async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  return found.isDirectory() ? 'folder' : 'file';
}

async function walkFolder(walk: Walk, dir: string, depth: number): Promise<void> {
  if (depth > DEEPEST) return;
  for (const entry of await entriesOf(walk, dir)) {
    if (entry.name.startsWith('.')) continue;
    const path = within(dir, entry.name);
    if (entry.kind === 'folder') await walkFolder(walk, path, depth + 1);
    else if (ENDING.test(entry.name) && (await isFile(walk, path, entry))) walk.found.push(path);
  }
}

/** Walks along the parts of a pattern, from its root or the current folder. */
async function walkPattern(walk: Walk, pattern: string): Promise<void> {
  const [first = '', ...rest] = shown(pattern).split('/');
  const isRooted = first === '' || /^[a-zA-Z]:$/u.test(first);
  const parts = (isRooted ? rest : [first, ...rest]).filter(
    (part, index, all) => part !== '' && !(part === '**' && all[index - 1] === '**'),
  );
  await walkParts(walk, { dir: isRooted ? `${first}/` : '', parts, depth: 0 });
}

interface Along {
  /** Where the walk is; '' is the current folder. */
  readonly dir: string;
  /** What is left of the pattern. */
  readonly parts: readonly string[];
  readonly depth: number;
}

async function walkParts(walk: Walk, { dir, parts, depth }: Along): Promise<void> {
  const [part, ...rest] = parts;
  if (part === undefined || depth > DEEPEST) return;
  if (part === '**') return walkAnyDepth(walk, { dir, parts: rest.length > 0 ? rest : ['*'], depth });
  if (!isGlob(part)) return follow(walk, { dir: within(dir, part), parts: rest, depth: depth + 1 });
  for (const entry of await entriesOf(walk, dir)) {
    if (!matchName(part, entry.name)) continue;
    const path = within(dir, entry.name);
    if (rest.length > 0) {
      if (entry.kind === 'folder') await walkParts(walk, { dir: path, parts: rest, depth: depth + 1 });
    } else if (await isFile(walk, path, entry)) walk.found.push(path);
  }
}

/** `**`: here, and in every folder below. */
async function walkAnyDepth(walk: Walk, { dir, parts, depth }: Along): Promise<void> {
  await walkParts(walk, { dir, parts, depth });
  if (depth >= DEEPEST) return;
  for (const { name, kind } of await entriesOf(walk, dir)) {
    const isWalked = kind === 'folder' && !name.startsWith('.');
    if (isWalked) await walkAnyDepth(walk, { dir: within(dir, name), parts, depth: depth + 1 });
  }
}

/** A part without wildcards is followed as it is, also through a link. */
async function follow(walk: Walk, { dir, parts, depth }: Along): Promise<void> {
  const kind = await kindOf(resolve(walk.cwd, dir));
  if (kind === 'folder' && parts.length > 0) return walkParts(walk, { dir, parts, depth });
  if (kind === 'file' && parts.length === 0) walk.found.push(dir);
}

async function entriesOf(walk: Walk, dir: string): Promise<readonly FolderEntry[]> {
  const entries = await listFolder(resolve(walk.cwd, dir === '' ? '.' : dir));
  walk.visited += entries.length;
  if (walk.visited > MOST_ENTRIES) throw new Error('too many entries');
  return entries;
}

async function isFile({ cwd }: Walk, path: string, { kind }: FolderEntry): Promise<boolean> {
  return kind === 'link' ? (await kindOf(resolve(cwd, path))) === 'file' : kind === 'file';
}

function problemFor(problem: Problem, path: string): Problem {
  return { ...problem, file: shown(path) };
}

const NO_SUCH_FILE: Problem = {
  code: 'no-such-file',
  message: 'There is no such file or folder.',
  hint: 'Check the spelling of the path.',
};
const EMPTY_FOLDER: Problem = {
  code: 'no-files',
  message: 'There is no .yaml, .yml, .json or .ndjson file in this folder.',
  hint: 'Name the folder that the transcripts stand in.',
};
const NO_MATCH: Problem = {
  code: 'no-match',
  message: 'No file matches this pattern.',
  hint: 'Check the pattern, or name a file or folder.',
};
const WILD_GLOB: Problem = {
  code: 'wild-pattern',
  message: 'The braces of this pattern stand for too many others.',
  hint: 'Use fewer alternatives, or a folder.',
};
const TOO_MANY: Problem = {
  code: 'too-many-files',
  message: `There are more than ${MOST_ENTRIES} files and folders to look at.`,
  hint: 'Name a smaller folder.',
};
