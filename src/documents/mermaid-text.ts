/** How anybody's words stand in a Mermaid diagram as nothing but words. */
import { oneLine } from '../plain-text.ts';

/** On one line, cut where it is long, with everything that Mermaid or HTML could act on as an entity code. */
export function mermaidText(text: string): string {
  const safe = shortened(oneLine(text)).replace(ACTIVE, (character) => `#${character.codePointAt(0) ?? 32};`);
  return safe.trim() === '' ? '-' : safe;
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST) return text;
  return `${characters
    .slice(0, LONGEST)
    .join('')
    .replace(/\s+\S*$/, '')} ...`;
}

const ACTIVE = /[^\p{L}\p{M}\p{N} .,()+/-]/gu;
const LONGEST = 80;
