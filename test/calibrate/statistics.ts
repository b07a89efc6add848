/** The measures of agreement between two raters: pure functions on pairs of numbers. */

export type Pair = readonly [ours: number, theirs: number];

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean absolute difference, in the pairs' unit. */
export function meanAbsoluteError(pairs: readonly Pair[]): number {
  return mean(pairs.map(([a, b]) => Math.abs(a - b)));
}

/** Pearson's correlation, -1 to 1; NaN where a side does not vary. */
export function pearson(pairs: readonly Pair[]): number {
  const a = mean(pairs.map(([ours]) => ours));
  const b = mean(pairs.map(([, theirs]) => theirs));
  const sum = (of: (pair: Pair) => number): number => pairs.reduce((total, pair) => total + of(pair), 0);
  const across = sum(([x, y]) => (x - a) * (y - b));
  return across / Math.sqrt(sum(([x]) => (x - a) ** 2) * sum(([, y]) => (y - b) ** 2));
}

/** Spearman's rank correlation: Pearson's on ranks, ties sharing their mean rank. */
export function spearman(pairs: readonly Pair[]): number {
  const ours = ranks(pairs.map(([a]) => a));
  const theirs = ranks(pairs.map(([, b]) => b));
  return pearson(pairs.map((_, index): Pair => [ours[index] ?? 0, theirs[index] ?? 0]));
}

function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const result: number[] = [];
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    for (let at = from; at < to; at += 1) result[order[at]?.index ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return result;
}

/**
 * Cohen's kappa with quadratic weights (Cohen 1968) over the grades 0 to `top`, both sides rounded half up;
 * 1 is perfect, 0 is chance.
 */
export function quadraticWeightedKappa(pairs: readonly Pair[], top: number): number {
  const grade = (value: number): number => Math.max(0, Math.min(top, Math.floor(value + 0.5)));
  const graded = pairs.map(([a, b]): Pair => [grade(a), grade(b)]);
  const observed = mean(graded.map(([a, b]) => (a - b) ** 2));
  const expected = mean(graded.flatMap(([a]) => graded.map(([, b]) => (a - b) ** 2)));
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

/** Least-squares line through the pairs, from ours to theirs. */
export function fitLine(pairs: readonly Pair[]): (value: number) => number {
  const a = mean(pairs.map(([ours]) => ours));
  const b = mean(pairs.map(([, theirs]) => theirs));
  const spread = pairs.reduce((sum, [x]) => sum + (x - a) ** 2, 0);
  const slope = spread === 0 ? 0 : pairs.reduce((sum, [x, y]) => sum + (x - a) * (y - b), 0) / spread;
  return (value) => b + slope * (value - a);
}
