/** The repository proves its agreement with the graders: these floors are what was reached, a little rounded down. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Agreement, agreementOf, wholePair } from './agreement.ts';
import { gradeByKeywords, gradeByWordCount } from './baselines.ts';
import { type Assessed, assessFolder, type Content, gradedOf, loadContent } from './grade-folder.ts';
import type { Graded } from './types.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let content: Content;
let assessed: readonly Assessed[];
let ours: readonly Graded[];
/** Of candidates whose answers nobody had in view who wrote a rubric. */
let strangers: readonly Graded[];

beforeAll(async () => {
  content = await loadContent(root, ['scenarios']);
  assessed = await assessFolder(`${root}test/calibration`, content);
  ours = assessed.map(gradedOf);
  strangers = (await assessFolder(`${root}test/strangers`, content)).map(gradedOf);
});

function ofKind(...kinds: readonly string[]): readonly Graded[] {
  return ours.filter(({ marked }) => kinds.includes(marked.kind));
}

describe('agreement with the graders', () => {
  it('on wholes', () => {
    const { whole } = agreementOf(ours);
    expect(whole.spearman).toBeGreaterThanOrEqual(0.95);
    expect(whole.error).toBeLessThanOrEqual(6);
    expect(whole.bandExact).toBeGreaterThanOrEqual(0.75);
    expect(whole.bandWithinOne).toBe(1);
  });

  it('on steps', () => {
    const { steps } = agreementOf(ours);
    expect(steps.spearman).toBeGreaterThanOrEqual(0.9);
    expect(steps.kappa).toBeGreaterThanOrEqual(0.92);
    expect(steps.error).toBeLessThanOrEqual(0.35);
  });

  it('on the middling candidates', () => {
    const middling = ours.filter(({ marked }) => marked.kind.startsWith('z'));
    expect(agreementOf(middling).whole.spearman).toBeGreaterThanOrEqual(0.8);
  });

  it('on traps and on the best', () => {
    for (const { overall, marked } of ofKind('x12', 'x14', 'y09', 'y10', 'y13', 'y14')) {
      expect(overall, marked.kind).toBeLessThanOrEqual(24);
    }
    const best = ours.filter(({ marked }) => marked.graders.every(({ overall }) => overall >= 85));
    for (const one of best) expect(wholePair(one)[0], one.marked.kind).toBeGreaterThanOrEqual(65);
    expect(best.length).toBeGreaterThan(5);
  });

  it('on strangers', () => {
    const { whole, steps } = agreementOf(strangers);
    expect(whole.spearman).toBeGreaterThanOrEqual(0.8);
    expect(whole.error).toBeLessThanOrEqual(10);
    expect(whole.bandWithinOne).toBeGreaterThanOrEqual(0.9);
    expect(steps.spearman).toBeGreaterThanOrEqual(0.84);
    expect(steps.kappa).toBeGreaterThanOrEqual(0.87);
    expect(steps.error).toBeLessThanOrEqual(0.5);
  });

  it('beats both baselines in every figure', () => {
    const plain = assessed.map((one) => one.plain);
    const mine = agreementOf(ours);
    const baselines = [gradeByWordCount(plain), gradeByKeywords(plain, content.scenarios, content.concepts)];
    for (const baseline of baselines.map(agreementOf)) expect(isBetter(mine, baseline)).toBe(true);
  });
});

function isBetter(a: Agreement, b: Agreement): boolean {
  const whole =
    a.whole.spearman > b.whole.spearman &&
    a.whole.error < b.whole.error &&
    a.whole.bandExact > b.whole.bandExact;
  return (
    whole &&
    a.steps.spearman > b.steps.spearman &&
    a.steps.kappa > b.steps.kappa &&
    a.steps.error < b.steps.error
  );
}
