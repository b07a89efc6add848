/**
 * Turns what a terminal in raw mode sends into keys. A bracketed paste is one key, whatever it holds; a burst of
 * lines from a terminal that does not bracket is one too.
 */
import type { Key } from './key.ts';

export interface Decoded {
  readonly keys: readonly Key[];
  /** The beginning of a sequence that is not complete; stands before the next chunk. */
  readonly pending: string;
}

/** The keys of `pending` and the chunk that was read after it. */
export function decodeKeys(pending: string, chunk: string): Decoded {
  if (pending.startsWith(PASTE_START) && chunk === INTERRUPT) return decodeKeys('', chunk);
  const keys: Key[] = [];
  let rest = pending === '' ? afterBurst(chunk, keys) : pending + chunk;
  while (rest !== '') {
    const next = rest.startsWith(ESC) ? escapeKey(rest) : plainKey(rest);
    if (next === null) break;
    if (next.key !== null) keys.push(next.key);
    rest = rest.slice(next.length);
  }
  return { keys, pending: rest };
}

/** What an incomplete sequence means when nothing follows it: Escape, or nothing. */
export function flushPending(pending: string): Decoded {
  if (pending.startsWith(PASTE_START)) return { keys: [], pending };
  const keys: Key[] = pending === ESC ? [chord('escape')] : [];
  return { keys, pending: '' };
}

interface Step {
  /** Null for a sequence that means nothing to us. */
  readonly key: Key | null;
  readonly length: number;
}

function plainKey(rest: string): Step {
  const text = PRINTABLE.exec(rest)?.[0];
  if (text !== undefined) return { key: { type: 'text', text }, length: text.length };
  const code = rest.charCodeAt(0);
  const name = CONTROL_KEYS[code] ?? (code < 32 ? `ctrl-${String.fromCharCode(code + 96)}` : null);
  return { key: name === null ? null : chord(name), length: 1 };
}

/** Null where the sequence is not complete. */
function escapeKey(rest: string): Step | null {
  if (rest.startsWith(PASTE_START)) return pasteKey(rest);
  if (rest.startsWith(`${ESC}${ESC}[`) || rest.startsWith(`${ESC}${ESC}O`)) return altKey(rest);
  if (rest.startsWith(`${ESC}[`)) {
    const match = CSI.exec(rest);
    if (match === null) return rest.length > LONGEST_SEQUENCE ? { key: null, length: 2 } : null;
    return { key: csiKey(match[1] ?? '', match[2] ?? ''), length: match[0].length };
  }
  if (rest.startsWith(`${ESC}O`)) {
    const final = rest[2];
    return final === undefined ? null : { key: named(FINAL_KEYS[final]), length: 3 };
  }
  return rest.length === 1 ? null : altKey(rest);
}

/** Escape before a key is how terminals send Alt. */
function altKey(rest: string): Step | null {
  const inner = rest.slice(1);
  const step = inner.startsWith(ESC) ? escapeKey(inner) : plainKey([...inner][0] ?? '');
  if (step === null) return null;
  return { key: step.key === null ? null : withAlt(step.key), length: step.length + 1 };
}

function withAlt(key: Key): Key {
  if (key.type === 'text') return chord(`alt-${key.text.toLowerCase()}`);
  return key.type === 'chord' ? chord(`alt-${key.chord}`) : key;
}

function pasteKey(rest: string): Step | null {
  const end = rest.indexOf(PASTE_END, PASTE_START.length);
  if (end < 0) return null;
  return { key: paste(rest.slice(PASTE_START.length, end)), length: end + PASTE_END.length };
}

/** `parameters` are numbers apart by `;`: the key for a final `~`, then one more than the modifier's bits. */
function csiKey(parameters: string, final: string): Key | null {
  const [first = 1, modifier = 1] = parameters.split(';').map(Number);
  const name = final === '~' ? NUMBERED_KEYS[first] : FINAL_KEYS[final];
  if (name === undefined) return null;
  const bits = modifier - 1;
  const ctrl = (bits & 4) > 0 ? 'ctrl-' : '';
  const alt = (bits & 2) > 0 ? 'alt-' : '';
  return chord(ctrl + alt + name);
}

/**
 * Takes a paste that came without brackets off the front of a chunk and returns what is left: one read that
 * holds several lines was not typed. Its last line is left as typed, so that a script may end with `:done`.
 */
function afterBurst(chunk: string, keys: Key[]): string {
  const lines = chunk.split(LINE_END);
  if (lines.length < LINES_OF_A_BURST || !BURST.test(chunk)) return chunk;
  const ended = lines.at(-1) === '';
  const typed = lines.slice(ended ? -2 : -1).join('\r');
  keys.push(paste(chunk.slice(0, chunk.length - typed.length)));
  return typed;
}

function paste(text: string): Key {
  return { type: 'paste', text: text.replace(LINE_ENDS, '\n') };
}

function named(name: string | undefined): Key | null {
  return name === undefined ? null : chord(name);
}

function chord(name: string): Key {
  return { type: 'chord', chord: name };
}

const ESC = '\u001b';
const INTERRUPT = '\u0003';
const PASTE_START = `${ESC}[200~`;
const PASTE_END = `${ESC}[201~`;
const PRINTABLE = /^[^\u0000-\u001f\u007f-\u009f]+/;
const CSI = /^\u001b\[([0-?]*)[ -/]*([@-~])/;
/** A sequence that is longer without an end is noise. */
const LONGEST_SEQUENCE = 32;
const LINE_END = /\r\n|\r|\n/;
const LINE_ENDS = /\r\n?|\n/g;
/** Nobody types this many lines between two reads. */
const LINES_OF_A_BURST = 6;
const BURST = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+$/;

const CONTROL_KEYS: Readonly<Record<number, string>> = {
  8: 'backspace',
  9: 'tab',
  10: 'enter',
  13: 'enter',
  31: 'ctrl-_',
  127: 'backspace',
};

const FINAL_KEYS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  M: 'enter',
  Z: 'shift-tab',
};

const NUMBERED_KEYS: Readonly<Record<number, string>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
};
