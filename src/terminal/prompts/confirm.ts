/** Asks a question that is answered by one key. */
import type { Key } from '../keys/key.ts';
import { type KeySource, nextKey } from './next-key.ts';

export interface Confirming extends KeySource {
  readonly question: string;
}

/** Whether the answer is yes; Enter and Escape say no. Rejects when the session is interrupted. */
export async function confirm({ question, ...source }: Confirming): Promise<boolean> {
  source.output.write(`${question} ${CHOICES} `);
  for (;;) {
    const answer = answerOf(await nextKey(source));
    if (answer === null) continue;
    source.output.write(`${answer ? YES : NO}\n`);
    return answer;
  }
}

function answerOf(key: Key): boolean | null {
  if (key.type === 'text') return /^y/i.test(key.text) ? true : /^n/i.test(key.text) ? false : null;
  if (key.type === 'chord' && REFUSALS.includes(key.chord)) return false;
  return null;
}

const REFUSALS: readonly string[] = ['enter', 'escape', 'ctrl-d'];
const CHOICES = '(y/n)';
const YES = 'yes';
const NO = 'no';
