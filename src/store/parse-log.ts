/** Reads the bytes of a session's log: its events, how far they are whole, and a last line that was torn. */
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { advance } from '../session/advance.ts';
import { EVENT_FORMAT, eventFormat, parseEvent } from '../session/parse-event.ts';
import type { Event, Session } from '../session/types.ts';
import { shown } from './file-problem.ts';

export interface SessionLog {
  readonly session: Session;
  readonly events: readonly Event[];
  /** Bytes up to the end of the last whole event. */
  readonly length: number;
  /** Whether that event ends with its newline; a cut just before it loses nothing. */
  readonly isClosed: boolean;
  /** What stands after `length` and is no event: a write that was cut short. Empty for a sound file. */
  readonly torn: Uint8Array;
}

interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  readonly isJson: boolean;
}

type Decoder = InstanceType<typeof TextDecoder>;

const NEWLINE = 10;

/**
 * The session in these bytes. A last line that is no JSON is torn and left out; any other broken line, one that
 * does not fit, and a newer format are Problems with the line's number. `id` is what the file is named after.
 */
export function parseLog(bytes: Uint8Array, file: string, id: string): Outcome<SessionLog> {
  const lines = splitLines(bytes);
  const last = lines.at(-1);
  const isTorn = last !== undefined && !last.isJson;
  const whole = isTorn ? lines.slice(0, -1) : lines;
  const folded = foldLines(whole, file, id);
  if (!folded.ok) return folded;
  const length = whole.at(-1)?.end ?? 0;
  const isClosed = bytes[length - 1] === NEWLINE;
  return succeed({ ...folded.value, length, isClosed, torn: isTorn ? bytes.slice(last.start) : NO_BYTES });
}

function foldLines(
  lines: readonly Line[],
  file: string,
  id: string,
): Outcome<Pick<SessionLog, 'session' | 'events'>> {
  const events: Event[] = [];
  let session: Session | null = null;
  for (const line of lines) {
    const at = { file: shown(file), line: line.number };
    const event = parseEvent(line.value);
    if (event === null) return fail([{ ...unreadable(line), ...at }]);
    const next = advance(session, event);
    if (!next.ok) return fail(next.problems.map((problem) => ({ ...problem, ...at, hint: HINT })));
    session = next.value;
    events.push(event);
  }
  if (session === null) return fail([{ ...EMPTY, file: shown(file) }]);
  if (session.id !== id) return fail([{ ...MISNAMED, file: shown(file), line: 1 }]);
  return succeed({ session, events });
}

/** Lines with their bytes' range, newline included; blank ones are left out. */
function splitLines(bytes: Uint8Array): readonly Line[] {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lines: Line[] = [];
  let number = 0;
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    number += 1;
    const read = parseLine(decoder, bytes.subarray(start, end));
    if (read !== 'blank') lines.push({ number, start, end, ...read });
    start = end;
  }
  return lines;
}

function parseLine(decoder: Decoder, bytes: Uint8Array): Pick<Line, 'value' | 'isJson'> | 'blank' {
  try {
    const text = decoder.decode(bytes);
    return text.trim() === '' ? 'blank' : { value: JSON.parse(text), isJson: true };
  } catch {
    return { value: undefined, isJson: false };
  }
}

function unreadable(line: Line): Problem {
  const format = eventFormat(line.value);
  return format !== null && format > EVENT_FORMAT ? NEWER : BROKEN;
}

const NO_BYTES = new Uint8Array(0);
const HINT = 'Nothing was changed; put back a copy of the file, or start a new session.';
const EMPTY: Problem = { code: 'empty-session', message: 'The session file holds no event.', hint: HINT };
const BROKEN: Problem = {
  code: 'broken-session',
  message: 'The session file has a line that is no event of a session.',
  hint: HINT,
};
const NEWER: Problem = {
  code: 'newer-session',
  message: 'The session was written by a newer sdcoach, and this one cannot read it.',
  hint: 'Update sdcoach; the file was not changed.',
};
const MISNAMED: Problem = {
  code: 'misnamed-session',
  message: 'The session in this file has another id than the name of the file.',
  hint: 'Give the file back the name that it had.',
};
