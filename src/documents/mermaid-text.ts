/** How anybody's words stand in a Mermaid diagram as nothing but words. */
import { oneLine } from '../plain-text.ts';

/** On one line, cut where it is long, with everything that Mermaid or HTML could act on as an entity code. */
export function mermaidText(text: string): string {
  const plain = [...oneLine(text)].slice(0, LONGEST).join('');
  const safe = plain.replace(ACTIVE, (character) => `#${character.codePointAt(0) ?? 32};`);
  return safe.trim() === '' ? '-' : safe;
}

const ACTIVE = /[^\p{L}\p{M}\p{N} .,()+/-]/gu;
const LONGEST = 80;
