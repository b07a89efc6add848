/**
 * The phrase syntax of rubrics, aliases and facts: plain data, no regular expressions. Words match by stem,
 * `=word` matches exactly, `(a|b c)` gives alternatives, `..` skips up to 3 words of
 * the same clause, `...` up to 8 of the same sentence.
 */

import { tokenise } from './tokenise.ts';

/** One word of a phrase, in lower case. */
export interface PhraseWord {
  readonly word: string;
  readonly exact: boolean;
}

/** The alternatives of one place in a phrase, each some words; no words at all where the place may stay empty. */
export type PhraseSlot = readonly (readonly PhraseWord[])[];

/** Places that follow each other without a break, after a gap of at most `gap` words (0 for the first run). */
export interface PhraseRun {
  readonly gap: number;
  readonly slots: readonly PhraseSlot[];
}

export type ParsedPhrase =
  | { readonly ok: true; readonly runs: readonly PhraseRun[] }
  | { readonly ok: false; readonly message: string };

/** Two neighbouring places may combine in so many ways; more would let one line of a pack grow without bound. */
const MAX_PAIRS = 4096;
/** Brackets without a space between them combine in so many ways. */
const MAX_ATTACHED = 256;
const TOO_MANY = 'has too many alternatives side by side';
const MAX_LENGTH = 600;
/** A short gap stays within its clause; a long one within its sentence. */
export const SHORT_GAP = 3;
const LONG_GAP = 8;

/** Parses a phrase. The message of a failure goes after the phrase in a sentence: what is wrong with it. */
export function parsePhrase(phrase: string): ParsedPhrase {
  if (phrase.length > MAX_LENGTH) return refuse(`is longer than ${MAX_LENGTH} characters`);
  const runs: PhraseRun[] = [];
  for (const { gap, text } of splitAtGaps(phrase)) {
    const slots = parseSlots(text);
    if (typeof slots === 'string') return refuse(slots);
    if (phraseCost([{ gap, slots }]) > MAX_PAIRS) return refuse(TOO_MANY);
    if (slots.every(isOptional)) return refuse('can match nothing at all; give it a word');
    runs.push({ gap, slots });
  }
  return runs.length === 0 ? refuse('has no word in it') : { ok: true, runs };
}

/** The words of a phrase or text, cut as the tokeniser cuts a text. */
export function phraseWords(text: string): readonly string[] {
  return tokenise(text).words;
}

function refuse(message: string): ParsedPhrase {
  return { ok: false, message };
}

/** The runs of a phrase, as text, with the gap before each. */
function splitAtGaps(phrase: string): readonly { gap: number; text: string }[] {
  const pieces = phrase.trim().split(/\s*(?<=^|[\s)])(\.{2,3})(?=$|[\s(])\s*/);
  const runs: { gap: number; text: string }[] = [];
  pieces.forEach((text, index) => {
    const dots = index === 0 ? '' : (pieces[index - 1] ?? '');
    if (index % 2 === 0 && text !== '') runs.push({ gap: runs.length === 0 ? 0 : gapOf(dots), text });
  });
  return runs;
}

function gapOf(dots: string): number {
  return dots === '..' ? SHORT_GAP : LONG_GAP;
}

/** The places of a run, cut at white space outside brackets; a message when something is wrong with them. */
function parseSlots(run: string): readonly PhraseSlot[] | string {
  const slots: PhraseSlot[] = [];
  for (const piece of run.match(/(?:\([^)]*\)?|[^\s(])+/g) ?? []) {
    const choices = splitChoices(piece);
    if (typeof choices === 'string') return choices;
    if (choices.reduce((product, options) => product * options.length, 1) > MAX_ATTACHED) return TOO_MANY;
    slots.push(expand(choices).map(toWords));
  }
  return slots;
}

/** Cuts a piece at its brackets, each part with its alternatives: "report(ed|s|)" is "report" and three endings. */
function splitChoices(piece: string): readonly (readonly string[])[] | string {
  const choices: string[][] = [];
  let rest = piece;
  while (rest !== '') {
    const open = rest.indexOf('(');
    const literal = open < 0 ? rest : rest.slice(0, open);
    if (literal.includes(')') || literal.includes('|')) return 'has a `)` or `|` outside brackets';
    if (literal !== '') choices.push([literal]);
    if (open < 0) break;
    const close = rest.indexOf(')', open);
    const inside = rest.slice(open + 1, close < 0 ? undefined : close);
    if (close < 0) return 'opens a bracket that it never closes, or has a gap inside brackets';
    if (inside.includes('(')) return 'nests brackets; write the alternatives side by side';
    choices.push(inside.split('|'));
    rest = rest.slice(close + 1);
  }
  return choices;
}

function expand(choices: readonly (readonly string[])[]): readonly string[] {
  return choices.reduce<readonly string[]>(
    (heads, options) => heads.flatMap((head) => options.map((option) => `${head}${option}`)),
    [''],
  );
}

/** Whether the place may stay empty. */
export function isOptional(slot: PhraseSlot): boolean {
  return slot.some((words) => words.length === 0);
}

/** What a phrase costs to compile: its words, and the ways in which neighbouring places combine. */
export function phraseCost(runs: readonly PhraseRun[]): number {
  return runs.reduce(
    (sum, { slots }) =>
      sum + slots.reduce((cost, slot, at) => cost + slot.length * (slots[at - 1]?.length ?? 1), 0),
    0,
  );
}

function toWords(text: string): readonly PhraseWord[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((piece) => {
      const exact = piece.startsWith('=');
      return phraseWords(exact ? piece.slice(1) : piece).map((word) => ({ word, exact }));
    });
}
