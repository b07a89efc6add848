import { describe, expect, it } from 'vitest';
import { succeed } from '../../src/problem.ts';
import { NO_BAR } from '../../src/runner/gate.ts';
import { createWorkerGrader } from '../../src/runner/worker-grader.ts';

const CRASHING = new URL('./crashing-worker.mjs', import.meta.url);

function open(cwd: string) {
  const wants = { entries: true, results: false };
  return createWorkerGrader(1, { cwd, scenarioDirs: [], bar: NO_BAR, wants }, CRASHING);
}

const item = { file: 'a.json', line: null, bytes: succeed(new TextEncoder().encode('{}')) };

describe('a grading thread that ends by itself', () => {
  it.each([
    ['throws', 'nobody thought of this'],
    ['exit', 'A grading thread ended with 7.'],
  ])('because it %s fails what it was given, and what comes later', async (how, reason) => {
    const grader = open(how);
    expect((await grader.grade(item)).file).toBe('1');
    const rest = await Promise.allSettled([grader.grade(item), grader.grade(item), grader.grade(item)]);
    expect(rest.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(grader.grade(item)).rejects.toThrow(reason);
    await grader.close();
  });

  it('loses no answer that it gave before it failed, though the failure may be told first', async () => {
    const answers = Array.from({ length: 40 }, async () => {
      const grader = open('throws');
      await grader.grade(item);
      const [before] = await Promise.allSettled([grader.grade(item), grader.grade(item)]);
      await grader.close();
      return before.status;
    });
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['fulfilled']));
  });
});
