import { describe, expect, it } from 'vitest';
import {
  fitLine,
  meanAbsoluteError,
  type Pair,
  pearson,
  quadraticWeightedKappa,
  spearman,
} from './statistics.ts';

const RISING: readonly Pair[] = [
  [1, 2],
  [2, 4],
  [3, 6],
  [4, 8],
];

describe('agreement', () => {
  it('is perfect for the same order', () => {
    expect(spearman(RISING)).toBeCloseTo(1, 12);
    expect(pearson(RISING)).toBeCloseTo(1, 12);
    expect(spearman(RISING.map(([a, b]): Pair => [a, -b]))).toBeCloseTo(-1, 12);
  });

  it('shares ranks among ties', () => {
    expect(
      spearman([
        [1, 1],
        [1, 2],
        [2, 3],
        [3, 3],
      ]),
    ).toBeCloseTo(0.8889, 3);
  });

  it('weights a miss by its square', () => {
    expect(
      quadraticWeightedKappa(
        [
          [0, 0],
          [4, 4],
        ],
        4,
      ),
    ).toBe(1);
    expect(
      quadraticWeightedKappa(
        [
          [0, 4],
          [4, 0],
        ],
        4,
      ),
    ).toBe(-1);
    expect(
      quadraticWeightedKappa(
        [
          [0, 0],
          [2, 2],
          [4, 3],
          [4, 4],
        ],
        4,
      ),
    ).toBeGreaterThan(0.9);
  });

  it('rounds half up', () => {
    expect(
      quadraticWeightedKappa(
        [
          [1.5, 2],
          [0, 0],
        ],
        4,
      ),
    ).toBe(1);
  });

  it('measures errors and fits lines', () => {
    expect(meanAbsoluteError(RISING)).toBe(2.5);
    expect(fitLine(RISING)(10)).toBeCloseTo(20, 12);
  });
});
