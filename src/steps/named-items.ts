/**
 * What an answer lists by name: its actors, its sets of data. Only what plainly is a list counts, so that nothing is
 * put into anybody's mouth.
 */
import type { AnswerValue } from './types.ts';

/** The names in the order of the answer, each once, at most `MOST_ITEMS`; empty for prose. */
export function namedItems(value: AnswerValue): readonly string[] {
  const leads = typeof value === 'string' ? textLeads(value) : value.map(entryLead);
  const names = leads.map(tidy).filter(isName);
  const seen = new Set<string>();
  return names
    .filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()))
    .slice(0, MOST_ITEMS);
}

function entryLead(entry: string | Readonly<Record<string, string>>): string {
  return leadOf(typeof entry === 'string' ? entry : (Object.values(entry)[0] ?? ''));
}

/** One name a line; a single line may hold several, apart by commas. */
function textLeads(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [only = '', ...others] = lines;
  if (others.length > 0) return lines.map(leadOf);
  const pieces = only
    .replace(/[.;]\s*$/, '')
    .split(/,|;|\band\b/)
    .map(leadOf);
  return pieces.length > 1 && pieces.every((piece) => isName(tidy(piece)) || piece.trim() === '')
    ? pieces
    : [leadOf(only)];
}

/** What stands before the first sign that something is said about it; empty where no sign comes. */
function leadOf(line: string): string {
  const text = startOf(line).replace(BULLET, '');
  const sign = SIGN.exec(text);
  return sign === null ? text : text.slice(0, sign.index);
}

/** Enough of a line to hold a name: what comes after is about it, however long. */
function startOf(line: string): string {
  return line.trimStart().slice(0, LONGEST_LEAD);
}

function tidy(name: string): string {
  return startOf(name)
    .replace(BULLET, '')
    .replace(/[*_`"“”]/g, '')
    .replace(/[.,;:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isName(name: string): boolean {
  const words = name.split(' ');
  return (
    LETTER.test(name) && words.length <= MOST_WORDS && name.length <= LONGEST_NAME && !SENTENCE.test(name)
  );
}

const BULLET = /^\s*(?:[-*•+]|\d+[.)])\s*/;
const SIGN = /\s*(?:\||:|;|\(|,|\s[-–—]+\s|—|→|->|=>)/;
/** Words that make a sentence of a line. */
const SENTENCE =
  /\b(?:is|are|was|we|i|they|it|can|will|should|must|have|has|goes?|stays?|lives?|in|because)\b/i;
const LETTER = /[\p{L}\p{N}]/u;
const MOST_ITEMS = 12;
const MOST_WORDS = 4;
const LONGEST_NAME = 40;
const LONGEST_LEAD = 200;
