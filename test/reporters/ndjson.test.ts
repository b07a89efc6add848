import { describe, expect, it } from 'vitest';
import { json } from '../../src/reporters/json.ts';
import { ndjson } from '../../src/reporters/ndjson.ts';
import { createPlainStyle } from '../../src/style.ts';
import { HOSTILE_REPORTS } from './hostile.ts';
import { report } from './report.ts';

const style = async () => createPlainStyle();

describe('ndjson', () => {
  it.each([{ name: 'a plain report', from: report }, ...HOSTILE_REPORTS])(
    'gives the results of json without their files, then the problems, with $name',
    async ({ from }) => {
      const text = await ndjson.report(from, style);
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/u);
      const whole = JSON.parse(await json.report(from, style));
      const results = whole.results.map(({ file: _file, ...result }: { file: string }) => result);
      const problems = whole.problems.map((problem: { line: number }) => ({
        schemaVersion: 1,
        line: problem.line,
        problem,
      }));
      const lines = text.split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line) => JSON.parse(line))).toEqual([...results, ...problems]);
    },
  );

  it('leaves the line out where there is none', async () => {
    const text = await ndjson.report(
      { ...report, results: [], problems: [{ code: 'no-match', message: 'None.' }] },
      style,
    );
    expect(text).toBe('{"schemaVersion":1,"problem":{"code":"no-match","message":"None."}}\n');
  });
});
