/** The way of a request, hop by hop, where somebody told it. */
import { wordCount } from '../parts.ts';
import { type ReadLine, wholeText } from '../read-line.ts';

export interface Path {
  readonly hops: readonly string[];
  /** Whether they were told with arrows, so that each follows the one before it. */
  readonly isChain: boolean;
  /** The lines that tell something else. */
  readonly others: readonly string[];
}

/** The longest chain of arrows; else the line that announces the path of something, sentence by sentence. */
export function pathIn(lines: readonly ReadLine[]): Path {
  const [longest] = lines
    .map((line) => ({ line, hops: chainIn(line) }))
    .filter(({ hops }) => hops.length > 2)
    .sort((a, b) => b.hops.length - a.hops.length);
  const told = lines.find((line) => ANNOUNCED.test(line.lead === '' ? line.text : line.lead));
  const found = longest ?? (told === undefined ? undefined : { line: told, hops: stepsIn(told) });
  if (found === undefined || found.hops.length < 2)
    return { hops: [], isChain: false, others: lines.map(wholeText) };
  return {
    hops: found.hops,
    isChain: longest !== undefined,
    others: lines.filter((line) => line !== found.line).map(wholeText),
  };
}

/** The hops between arrows, sentence by sentence; what follows the sentence of the last one tells something else. */
function chainIn({ text }: ReadLine): readonly string[] {
  const parts = text.split(ARROW);
  const hops = parts.flatMap((part, index) => {
    const sentences = part.split(SENTENCE_END);
    return index === parts.length - 1 ? sentences.slice(0, 1) : sentences;
  });
  return parts.length < 3
    ? []
    : hops
        .map(tidied)
        .filter((hop) => hop !== '')
        .slice(0, MOST_HOPS);
}

function stepsIn({ sentences }: ReadLine): readonly string[] {
  return sentences
    .filter(({ isQuestion }) => !isQuestion)
    .flatMap(({ text }) => text.split(/;\s+/))
    .map(tidied)
    .filter((hop) => wordCount(hop) > 1)
    .slice(0, MOST_HOPS);
}

function tidied(hop: string): string {
  return hop.replace(/^[\s,;.]+|[\s,;.]+$/g, '');
}

const SENTENCE_END = /(?<=[.!])\s+(?=\p{Lu})/u;
const ARROW = /\s*(?:-{1,2}>|→|=>)\s*/;
const ANNOUNCED =
  /^(?:the )?(?:path|way|flow|journey|life|walk) (?:of|through)\b|^(?:one|an?) (?:order|request|message|trip|ride|send|write)$|^(?:an?|the) (?:\w+ )?(?:request|message|order) (?:goes|comes|passes|travels|is sent)\b/i;
const MOST_HOPS = 20;
