/**
 * Which paths a glob means. `*` is any run of characters within a name, `?` one, `[a-z]` and `[!a-z]` one of a
 * set, `**` any number of folders, `{a,b}` alternatives. Hidden names need a pattern that begins with a dot.
 */

/** Most alternatives that braces may multiply to. */
export const MOST_ALTERNATIVES = 256;

/** Whether a path as given on a command line is a pattern. */
export function isGlob(path: string): boolean {
  return /[*?[{]/u.test(path);
}

/** The patterns without braces that a pattern stands for, or null where there would be too many. */
export function expandBraces(pattern: string): readonly string[] | null {
  let open: readonly string[] = [pattern];
  const done: string[] = [];
  while (open.length > 0) {
    const next = open.flatMap((text) => {
      const parts = splitFirstBrace(text);
      if (parts === null) done.push(text);
      return parts ?? [];
    });
    if (next.length + done.length > MOST_ALTERNATIVES) return null;
    open = next;
  }
  return [...new Set(done)];
}

/** Splits at the innermost braces that open last, so that nested ones expand too. Null where none hold a comma. */
function splitFirstBrace(text: string): readonly string[] | null {
  const found = /\{([^{}]*,[^{}]*)\}/u.exec(text);
  if (found === null) return null;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return (found[1] ?? '').split(',').map((choice) => before + choice + after);
}

/** Whether one name matches one part of a pattern (`**` aside). Never more than pattern times name steps. */
export function matchName(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  const items = parseItems(pattern);
  const letters = [...name];
  let at = 0;
  let item = 0;
  let star = -1;
  let starAt = 0;
  while (at < letters.length) {
    const wanted = items[item];
    if (wanted === 'any run') {
      star = item;
      starAt = at;
      item += 1;
    } else if (wanted?.(letters[at] ?? '')) {
      at += 1;
      item += 1;
    } else if (star !== -1) {
      // The last run takes one character more; earlier runs never need to.
      starAt += 1;
      at = starAt;
      item = star + 1;
    } else return false;
  }
  return items.slice(item).every((rest) => rest === 'any run');
}

type Item = 'any run' | ((letter: string) => boolean);

function parseItems(pattern: string): readonly Item[] {
  const items: Item[] = [];
  const letters = [...pattern];
  for (let at = 0; at < letters.length; ) {
    const letter = letters[at] ?? '';
    const end = letter === '[' ? letters.indexOf(']', at + 2) : -1;
    if (end !== -1) {
      items.push(parseSet(letters.slice(at + 1, end)));
      at = end + 1;
      continue;
    }
    if (letter === '*') items.push('any run');
    else items.push(letter === '?' ? () => true : (other) => other === letter);
    at += 1;
  }
  return items;
}

function parseSet(body: readonly string[]): Item {
  const isNegated = body[0] === '!' || body[0] === '^';
  const set = isNegated ? body.slice(1) : body;
  const ranges: [string, string][] = [];
  for (let at = 0; at < set.length; at += 1) {
    const from = set[at] ?? '';
    const to = set[at + 1] === '-' ? set[at + 2] : undefined;
    ranges.push([from, to ?? from]);
    if (to !== undefined) at += 2;
  }
  return (letter) => ranges.some(([from, to]) => from <= letter && letter <= to) !== isNegated;
}
