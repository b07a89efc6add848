/** The formats of `grade`, read from the registry of reporters, and where each one asked for goes. The first is the default. */
import { resolve } from 'node:path';
import { oneLine } from '../plain-text.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import * as reporters from '../reporters/index.ts';
import type { Reporter } from '../reporters/types.ts';
import { allowedNames } from '../source/closest-name.ts';
import { showName } from '../source/show-name.ts';

const registry: Readonly<Record<string, Reporter>> = reporters;
const DEFAULT = reporters.pretty.name;

export const FORMATS: readonly string[] = [
  DEFAULT,
  ...Object.values(registry)
    .map(({ name }) => name)
    .filter((name) => name !== DEFAULT),
];

/** A report that was asked for. */
export interface FormatTarget {
  readonly reporter: Reporter;
  /** As it was given, or null for stdout. */
  readonly file: string | null;
}

/** Whether it is written while the transcripts are graded. */
export function isStreamed({ reporter }: FormatTarget): boolean {
  return reporter.entry !== undefined;
}

export interface FormatOptions {
  /** Each `format` or `format:file`. */
  readonly format?: readonly string[] | undefined;
  /** The file for the format that names none. */
  readonly output?: string | undefined;
  /** What relative files are relative to. */
  readonly cwd: string;
}

/** The reports to write, at most one of them to stdout and each file once; or every word that cannot be meant so. */
export function parseFormats({
  format = [DEFAULT],
  output,
  cwd,
}: FormatOptions): Outcome<readonly FormatTarget[]> {
  const problems: Problem[] = [];
  const targets = format.flatMap((word) => {
    const target = parseTarget(word);
    if (target.ok) return [target.value];
    problems.push(...target.problems);
    return [];
  });
  const bare = targets.filter(({ file }) => file === null).length;
  if (bare > 1) problems.push(SEVERAL_TO_STDOUT);
  if (output === '') problems.push(NO_OUTPUT_NAME);
  if (output !== undefined && bare === 0 && problems.length === 0) problems.push(OUTPUT_FOR_NOBODY);
  const placed = targets.map(({ reporter, file }) => ({ reporter, file: file ?? output ?? null }));
  problems.push(...sameFiles(placed, cwd));
  return problems.length > 0 ? fail(problems) : succeed(placed);
}

/** What stands after the first colon is the file, so that Windows' drives keep theirs. */
function parseTarget(word: string): Outcome<FormatTarget> {
  const colon = word.indexOf(':');
  const name = colon === -1 ? word : word.slice(0, colon);
  const file = colon === -1 ? null : word.slice(colon + 1);
  const reporter = Object.values(registry).find((each) => each.name === name);
  if (reporter === undefined) return fail([unknownFormat(name)]);
  return file === '' ? fail([noFile(name)]) : succeed({ reporter, file });
}

function sameFiles(targets: readonly FormatTarget[], cwd: string): readonly Problem[] {
  const files = targets.flatMap(({ file }) => (file === null || file === '' ? [] : [file]));
  const paths = files.map((file) => resolve(cwd, file));
  return files.filter((_, index) => paths.indexOf(paths[index] ?? '') < index).map(sameFile);
}

function unknownFormat(name: string): Problem {
  return {
    code: 'unknown-format',
    message: `There is no format ${showName(name)}.`,
    hint: allowedNames(name, FORMATS, 'There is'),
  };
}

function noFile(name: string): Problem {
  return {
    code: 'bad-format',
    message: `--format ${name}: names no file.`,
    hint: `For example --format ${name}:report, or --format ${name} for standard output.`,
  };
}

function sameFile(file: string): Problem {
  return {
    code: 'same-output',
    message: `Two formats would be written to ${oneLine(file)}.`,
    hint: 'Give each a file of its own.',
  };
}

const SEVERAL_TO_STDOUT: Problem = {
  code: 'bad-format',
  message: 'Only one format can go to standard output.',
  hint: 'Give the others files: --format junit:report.xml --format pretty.',
};
const NO_OUTPUT_NAME: Problem = {
  code: 'bad-output',
  message: '--output names no file.',
  hint: 'For example --output marks.json.',
};
const OUTPUT_FOR_NOBODY: Problem = {
  code: 'bad-output',
  message: '--output has no format to write: each --format names its own file.',
  hint: 'Leave --output out.',
};
