/**
 * JSON (RFC 8259) to a value that knows its places. Unlike JSON.parse it refuses doubled keys and deep nesting,
 * and its messages are the same on every version of Node.
 */
import { MAX_DEPTH, MAX_VALUES } from './limits.ts';
import { setOwn } from './set-own.ts';
import { showName } from './show-name.ts';
import type { Flaw, Parsed, PlacedValue } from './types.ts';

interface Scanner {
  readonly text: string;
  at: number;
  values: number;
  /** What the text is, for people. */
  readonly whole: 'file' | 'line';
  readonly doubled: Flaw[];
}

/** A syntax error, thrown and caught within this file. */
class JsonFlaw extends Error {
  readonly flaw: Flaw;
  constructor(flaw: Flaw) {
    super(flaw.message);
    this.flaw = flaw;
  }
}

/** The value of a whole JSON text. The first syntax error ends it; doubled keys are all told. */
export function parseJson(text: string, whole: Scanner['whole'] = 'file'): Parsed {
  const scanner: Scanner = { text, at: 0, values: 0, whole, doubled: [] };
  try {
    const root = scanValue(scanner, 0);
    skipSpace(scanner);
    if (scanner.at < text.length) throw unexpected(scanner, AFTER_END);
    return scanner.doubled.length === 0 ? { ok: true, root } : { ok: false, flaws: scanner.doubled };
  } catch (error) {
    if (error instanceof JsonFlaw) return { ok: false, flaws: [...scanner.doubled, error.flaw] };
    throw error;
  }
}

function scanValue(scanner: Scanner, depth: number): PlacedValue {
  skipSpace(scanner);
  const { at, text } = scanner;
  scanner.values += 1;
  if (scanner.values > MAX_VALUES) throw refuse(at, 'too-many-values', TOO_MANY);
  if (depth > MAX_DEPTH) throw refuse(at, 'too-deep', TOO_DEEP);
  switch (text[at]) {
    case '{':
      return scanObject(scanner, depth);
    case '[':
      return scanArray(scanner, depth);
    case '"':
      return { value: scanString(scanner), at };
    default:
      return { value: scanWord(scanner), at };
  }
}

function scanObject(scanner: Scanner, depth: number): PlacedValue {
  const { at } = scanner;
  const value: Record<string, unknown> = {};
  const inside = new Map<string, PlacedValue>();
  scanner.at += 1;
  for (let first = true; !isClosed(scanner, '}', first); first = false) {
    const keyAt = scanner.at;
    if (scanner.text[keyAt] !== '"') throw unexpected(scanner, KEY);
    const key = scanString(scanner);
    if (inside.has(key)) scanner.doubled.push(doubledKey(key, keyAt));
    skipSpace(scanner);
    if (scanner.text[scanner.at] !== ':') throw unexpected(scanner, COLON);
    scanner.at += 1;
    const entry = scanValue(scanner, depth + 1);
    setOwn(value, key, entry.value);
    inside.set(key, { ...entry, keyAt });
  }
  return { value, at, inside };
}

function scanArray(scanner: Scanner, depth: number): PlacedValue {
  const { at } = scanner;
  const value: unknown[] = [];
  const inside = new Map<number, PlacedValue>();
  scanner.at += 1;
  for (let first = true; !isClosed(scanner, ']', first); first = false) {
    const entry = scanValue(scanner, depth + 1);
    inside.set(value.length, entry);
    value.push(entry.value);
  }
  return { value, at, inside };
}

/** Takes a closing bracket, or the comma before a further entry and the space around it. */
function isClosed(scanner: Scanner, bracket: string, first: boolean): boolean {
  skipSpace(scanner);
  const next = scanner.text[scanner.at];
  if (next === bracket) {
    scanner.at += 1;
    return true;
  }
  if (first) return false;
  if (next !== ',') throw unexpected(scanner, `a comma or \`${bracket}\``);
  scanner.at += 1;
  skipSpace(scanner);
  return false;
}

function scanString(scanner: Scanner): string {
  const { text, at } = scanner;
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  if (end < 0) throw refuse(at, 'bad-json', OPEN_STRING);
  scanner.at = end + 1;
  try {
    return JSON.parse(text.slice(at, end + 1)) as string;
  } catch {
    throw refuse(at, 'bad-json', BAD_STRING, ESCAPES);
  }
}

/** Whether an odd number of backslashes stands before the quote. */
function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function scanWord(scanner: Scanner): unknown {
  WORD.lastIndex = scanner.at;
  const word = WORD.exec(scanner.text)?.[0];
  if (word === undefined) throw unexpected(scanner, 'a value');
  scanner.at += word.length;
  return JSON.parse(word);
}

function skipSpace(scanner: Scanner): void {
  SPACE.lastIndex = scanner.at;
  SPACE.test(scanner.text);
  scanner.at = SPACE.lastIndex;
}

function unexpected(scanner: Scanner, expected: string): JsonFlaw {
  const next = scanner.text.codePointAt(scanner.at);
  const found = next === undefined ? `the end of the ${scanner.whole}` : showName(String.fromCodePoint(next));
  return refuse(scanner.at, 'bad-json', `Expected ${expected}, found ${found}.`);
}

function refuse(at: number, code: string, message: string, hint?: string): JsonFlaw {
  return new JsonFlaw({ code, at, message, ...(hint === undefined ? {} : { hint }) });
}

function doubledKey(key: string, at: number): Flaw {
  return {
    code: 'duplicate-key',
    at,
    message: `The key ${showName(key)} stands here a second time.`,
    hint: KEEP_ONE,
  };
}

const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
const KEY = 'a key in double quotes';
const COLON = 'a colon after the key';
const AFTER_END = 'nothing more after the value';
const OPEN_STRING = 'This text is never closed with `"`.';
const BAD_STRING = 'This text holds a line break, a control character or an unknown escape.';
const ESCAPES = 'Write \\n for a line break, \\\\ for a backslash.';
const KEEP_ONE = 'Keep one of them.';
const TOO_DEEP = `Nested more than ${MAX_DEPTH} levels deep.`;
const TOO_MANY = `The file holds more than ${MAX_VALUES} values.`;
