import { Parser } from 'tap-parser';
import { describe, expect, it } from 'vitest';
import { tap } from '../../src/reporters/tap.ts';
import type { GradeReport } from '../../src/reporters/types.ts';
import { createPlainStyle } from '../../src/style.ts';
import { HOSTILE_REPORTS, hostileReport } from './hostile.ts';
import { report } from './report.ts';

async function write(from: GradeReport): Promise<string> {
  return tap.report(from, async () => createPlainStyle());
}

interface Point {
  readonly ok: boolean;
  readonly id: number;
  readonly name: string;
  readonly skip: boolean | string;
  readonly todo: boolean | string;
  readonly diag: unknown;
}

/** The test points that a reader of TAP finds; whatever is no part of TAP, or ends it, is a failure. */
function pointsIn(text: string): readonly Point[] {
  const events = Parser.parse(text).map(([kind, of]): readonly [string, unknown] => [kind, of]);
  const kinds = new Set(events.map(([kind]) => kind));
  for (const kind of ['extra', 'bailout', 'comment', 'child', 'pragma']) expect(kinds).not.toContain(kind);
  expect(events[0]).toEqual(['version', 14]);
  const points = events.flatMap(([kind, of]) => (kind === 'assert' ? [of as Point] : []));
  expect(events[1]).toMatchObject(['plan', { start: 1, end: points.length }]);
  expect(points.map(({ id }) => id)).toEqual(points.map((_, index) => index + 1));
  const failed = points.filter(({ ok }) => !ok).length;
  expect(events.find(([kind]) => kind === 'complete')).toMatchObject([
    'complete',
    { ok: failed === 0, count: points.length, fail: failed },
  ]);
  return points;
}

describe('tap', () => {
  it('writes a point a step', async () => {
    expect(await write(report)).toMatchInlineSnapshot(`
      "TAP version 14
      1..5
      ok 1 - answers/one.yaml: storage
      ok 2 - answers/one.yaml: cache # SKIP not answered, so it scores 0
      ok 3 - answers/one.yaml: twist # SKIP no part of this run
      not ok 4 - answers/one.yaml: whole transcript
        ---
        message: "score 71.5 is below 80"
        severity: "fail"
        code: "below-bar"
        score: 71.5
        details: ["score 71.5 of 100, hire"]
        ...
      not ok 5 - answers/two.yaml: unknown-step 3:5
        ---
        message: "There is no step \`cach\`."
        severity: "error"
        code: "unknown-step"
        details: ["Did you mean cache?"]
        ...
      "
    `);
  });

  it.each(HOSTILE_REPORTS)('lets $name write no line of its own', async ({ from }) => {
    const points = pointsIn(await write(from));
    expect(points.map(({ ok, skip }) => (skip === false ? ok : 'skip'))).toEqual([
      ...[false, 'skip', 'skip', false],
      ...[true, 'skip', 'skip', true],
      false,
    ]);
    expect(points.every(({ todo }) => todo === false)).toBe(true);
  });

  it('would not be read with a line of another kind in it', async () => {
    const text = await write(report);
    for (const line of ['hello', '# hello', 'Bail out!', 'ok 6 - one more', '    ok 1 - within'])
      expect(() => pointsIn(`${text}${line}\n`)).toThrow();
  });

  it('says why a point was skipped', async () => {
    const points = pointsIn(await write(report));
    expect(points.map(({ skip }) => skip)).toEqual([
      false,
      'not answered, so it scores 0',
      'no part of this run',
      false,
      false,
    ]);
  });

  it('tells as YAML what was said', async () => {
    const text = 'a: "b" # c - d \u{1f600} ...';
    const points = pointsIn(await write(hostileReport(text)));
    expect(points[0]).toMatchObject({
      name: `${text}: storage`,
      diag: { message: 'storage 64.1 is below 80', severity: 'fail', code: 'below-bar', score: 64.1 },
    });
    expect(points[1]?.diag).toBeNull();
    expect(points[8]?.diag).toEqual({ message: text, severity: 'error', code: 'bad-value', details: [text] });
  });

  it('plans nothing for nothing', async () => {
    const text = await write({ ...report, results: [], problems: [] });
    expect(text).toBe('TAP version 14\n1..0 # SKIP nothing was graded\n');
    expect(Parser.parse(text)).toContainEqual([
      'complete',
      expect.objectContaining({ ok: true, count: 0, skip: 0 }),
    ]);
  });
});
