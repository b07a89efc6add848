/** Bytes to text: UTF-8, with or without a byte order mark. Anything else is no text of ours. */
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { MAX_FILE_BYTES } from './limits.ts';

/** The text of a file. Too many bytes, NUL bytes, UTF-16 and invalid UTF-8 are Problems. */
export function decode(file: string, bytes: Uint8Array): Outcome<string> {
  if (bytes.length > MAX_FILE_BYTES) return fail([fileTooLarge(file, bytes.length)]);
  if (isUtf16(bytes)) return fail([{ code: 'not-text', file, message: UTF16, hint: UTF8_HINT }]);
  if (bytes.includes(0)) return fail([{ code: 'not-text', file, message: BINARY, hint: FORMAT_HINT }]);
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail([invalidUtf8(file, bytes)]);
  }
}

/** The text of one line of a file, under the same rules; Problems name the line. */
export function decodeLine(file: string, bytes: Uint8Array, line: number): Outcome<string> {
  const at = { code: 'not-text', file, line, column: 1 };
  if (bytes.includes(0)) return fail([{ ...at, message: BINARY_LINE, hint: JSON_LINE_HINT }]);
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail([{ ...at, message: NOT_UTF8, hint: UTF8_HINT }]);
  }
}

function fileTooLarge(file: string, bytes: number): Problem {
  const size = `${(bytes / MEBIBYTE).toFixed(1)} MiB`;
  return {
    code: 'file-too-large',
    file,
    message: `The file has ${size}; ${LIMIT} is the most.`,
    hint: SPLIT,
  };
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Names the line of the first bad byte: decoding what goes before it succeeds. */
function invalidUtf8(file: string, bytes: Uint8Array): Problem {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end;
    line += 1;
  }
  return { code: 'not-text', file, line, column: 1, message: NOT_UTF8, hint: UTF8_HINT };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const MEBIBYTE = 1024 * 1024;
const LIMIT = `${MAX_FILE_BYTES / MEBIBYTE} MiB`;
const SPLIT = 'Split it into several files.';
const BINARY = 'The file is binary, not text.';
const BINARY_LINE = 'This line is binary, not text.';
const UTF16 = 'The file is UTF-16, not UTF-8.';
const NOT_UTF8 = 'This line is not valid UTF-8.';
const UTF8_HINT = 'Save it as UTF-8.';
const JSON_LINE_HINT = 'Give a transcript in JSON on each line.';
const FORMAT_HINT = 'Give a YAML or JSON file.';
