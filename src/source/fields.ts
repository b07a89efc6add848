/**
 * Reads the fields of small contracts by hand: whatever does not fit becomes a Problem and the reading goes on.
 * For files that must be read without loading a schema library.
 */
import type { Problem } from '../problem.ts';
import { controlCharacter } from './control-characters.ts';
import { badValue, problemAt, unknownKey, unknownName, wrongType } from './field-problems.ts';
import { pathText } from './path-text.ts';
import type { Source, ValuePath } from './types.ts';

/** A source under reading. What is found wrong is added to `problems`. */
export interface Fields {
  readonly source: Source;
  readonly problems: Problem[];
}

type Mapping = Readonly<Record<string, unknown>>;

/** Whether a value is a mapping: neither a list, nor nothing, nor a scalar. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A mapping with no other keys than `allowed`, if that is given. */
export function readMapping(
  fields: Fields,
  path: ValuePath,
  value: unknown,
  allowed?: readonly string[],
): Mapping | undefined {
  if (!isMapping(value)) {
    fields.problems.push(wrongType(fields.source, path, 'a mapping', value));
    return undefined;
  }
  for (const key of Object.keys(value))
    if (allowed?.includes(key) === false)
      fields.problems.push(unknownKey(fields.source, [...path, key], allowed));
  return value;
}

/** Text without control characters, of at most `longest` characters. */
export function readText(
  fields: Fields,
  path: ValuePath,
  value: unknown,
  longest = Number.POSITIVE_INFINITY,
): string | undefined {
  if (typeof value !== 'string') {
    fields.problems.push(wrongType(fields.source, path, 'text', value));
    return undefined;
  }
  const control = controlCharacter(value);
  if (control !== undefined)
    fields.problems.push(
      problemAt(fields.source, path, {
        code: 'control-character',
        message: `${pathText(path)} holds the control character ${control}.`,
        hint: REMOVE,
      }),
    );
  if (value.length > longest)
    fields.problems.push(badValue(fields.source, path, `at most ${longest} characters long`, value));
  return value;
}

/** A whole number within the bounds. */
export function readWhole(
  fields: Fields,
  path: ValuePath,
  value: unknown,
  [least, most]: readonly [number, number],
): number | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    fields.problems.push(wrongType(fields.source, path, 'a whole number', value));
    return undefined;
  }
  if (value >= least && value <= most) return value;
  fields.problems.push(badValue(fields.source, path, `from ${least} to ${most}`, value));
  return undefined;
}

/** A list, each entry read by `readEntry`; entries that do not fit are left out. */
export function readList<T>(
  fields: Fields,
  path: ValuePath,
  value: unknown,
  readEntry: (path: ValuePath, entry: unknown) => T | undefined,
): readonly T[] {
  if (!Array.isArray(value)) {
    fields.problems.push(wrongType(fields.source, path, 'a list', value));
    return [];
  }
  return value.flatMap((entry, index) => {
    const read = readEntry([...path, index], entry);
    return read === undefined ? [] : [read];
  });
}

/** One of the known names; `what` is what they name, such as `fact`. */
export function readName<T extends string>(
  fields: Fields,
  path: ValuePath,
  value: unknown,
  { what, known }: { what: string; known: readonly T[] },
): T | undefined {
  const name = readText(fields, path, value);
  if (name === undefined) return undefined;
  const found = known.find((each) => each === name);
  if (found === undefined)
    fields.problems.push(unknownName(fields.source, path, { code: `unknown-${what}`, what, name, known }));
  return found;
}

const REMOVE = 'Remove it; colour and cursor codes of a terminal are no part of a text.';
