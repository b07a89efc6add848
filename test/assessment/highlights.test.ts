import { describe, expect, it } from 'vitest';
import { highlightsOf } from '../../src/assessment/highlights.ts';
import type { StepAssessment } from '../../src/assessment/types.ts';
import { GENERAL_DEPTH } from '../../src/rubric/combine.ts';
import { verdictOf } from '../../src/rubric/judge.ts';
import type { Deduction, Finding } from '../../src/rubric/types.ts';

const WORDS = [{ path: '', start: 0, end: 5, text: 'words' }];

function finding(criterion: string, credit: number, own: Partial<Finding> = {}): Finding {
  return {
    criterion,
    title: criterion,
    dimension: 'data',
    verdict: verdictOf(credit),
    depth: 'applied',
    credit,
    weight: 2,
    prompted: false,
    reason: '',
    evidence: credit > 0 ? WORDS : [],
    ...own,
  };
}

function deduction(id: string, cost: number, own: Partial<Deduction> = {}): Deduction {
  return { id, title: id, cost, reason: '', evidence: WORDS, ...own };
}

function step(id: string, findings: readonly Finding[], own: Partial<StepAssessment> = {}): StepAssessment {
  return { id, title: id, status: 'assessed', score: 50, findings, deductions: [], ...own };
}

function good(...steps: readonly StepAssessment[]): readonly string[] {
  return highlightsOf(steps).good.map(({ finding: { criterion } }) => criterion);
}

function better(...steps: readonly StepAssessment[]): readonly string[] {
  return highlightsOf(steps).better.map((each) =>
    each.kind === 'finding' ? each.finding.criterion : each.deduction.id,
  );
}

describe('what was good', () => {
  it.each<[string, readonly Finding[], readonly string[]]>([
    ['nothing', [finding('a', 0)], []],
    ['the weightiest first', [finding('a', 1, { weight: 1 }), finding('b', 1, { weight: 3 })], ['b', 'a']],
    ['at most three', ['a', 'b', 'c', 'd'].map((id) => finding(id, 1)), ['a', 'b', 'c']],
    ['what came unprompted first', [finding('a', 1, { prompted: true }), finding('b', 1)], ['b', 'a']],
    ['what is well begun too', [finding('a', 0.6), finding('b', 0.59)], ['a']],
    ['nothing without the candidate’s words', [finding('a', 1, { evidence: [] })], []],
    ['not arguing as such', [finding(GENERAL_DEPTH, 1), finding('a', 1)], ['a']],
  ])('is %s', (_, findings, names) => {
    expect(good(step('storage', findings))).toEqual(names);
  });

  it('is one thing a step over several, the weightiest step first', () => {
    const steps = ['a', 'b', 'c', 'd'].map((id, weight) =>
      step(id, [finding(`${id}1`, 1, { weight: weight + 1 }), finding(`${id}2`, 1, { weight: 1 })]),
    );
    expect(good(...steps)).toEqual(['d1', 'c1', 'b1']);
  });
});

describe('what would lift it most', () => {
  it.each<[string, readonly Finding[], readonly Deduction[], readonly string[]]>([
    ['nothing where all is met', [finding('a', 1)], [], []],
    [
      'the largest loss first',
      [finding('a', 0, { weight: 1 }), finding('b', 0, { weight: 3 })],
      [],
      ['b', 'a'],
    ],
    ['what is begun too', [finding('a', 0.35), finding('b', 0)], [], ['b', 'a']],
    ['at most three', ['a', 'b', 'c', 'd'].map((id) => finding(id, 0)), [], ['a', 'b', 'c']],
    ['a misconception of a mark like an essential miss', [finding('a', 0)], [deduction('x', 1)], ['x', 'a']],
    ['a small one after a large miss', [finding('a', 0, { weight: 3 })], [deduction('x', 0.5)], ['a', 'x']],
    ['not the price of a hint', [], [deduction('hint', 0.5, { evidence: [] })], []],
  ])('is %s', (_, findings, deductions, names) => {
    expect(better(step('storage', findings, { deductions }))).toEqual(names);
  });

  it('is nothing of a step that was no part of the run, and the misses of a skipped one', () => {
    const findings = [finding('a', 0)];
    expect(better(step('storage', findings, { status: 'unscored', score: null }))).toEqual([]);
    expect(better(step('storage', findings, { status: 'skipped', score: 0 }))).toEqual(['a']);
  });

  it('is one thing a step over several', () => {
    const steps = ['a', 'b'].map((id) =>
      step(id, [finding(`${id}1`, 0, { weight: 3 }), finding(`${id}2`, 0)]),
    );
    expect(better(...steps)).toEqual(['a1', 'b1']);
  });

  it('leaves what it was given as it was', () => {
    const findings = [finding('a', 0, { weight: 1 }), finding('b', 1), finding('c', 0)];
    const before = JSON.stringify(findings);
    highlightsOf([step('storage', findings)]);
    expect(JSON.stringify(findings)).toBe(before);
  });
});
