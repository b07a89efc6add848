/** Asks for a mark of 0 to 4. */
import type { Key } from '../keys/key.ts';
import { isRefusal, type Pressed, type PressOne, pressOne } from './press-one.ts';

/** The mark, or null where Enter or Escape leaves it out. Rejects when the session is interrupted. */
export function rate(asking: PressOne): Promise<number | null> {
  return pressOne(asking, meaning);
}

function meaning(key: Key): Pressed<number | null> | null {
  if (isRefusal(key)) return { value: null, echo: NONE };
  if (key.type !== 'text' || !/^[0-4]/.test(key.text)) return null;
  return { value: Number(key.text[0]), echo: key.text.charAt(0) };
}

const NONE = '-';
