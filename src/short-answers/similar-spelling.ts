/** Tells how alike two words are spelt, for typos and for derivations that stemming does not bring together. */

/**
 * 0 to 1. Dice's coefficient of the words' letter triples, their ends marked (Adamson and Boreham 1974); 0 where it
 * is low, a word is short, or the first letters differ, as they do in opposites: "synchronous", "asynchronous". Two
 * letters swapped, and a comparative or an agent ("fast", "faster"; "write", "writer"), count as nearly the same.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length > LONGEST || a[0] !== b[0]) return 0;
  if (short.length >= SHORTEST_ROOT && isDerived(short, long)) return NEARLY;
  if (short.length < SHORTEST) return 0;
  if (isSwapped(a, b)) return NEARLY;
  if (short.length < LEAST * ((short.length + long.length) / 2)) return 0;
  const dice = (2 * countShared(triples(a), triples(b))) / (a.length + b.length);
  return dice < LEAST ? 0 : dice;
}

function isDerived(root: string, word: string): boolean {
  if (!word.startsWith(root)) return false;
  const ending = word.slice(root.length);
  return ENDINGS.has(root.endsWith('e') ? `e${ending}` : ending);
}

/** Two neighbouring letters changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** As many as the word has letters. */
function triples(word: string): readonly string[] {
  const marked = `^${word}$`;
  return Array.from({ length: word.length }, (_, at) => marked.slice(at, at + 3));
}

/** How many the two have in common, each as often as it stands in both. */
function countShared(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let count = 0;
  for (const triple of a) {
    const at = left.indexOf(triple);
    if (at < 0) continue;
    left.splice(at, 1);
    count += 1;
  }
  return count;
}

const SHORTEST = 5;
const SHORTEST_ROOT = 4;
/** Longer ones are no words. */
const LONGEST = 40;
/** Below, words have no more in common than an ending or two. */
const LEAST = 0.6;
const NEARLY = 0.8;
const ENDINGS: ReadonlySet<string> = new Set(['er', 'ers', 'est']);
