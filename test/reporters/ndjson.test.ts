import { describe, expect, it } from 'vitest';
import { json } from '../../src/reporters/json.ts';
import { ndjson } from '../../src/reporters/ndjson.ts';
import { createPlainStyle } from '../../src/style.ts';
import { HOSTILE_REPORTS } from './hostile.ts';
import { report } from './report.ts';

const style = async () => createPlainStyle();

describe('ndjson', () => {
  it.each([{ name: 'a plain report', from: report }, ...HOSTILE_REPORTS])(
    'gives what json gives, file by file and without the files, with $name',
    async ({ from }) => {
      const text = await ndjson.report(from, style);
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/u);
      const whole = JSON.parse(await json.report(from, style));
      const results = whole.results.map(({ file, ...result }: { file: string }) => ({ file, entry: result }));
      const problems = whole.problems.map((problem: { file?: string; line: number }) => ({
        file: problem.file ?? '',
        entry: { schemaVersion: 1, line: problem.line, problem },
      }));
      const inOrder = [...results, ...problems].sort((a, b) =>
        a.file < b.file ? -1 : Number(a.file > b.file),
      );
      const lines = text.split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line) => JSON.parse(line))).toEqual(inOrder.map(({ entry }) => entry));
    },
  );

  it('leaves the line out where there is none', async () => {
    const text = await ndjson.report(
      { ...report, results: [], problems: [{ code: 'no-match', message: 'None.' }] },
      style,
    );
    expect(text).toBe('{"schemaVersion":1,"problem":{"code":"no-match","message":"None."}}\n');
  });

  it('keeps all problems of a transcript on its line', () => {
    const problems = ['a', 'b', 'c'].map((code) => ({ code, message: 'No.', file: '-', line: 7 }));
    const text = ndjson.entry?.({ ok: false, problems }, 7) ?? '';
    expect(text.split('\n')).toHaveLength(2);
    const { line, problem, more } = JSON.parse(text);
    expect([line, problem.code, ...more.map(({ code }: { code: string }) => code)]).toEqual([
      7,
      'a',
      'b',
      'c',
    ]);
  });
});
