/** Which of the known names somebody may have meant. */

/** Names further away than a third of their letters are another word. */
const SHARE = 3;
const MAX_LENGTH = 60;

/** The known name with the fewest edits from `name`, if it is near; the first of equals. */
export function closestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > MAX_LENGTH) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const longest = Math.max(candidate.length, name.length);
    const allowed = Math.min(longest - 1, Math.max(1, Math.floor(longest / SHARE)));
    const edits = editDistance(wanted, candidate.toLowerCase());
    if (edits <= allowed && edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** What is allowed instead of `name`, as a hint: the closest first if there is one, then all of them. */
export function allowedNames(name: string, known: readonly string[], what = 'Allowed'): string {
  const close = closestName(name, known);
  const shown = known.slice(0, MOST_SHOWN).join(', ');
  const all = known.length > MOST_SHOWN ? `${shown} and ${known.length - MOST_SHOWN} more` : shown;
  return `${close === undefined ? '' : `Did you mean ${close}? `}${what}: ${all || 'none'}.`;
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + same,
        swap ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, above] = [above, current];
  }
  return above[b.length] ?? 0;
}

const MOST_SHOWN = 40;
