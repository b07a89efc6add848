/** Cuts a stream into its lines, one after the other, and never holds more of one than the limit. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { MAX_FILE_BYTES } from '../source/limits.ts';
import { fileProblem, shown } from './file-problem.ts';
import type { InputFile } from './read-input.ts';

/** A line that says something. */
export interface Line {
  /** Counts from 1, empty lines included. */
  readonly line: number;
  /** Its bytes without the newline, in memory of their own; or why they could not be read. */
  readonly bytes: Outcome<Uint8Array>;
}

/** The lines of a file. */
export function readFileLines({ file, cwd }: InputFile): AsyncGenerator<Line> {
  return readLines(createReadStream(resolve(cwd, file)), file);
}

/**
 * The lines of a stream that hold more than white space; the last one needs no newline. One of more than 16 MiB is a
 * Problem and passed over, as is the rest of a stream that breaks. `name` is what Problems call it.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
): AsyncGenerator<Line> {
  const open: OpenLine = { line: 1, parts: [], size: 0 };
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      let start = 0;
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
        append(open, bytes.subarray(start, end));
        yield* close(open, name);
        start = end + 1;
      }
      append(open, bytes.subarray(start));
    }
    yield* close(open, name);
  } catch (error) {
    yield { line: open.line, bytes: fail([{ ...fileProblem(error, 'read', name), line: open.line }]) };
  }
}

/** The line that is being read. */
interface OpenLine {
  line: number;
  parts: Uint8Array[];
  /** Bytes, those beyond the limit included, which are not kept. */
  size: number;
}

function append(open: OpenLine, bytes: Uint8Array): void {
  open.size += bytes.length;
  if (open.size > MAX_FILE_BYTES) open.parts = [];
  else if (bytes.length > 0) open.parts.push(Uint8Array.from(bytes));
}

/** Gives the line, unless nothing stands in it, and begins the next. */
function* close(open: OpenLine, name: string): Generator<Line> {
  const { line, parts, size } = open;
  open.line += 1;
  open.parts = [];
  open.size = 0;
  if (size > MAX_FILE_BYTES) yield { line, bytes: fail([tooLong(name, line)]) };
  else if (!parts.every(isBlank)) yield { line, bytes: succeed(join(parts, size)) };
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === SPACE || byte === TAB || byte === RETURN);
}

function tooLong(name: string, line: number): Problem {
  const message = `This line is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB.`;
  return { code: 'line-too-large', message, file: shown(name), line, column: 1, hint: ONE_EACH };
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const ONE_EACH = 'Put one transcript on each line.';
