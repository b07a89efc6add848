/** A question that asks what belongs together, such as patterns and the problems that they solve. */
import { doubled, lettered, named, numbered, ofKind } from './picks.ts';
import type { MatchPair, Option } from './questions.ts';
import type { AnswerValue, Labelled, Shown, StepKind, StrayName, Typed } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const match: StepKind = {
  name: 'match',
  about: 'a question that asks what belongs together',
  form: 'pairs',
  shapes: ['rows'],
  hasColumns: true,
  parts: valueParts,
  isEmpty: isEmptyValue,
  question: {
    schema: (z, { frame: keys, id, sentence }) =>
      z
        .strictObject({
          ...keys,
          pairs: z
            .array(z.strictObject({ id, left: sentence, right: sentence, why: sentence }))
            .min(FEWEST)
            .max(MOST),
        })
        .transform(({ pairs, ...frame }) => ({ frame, core: { kind: 'match', pairs } })),
    columns: [
      { id: 'left', title: 'Left' },
      { id: 'right', title: 'Right' },
    ],
    faults: (question) => doubled('pairs', ofKind(question, 'match').pairs),
    strays: (question, value) => {
      const { pairs } = ofKind(question, 'match');
      return rowsOf(value).flatMap((row, index) =>
        SIDES.flatMap((side): readonly StrayName[] => {
          const name = row[side] ?? '';
          const known = side === 'left' ? pairs.map(({ id }) => id) : rights(pairs).map(({ label }) => label);
          return pairNamed(pairs, side, name) === undefined ? [{ path: [index, side], name, known }] : [];
        }),
      );
    },
    judge: (question, value, { whole }) => {
      const { pairs } = ofKind(question, 'match');
      const given = pairsGiven(pairs, value);
      const wrong = pairs.filter(({ id }) => given.get(id) !== id);
      const right = pairs.length - wrong.length;
      const reason = wrong.map(({ left, right: other, why }) => `“${left}” goes with “${other}”: ${why}`);
      return {
        credit: Math.max(0, (right - BY_CHANCE) / (pairs.length - BY_CHANCE)),
        reason: reason.join('\n'),
        evidence: whole,
      };
    },
    show: (question, { seed, name }) => {
      const { pairs } = ofKind(question, 'match');
      return {
        left: lettered(sideOf(pairs, 'left'), { seed, name: `${name}/left` }),
        right: numbered(sideOf(pairs, 'right'), { seed, name: `${name}/right` }),
      };
    },
    typing: 'Type each letter with its number, as in: a2 b1 c3',
    read: readPairs,
    right: (question) => [ofKind(question, 'match').pairs.map(({ id }) => ({ left: id, right: id }))],
    wrong: (question) => {
      const ids = ofKind(question, 'match').pairs.map(({ id }) => id);
      return [ids.map((id, index) => ({ left: id, right: ids[(index + 1) % ids.length] ?? id }))];
    },
    rightText: () => '',
  },
};

/** The right side that the answer puts to each left side, by ids; of doubles the first counts. */
function pairsGiven(pairs: readonly MatchPair[], value: AnswerValue): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const row of rowsOf(value)) {
    const left = pairNamed(pairs, 'left', row.left ?? '');
    const right = pairNamed(pairs, 'right', row.right ?? '');
    if (left !== undefined && right !== undefined && !given.has(left.id)) given.set(left.id, right.id);
  }
  return given;
}

function rowsOf(value: AnswerValue): readonly Readonly<Record<string, string>>[] {
  return typeof value === 'string' ? [] : value.filter((row) => typeof row !== 'string');
}

/** The pair whose side an answer names: by its id, its whole text, or, on the right, its number in a file. */
function pairNamed(pairs: readonly MatchPair[], side: 'left' | 'right', name: string): Option | undefined {
  const byName = named(sideOf(pairs, side), name);
  return byName ?? (side === 'right' ? rights(pairs).find(({ label }) => label === name.trim()) : undefined);
}

/** The right sides by number, as files name them: an id would tell where each belongs. */
function rights(pairs: readonly MatchPair[]): readonly Labelled[] {
  return numbered(sideOf(pairs, 'right'), { seed: 0, name: '/right' });
}

function sideOf(pairs: readonly MatchPair[], side: 'left' | 'right'): readonly Option[] {
  return pairs.map((pair) => ({ id: pair.id, text: pair[side] }));
}

/** `a2 b1 c3`, `a-2, b-1`, `a2b1c3`; every letter once. */
function readPairs({ left, right }: Shown, typed: string): Typed {
  const found = [...typed.toLowerCase().matchAll(/([a-z])[\s:=-]*(\d+)/g)];
  const rest = typed.toLowerCase().replace(/([a-z])[\s:=-]*(\d+)/g, '');
  const rows = found.map(([, letter, number]) => ({
    left: left.find(({ label }) => label === letter)?.id,
    right: right.find(({ label }) => label === number)?.id,
  }));
  const isWhole = rows.length === left.length && new Set(rows.map((row) => row.left)).size === left.length;
  const isKnown = rows.every((row) => row.left !== undefined && row.right !== undefined);
  if (!isWhole || !isKnown || /[a-z0-9]/.test(rest)) return { ok: false, message: TYPE_PAIRS };
  return { ok: true, value: rows.map((row) => ({ left: row.left ?? '', right: row.right ?? '' })) };
}

const SIDES = ['left', 'right'] as const;
const FEWEST = 3;
const MOST = 8;
/** What a random matching has right on average. */
const BY_CHANCE = 1;
const TYPE_PAIRS = 'Type each letter once with a number beside it, as in: a2 b1 c3';
