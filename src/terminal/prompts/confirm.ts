/** Asks for yes or no. */
import type { Key } from '../keys/key.ts';
import { isRefusal, type Pressed, type PressOne, pressOne } from './press-one.ts';

/** Whether the answer is yes; Enter and Escape say no. Rejects when the session is interrupted. */
export function confirm(asking: PressOne): Promise<boolean> {
  return pressOne({ ...asking, question: `${asking.question} ${CHOICES}` }, meaning);
}

function meaning(key: Key): Pressed<boolean> | null {
  if (isRefusal(key) || (key.type === 'text' && /^n/i.test(key.text))) return { value: false, echo: NO };
  return key.type === 'text' && /^y/i.test(key.text) ? { value: true, echo: YES } : null;
}

const CHOICES = '(y/n)';
const YES = 'yes';
const NO = 'no';
