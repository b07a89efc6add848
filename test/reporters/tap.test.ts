import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tap } from '../../src/reporters/tap.ts';
import type { GradeReport } from '../../src/reporters/types.ts';
import { createPlainStyle } from '../../src/style.ts';
import { HOSTILE, hostileReport } from './hostile.ts';
import { report } from './report.ts';

async function write(from: GradeReport): Promise<string> {
  return tap.report(from, async () => createPlainStyle());
}

interface Point {
  readonly ok: boolean;
  readonly number: number;
  readonly said: string;
  readonly skip: boolean;
  readonly diagnostics?: unknown;
}

/** The test points, by the grammar of TAP 14; throws at any line that is no part of it. */
function readTap(text: string): readonly Point[] {
  const [version, plan = '', ...lines] = text.split('\n');
  expect([version, lines.pop()]).toEqual(['TAP version 14', '']);
  const points: Point[] = [];
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    const [, not, number, rest = ''] = /^(not )?ok (\d+) - (.*)$/u.exec(line) ?? [];
    if (number === undefined) throw new Error(`no test point: ${line}`);
    const [said = '', directive] = rest.split(/ # /u);
    const point = {
      ok: not === undefined,
      number: Number(number),
      said,
      skip: directive?.startsWith('SKIP') ?? false,
    };
    points.push(lines[0] === '  ---' ? { ...point, diagnostics: readBlock(lines) } : point);
  }
  expect(plan.split(' ')[0]).toBe(`1..${points.length}`);
  expect(points.map(({ number }) => number)).toEqual(points.map((_, index) => index + 1));
  return points;
}

function readBlock(lines: string[]): unknown {
  const block = lines.splice(0, lines.indexOf('  ...') + 1);
  return parse(block.slice(1, -1).join('\n'));
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

  it.each(HOSTILE)('lets %j write no line of its own', async (text) => {
    const points = readTap(await write(hostileReport(text)));
    expect(points.map(({ ok, skip }) => (skip ? 'skip' : ok))).toEqual([
      ...[false, 'skip', 'skip', false],
      ...[true, 'skip', 'skip', true],
      false,
    ]);
  });

  it('tells as YAML what was said', async () => {
    const text = 'a: "b" # c - d \u{1f600} ...';
    const points = readTap(await write(hostileReport(text)));
    expect(points[0]?.said).toBe('a: "b" \\# c - d \u{1f600} ...: storage');
    expect(points[0]?.diagnostics).toMatchObject({
      message: 'storage 64.1 is below 80',
      severity: 'fail',
      score: 64.1,
    });
    expect(points[8]?.diagnostics).toEqual({
      message: text,
      severity: 'error',
      code: 'bad-value',
      details: [text],
    });
  });

  it('plans nothing for nothing', async () => {
    expect(await write({ ...report, results: [], problems: [] })).toBe(
      'TAP version 14\n1..0 # SKIP nothing was graded\n',
    );
  });
});
