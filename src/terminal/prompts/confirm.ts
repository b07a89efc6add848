/** Asks a question that is answered by one key. */
import { Interrupted } from '../interrupted.ts';
import { isInterrupt, type Key } from '../keys/key.ts';
import type { Keyboard } from '../keys/keyboard.ts';
import { untilKeys } from './until-keys.ts';

export interface Confirming {
  readonly question: string;
  readonly keyboard: Keyboard;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
}

/** Whether the answer is yes; Enter and Escape say no. Rejects when the session is interrupted. */
export async function confirm({ question, keyboard, output, signal }: Confirming): Promise<boolean> {
  output.write(`${question} ${CHOICES} `);
  for (;;) {
    const key = keyboard.take();
    if (key === null) {
      await untilKeys(keyboard, signal);
      continue;
    }
    if (isInterrupt(key)) throw new Interrupted('SIGINT');
    const answer = answerOf(key);
    if (answer === null) continue;
    output.write(`${answer ? YES : NO}\n`);
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
