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

/** The line that announces the path of something, else the longest chain of arrows. */
export function pathIn(lines: readonly ReadLine[]): Path {
  const chains = lines
    .map((line) => ({ line, ...chainIn(line) }))
    .filter(({ hops }) => hops.length > 2)
    .sort(
      (a, b) => Number(isAnnounced(b.line)) - Number(isAnnounced(a.line)) || b.hops.length - a.hops.length,
    );
  const [chain] = chains;
  const told = lines.find(isAnnounced);
  if (chain !== undefined && (told === undefined || isAnnounced(chain.line) || stepsIn(told).length < 2))
    return {
      hops: chain.hops,
      isChain: true,
      others: lines.flatMap((line) => (line === chain.line ? chain.others : [wholeText(line)])),
    };
  const hops = told === undefined ? [] : stepsIn(told);
  if (hops.length < 2) return { hops: [], isChain: false, others: lines.map(wholeText) };
  return { hops, isChain: false, others: lines.filter((line) => line !== told).map(wholeText) };
}

function isAnnounced({ lead, text }: ReadLine): boolean {
  return ANNOUNCED.test(lead === '' ? text : lead);
}

/** The hops between arrows; the sentences before the first of them and after the last tell something else. */
function chainIn({ text }: ReadLine): {
  readonly hops: readonly string[];
  readonly others: readonly string[];
} {
  const parts = text.split(ARROW);
  if (parts.length < 3) return { hops: [], others: [] };
  const before = (parts[0] ?? '').split(SENTENCE_END);
  const after = (parts.at(-1) ?? '').split(SENTENCE_END);
  const middle = parts.slice(1, -1).flatMap((part) => part.split(SENTENCE_END));
  const hops = [before.at(-1) ?? '', ...middle, after[0] ?? ''].map(tidied).filter((hop) => hop !== '');
  return {
    hops: hops.slice(0, MOST_HOPS),
    others: [...before.slice(0, -1), ...after.slice(1), ...hops.slice(MOST_HOPS)].filter(
      (part) => part !== '',
    ),
  };
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
  /^(?:the )?(?:path|way|flow|journey|life|walk)(?:\s+(?:of|through)\b.*)?$|^(?:the )?(?:path|way|flow|journey|life|walk) (?:of|through)\b|^(?:one|an?|the|order|trip|message|request|example) ?(?:order|request|message|trip|ride|send|write|flow|path)?$|^(?:an?|the) (?:\w+ )?(?:request|message|order) (?:goes|comes|passes|travels|is sent)\b/i;
const MOST_HOPS = 20;
