/** The way of a request, hop by hop, where somebody told it. */
import { wordCount } from '../parts.ts';
import { type ReadLine, wholeText } from '../read-line.ts';

export interface Path {
  readonly hops: readonly string[];
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
  if (found === undefined || found.hops.length < 2) return { hops: [], others: lines.map(wholeText) };
  return { hops: found.hops, others: lines.filter((line) => line !== found.line).map(wholeText) };
}

function chainIn({ text }: ReadLine): readonly string[] {
  const hops = text
    .split(ARROW)
    .map(tidied)
    .filter((hop) => hop !== '');
  return hops.length < 3 ? [] : hops;
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

const ARROW = /\s*(?:-{1,2}>|→|=>)\s*/;
const ANNOUNCED =
  /^(?:the )?(?:path|way|flow|journey|life|walk) (?:of|through)\b|^(?:one|an?) (?:order|request|message|trip|ride|send|write)$|^(?:an?|the) (?:\w+ )?(?:request|message|order) (?:goes|comes|passes|travels|is sent)\b/i;
const MOST_HOPS = 20;
