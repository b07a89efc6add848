/** How a name or value out of somebody's file stands inside a message: short, on one line, without control characters. */
import { oneLine } from '../plain-text.ts';

const LONGEST = 60;

/** The name in backquotes, cut where it is long. */
export function showName(name: string): string {
  const line = oneLine(name.slice(0, LONGEST * 2));
  const shown = line.length > LONGEST ? `${line.slice(0, LONGEST - 3)}...` : line;
  return `\`${shown.replace(HALF_PAIR, '?')}\``;
}

/** What a cut through a character outside the basic plane leaves. */
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
