/** Decides which words an acronym stands for: "FIFO" for "first in, first out". */
import type { ShortWord } from './types.ts';

type Words = readonly ShortWord[];

/** By word of the one text: the words of the other that it abbreviates, or the acronyms that abbreviate it. */
export function matchAcronyms(own: Words, other: Words): ReadonlyMap<ShortWord, Words> {
  const matches = new Map<ShortWord, ShortWord[]>();
  const add = (word: ShortWord, match: ShortWord): void => {
    const known = matches.get(word);
    if (known === undefined) matches.set(word, [match]);
    else known.push(match);
  };
  for (const [acronym, run] of spelledOut(own, other)) for (const word of run) add(acronym, word);
  for (const [acronym, run] of spelledOut(other, own)) for (const word of run) add(word, acronym);
  return matches;
}

/** The acronyms of some words, each with the first words of the others that have its letters as initials. */
function spelledOut(words: Words, others: Words): readonly (readonly [ShortWord, Words])[] {
  const acronyms = words.filter(({ isCapitals, form }) => isCapitals && form.length <= LONGEST);
  if (acronyms.length === 0) return [];
  const runs = runsByInitials(others);
  return acronyms.flatMap((acronym) => {
    const run = runs.get(acronym.form);
    return run === undefined ? [] : [[acronym, run] as const];
  });
}

function runsByInitials(words: Words): ReadonlyMap<string, Words> {
  const runs = new Map<string, Words>();
  for (let from = 0; from < words.length; from += 1) {
    let initials = '';
    for (const [index, { form }] of words.slice(from, from + LONGEST).entries()) {
      initials += form[0] ?? '';
      if (index > 0 && !runs.has(initials)) runs.set(initials, words.slice(from, from + index + 1));
    }
  }
  return runs;
}

const LONGEST = 6;
