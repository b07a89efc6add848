/** Cuts an answer into statements: entries, rows and bullets as they stand, paragraphs by sentences. */
import { oneLine, sanitise } from '../plain-text.ts';
import type { AnswerValue } from '../steps/types.ts';
import type { Statement } from './types.ts';

export function statementsOf(step: string, value: AnswerValue): readonly Statement[] {
  if (typeof value === 'string') return textStatements(value).map((text) => ({ step, text, cells: null }));
  return value
    .flatMap((entry): readonly Statement[] =>
      typeof entry === 'string'
        ? [{ step, text: oneLine(entry), cells: null }]
        : [{ step, text: oneLine(Object.values(entry).join(', ')), cells: clean(entry) }],
    )
    .filter(({ text }) => text !== '');
}

function clean(row: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, oneLine(cell)]));
}

function textStatements(text: string): readonly string[] {
  return sanitise(text)
    .split('\n')
    .flatMap((line) => (BULLET.test(line) ? [line.replace(BULLET, '')] : sentencesIn(line)))
    .map(oneLine)
    .filter((line) => line !== '')
    .slice(0, MOST);
}

/** A full stop ends a sentence where a new one begins after it. */
function sentencesIn(line: string): readonly string[] {
  return line.split(/(?<=[.!?])\s+(?=[A-Z“"'\p{Lu}])/u);
}

/** Whether it asks somebody something. */
export function isQuestion({ text }: Statement): boolean {
  return /[?？؟]\s*$/.test(text);
}

const BULLET = /^\s*(?:[-*•+]|\d{1,3}[.)])\s+/;
/** Statements of one answer: more are no design document. */
const MOST = 400;
