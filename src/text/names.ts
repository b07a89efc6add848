/** Names of products, companies and standards, by their capitals. */
import { Break } from './types.ts';

/** What telling names apart needs of a text. */
export interface Named {
  readonly source: string;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly breaks: ArrayLike<number>;
}

/** Words with a capital first letter, from `from` to before `to`, other than the first of a sentence or entry. */
export function countNames(text: Named, from: number, to: number): number {
  let count = 0;
  for (let token = from; token < to; token += 1) if (isName(text, token)) count += 1;
  return count;
}

function isName(text: Named, token: number): boolean {
  if ((text.breaks[token] ?? 0) >= Break.clause) return false;
  const start = text.starts[token] ?? 0;
  const code = text.source.charCodeAt(start);
  return code >= CAPITAL_A && code <= CAPITAL_Z && (text.ends[token] ?? 0) - start > 1;
}

const CAPITAL_A = 65;
const CAPITAL_Z = 90;
