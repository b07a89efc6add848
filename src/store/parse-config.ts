/** Reads a configuration file of `grade`: defaults for its flags, or everything that is wrong with them at once. */
import { fail, type Outcome, succeed } from '../problem.ts';
import { BANDS, type Band } from '../rubric/bands.ts';
import { badValue, problemAt, unknownName, wrongType } from '../source/field-problems.ts';
import { type Fields, readList, readMapping, readName, readText } from '../source/fields.ts';
import { sortProblems } from '../source/to-problems.ts';
import type { Source, ValuePath } from '../source/types.ts';

/** What the file says; what it leaves out is absent. */
export interface Config {
  /** Folders below the file's own. */
  readonly scenarios?: readonly Below[];
  /** 0 to 100. */
  readonly minScore?: number;
  /** By step, 0 to 100. */
  readonly minSteps?: Readonly<Record<string, number>>;
  readonly requireBand?: Band;
  readonly formats?: readonly ConfigFormat[];
}

/** A path below the folder of the configuration file, and where it stands there. */
export interface Below {
  readonly path: string;
  readonly at: ValuePath;
}

export interface ConfigFormat {
  readonly name: string;
  /** Null for standard output. */
  readonly file: Below | null;
}

/** The configuration in a source. `formats` are the names that there are. */
export function parseConfig(source: Source, formats: readonly string[]): Outcome<Config> {
  const fields: Fields = { source, problems: [] };
  const file = readMapping(fields, [], source.value, KEYS) ?? {};
  const read = <T>(key: string, reader: (path: ValuePath, value: unknown) => T | undefined) => {
    const value = file[key] === undefined ? undefined : reader([key], file[key]);
    return value === undefined ? {} : { [key]: value };
  };
  const config: Config = {
    ...read('scenarios', (path, value) =>
      readList(fields, path, value, (at, entry) => readBelow(fields, at, entry)),
    ),
    ...read('minScore', (path, value) => readScore(fields, path, value)),
    ...read('minSteps', (path, value) => readSteps(fields, path, value)),
    ...read('requireBand', (path, value) => readName(fields, path, value, BAND)),
    ...read('formats', (path, value) => readFormats(fields, path, value, formats)),
  };
  return fields.problems.length > 0 ? fail(sortProblems(fields.problems)) : succeed(config);
}

function readScore({ source, problems }: Fields, path: ValuePath, value: unknown): number | undefined {
  if (typeof value === 'number' && value >= 0 && value <= MOST) return value;
  const isNumber = typeof value === 'number';
  problems.push(isNumber ? badValue(source, path, SCORE, value) : wrongType(source, path, A_SCORE, value));
  return undefined;
}

function readSteps(fields: Fields, path: ValuePath, value: unknown): Config['minSteps'] {
  const steps = readMapping(fields, path, value) ?? {};
  const scores = Object.entries(steps).map(([step, score]) => [
    step,
    readScore(fields, [...path, step], score),
  ]);
  return Object.fromEntries(scores);
}

/** A path that stays below the file's folder by its words; whether links lead out of it is not known here. */
function readBelow(fields: Fields, path: ValuePath, value: unknown): Below | undefined {
  const text = readText(fields, path, value);
  if (text === undefined) return undefined;
  if (isBelow(text)) return { path: text, at: path };
  fields.problems.push(outside(fields.source, path));
  return undefined;
}

/** The Problem of a path that leads out of the configuration's folder. */
export function outside(source: Source, path: ValuePath) {
  return problemAt(source, path, { code: 'outside-folder', message: OUTSIDE, hint: BELOW });
}

/** Neither absolute, on any platform, nor by `..` above where it starts. */
function isBelow(path: string): boolean {
  if (path === '' || /^(?:[/\\~]|[a-z]:)/iu.test(path)) return false;
  let depth = 0;
  for (const part of path.split(/[/\\]/u)) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return false;
  }
  return true;
}

function readFormats(
  fields: Fields,
  path: ValuePath,
  value: unknown,
  known: readonly string[],
): readonly ConfigFormat[] | undefined {
  const formats = readList(fields, path, value, (at, entry) => readFormat(fields, at, entry, known));
  if (!Array.isArray(value) || value.length > 0) return formats;
  fields.problems.push(badValue(fields.source, path, SOME_FORMATS, value));
  return undefined;
}

/** `junit:report.xml` or, for standard output, `junit`. */
function readFormat(
  fields: Fields,
  path: ValuePath,
  value: unknown,
  known: readonly string[],
): ConfigFormat | undefined {
  const text = readText(fields, path, value);
  if (text === undefined) return undefined;
  const [name = '', ...rest] = text.split(':');
  if (!known.includes(name)) {
    const fault = { code: 'unknown-format', what: 'format', name, known };
    fields.problems.push(unknownName(fields.source, path, fault));
    return undefined;
  }
  if (rest.length === 0) return { name, file: null };
  const file = readBelow(fields, path, rest.join(':'));
  return file === undefined ? undefined : { name, file };
}

const KEYS = ['scenarios', 'minScore', 'minSteps', 'requireBand', 'formats'];
const BAND = { what: 'band', known: BANDS.map(({ id }) => id) };
const MOST = 100;
const SCORE = `from 0 to ${MOST}`;
const A_SCORE = `a number ${SCORE}`;
const SOME_FORMATS = 'a list of at least one format';
const OUTSIDE = 'This path leads out of the folder that the configuration file is in.';
const BELOW = 'Name something in that folder, such as scenarios or reports/junit.xml.';
