/** The sentences for keys and values that do not belong where they stand, the same whoever finds them. */
import type { Problem } from '../problem.ts';
import { allowedNames } from './closest-name.ts';
import { describeValue } from './describe-value.ts';
import { pathText } from './path-text.ts';
import { showName } from './show-name.ts';
import type { Source, ValuePath } from './types.ts';

/** What is wrong, before it is known where. `part: 'key'` points at the key instead of the value. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly part?: 'key' | 'value';
}

/** A Problem at a path of the source. */
export function problemAt(source: Source, path: ValuePath, fault: Fault): Problem {
  const { line, column, excerpt } = source.locate(path, fault.part);
  const { code, message, hint } = fault;
  return { code, message, file: source.file, line, column, excerpt, ...(hint === undefined ? {} : { hint }) };
}

/** A key that nobody reads; the path ends in it. */
export function unknownKey(source: Source, path: ValuePath, allowed: readonly string[]): Problem {
  const key = String(path.at(-1));
  return problemAt(source, path, {
    code: 'unknown-key',
    message: `There is no key ${showName(key)}${inside(path)}.`,
    hint: key.includes(' ') ? `${allowedNames(key, allowed)} ${COMMA}` : allowedNames(key, allowed),
    part: 'key',
  });
}

/** A key that must be there; placed where its mapping begins. */
export function missingKey(source: Source, path: ValuePath): Problem {
  const message = `The key ${showName(String(path.at(-1) ?? ''))} is missing${inside(path)}.`;
  return problemAt(source, path, { code: 'missing-key', message });
}

/** Something of another type than `expected`, which goes after "must be"; or nothing at all, where `found` is undefined. */
export function wrongType(source: Source, path: ValuePath, expected: string, found: unknown): Problem {
  if (found === undefined) return missingKey(source, path);
  const isText = expected.startsWith('text') && (typeof found === 'number' || typeof found === 'boolean');
  return problemAt(source, path, {
    code: 'wrong-type',
    message: mustBe(source, path, expected, found),
    hint: isText ? QUOTE : undefined,
  });
}

/** Something of the right type that is not allowed; `expected` goes after "must be". */
export function badValue(source: Source, path: ValuePath, expected: string, found: unknown): Problem {
  return problemAt(source, path, { code: 'bad-value', message: mustBe(source, path, expected, found) });
}

/** A value that is none of the names it could be. */
export function unknownName(source: Source, path: ValuePath, fault: UnknownName): Problem {
  const { code, what, name, known, part = 'value' } = fault;
  const message = `There is no ${what} ${showName(name)}${fault.where ?? ''}.`;
  return problemAt(source, path, { code, message, hint: allowedNames(name, known, 'There is'), part });
}

export interface UnknownName {
  readonly code: string;
  /** What it should name, such as `step`. */
  readonly what: string;
  readonly name: string;
  readonly known: readonly string[];
  /** Goes after the name, with a leading space. */
  readonly where?: string;
  readonly part?: 'key' | 'value';
}

function mustBe({ isLine }: Source, path: ValuePath, expected: string, found: unknown): string {
  return `${pathText(path) || (isLine ? WHOLE_LINE : WHOLE_FILE)} must be ${expected}, not ${describeValue(found)}.`;
}

function inside(path: ValuePath): string {
  const parent = pathText(path.slice(0, -1));
  return parent === '' ? '' : ` in ${parent}`;
}

const WHOLE_FILE = 'The file';
const WHOLE_LINE = 'The line';
const COMMA = 'Inside braces a text with a comma needs quotes.';
const QUOTE = 'Put it in quotes to make it text.';
