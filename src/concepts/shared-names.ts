/** Finds what two concepts claim for themselves: an id, or a phrase by which both would be found. */
import { stemmer } from 'stemmer';
import type { Problem } from '../problem.ts';
import { problemAt } from '../source/field-problems.ts';
import { showName } from '../source/show-name.ts';
import type { Source, ValuePath } from '../source/types.ts';
import { type PhraseWord, parsePhrase } from '../text/phrase.ts';
import type { Concept } from './types.ts';

/** A concept with where it was written: the index in its file's list. */
export interface Occurrence {
  readonly source: Source;
  readonly index: number;
  readonly concept: Concept;
}

/** Ids that stand a second time, in whatever file, or are known already. */
export function sharedIds(occurrences: readonly Occurrence[], known: readonly Concept[]): readonly Problem[] {
  const seen = new Set(known.map(({ id }) => id));
  return occurrences.flatMap(({ source, index, concept: { id } }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    if (isNew) return [];
    const message = `There is a concept ${showName(id)} already.`;
    return [problemAt(source, [index, 'id'], { code: 'duplicate-id', message, hint: OTHER_ID })];
  });
}

/** Ids of pitfalls that stand a second time, in whatever file, or are known already. */
export function sharedPitfalls(
  occurrences: readonly Occurrence[],
  known: readonly Concept[],
): readonly Problem[] {
  const seen = new Set(known.flatMap(({ pitfalls = [] }) => pitfalls.map(({ id }) => id)));
  return occurrences.flatMap(({ source, index, concept: { pitfalls = [] } }) =>
    pitfalls.flatMap(({ id }, place) => {
      const isNew = !seen.has(id);
      seen.add(id);
      if (isNew) return [];
      const message = `There is a pitfall ${showName(id)} already.`;
      return [
        problemAt(source, [index, 'pitfalls', place, 'id'], {
          code: 'duplicate-id',
          message,
          hint: OTHER_ID,
        }),
      ];
    }),
  );
}

/**
 * Terms and aliases that find another concept already, compared as the matcher does: by stems. Two concepts may share
 * a word that each of them lists as ambiguous.
 */
export function sharedPhrases(occurrences: readonly Occurrence[]): readonly Problem[] {
  const owners = new Map<string, Owner>();
  return occurrences.flatMap(({ source, index, concept }) => {
    const ambiguous = new Set((concept.ambiguous ?? []).flatMap(({ word }) => variantsOf(word)));
    return phrasesOf(concept).flatMap(({ phrase, path }) => {
      const claim = (variant: string): Owner => ({ id: concept.id, isAmbiguous: ambiguous.has(variant) });
      const taken = variantsOf(phrase).find((variant) => isTaken(owners, variant, claim(variant)));
      if (taken === undefined) return [];
      const message = `${showName(phrase)} finds the concept ${owners.get(taken)?.id} too (by ${showName(taken)}).`;
      return [problemAt(source, [index, ...path], { code: 'shared-alias', message, hint: CHOOSE })];
    });
  });
}

interface Owner {
  readonly id: string;
  readonly isAmbiguous: boolean;
}

/** Whether another concept owns the variant for itself, or the claim is not ready to share; a free one is taken. */
function isTaken(owners: Map<string, Owner>, variant: string, claim: Owner): boolean {
  const owner = owners.get(variant) ?? claim;
  owners.set(variant, owner);
  return owner.id !== claim.id && !(owner.isAmbiguous && claim.isAmbiguous);
}

function phrasesOf({
  term,
  aliases,
  ambiguous = [],
}: Concept): readonly { phrase: string; path: ValuePath }[] {
  return [
    { phrase: term, path: ['term'] },
    ...aliases.map((phrase, index) => ({ phrase, path: ['aliases', index] })),
    ...ambiguous.map(({ word }, index) => ({ phrase: word, path: ['ambiguous', index, 'word'] })),
  ];
}

/** What a phrase without gaps looks for, each variant as its stems; one with gaps, or with too many, stands for itself. */
function variantsOf(phrase: string): readonly string[] {
  const parsed = parsePhrase(phrase);
  if (!parsed.ok) return [];
  const [run, ...others] = parsed.runs;
  if (run === undefined || others.length > 0) return [phrase];
  const count = run.slots.reduce((product, slot) => product * slot.length, 1);
  if (count > MOST_COMPARED) return [phrase];
  return run.slots.reduce<readonly string[]>(
    (heads, slot) => heads.flatMap((head) => slot.map((words) => `${head} ${stemsOf(words)}`.trim())),
    [''],
  );
}

function stemsOf(words: readonly PhraseWord[]): string {
  return words.map(({ word, exact }) => (exact ? `=${word}` : stemmer(word))).join(' ');
}

/** More variants are a pattern, which nobody writes the same way twice. */
const MOST_COMPARED = 2000;
const OTHER_ID = 'Give it another id.';
const CHOOSE = 'Leave it to the concept that it means, or list it as `ambiguous` in both.';
