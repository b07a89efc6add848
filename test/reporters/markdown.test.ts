import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/reporters/escape-markdown.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import type { GradeReport } from '../../src/reporters/types.ts';
import { createPlainStyle } from '../../src/style.ts';
import { HOSTILE, hostileReport } from './hostile.ts';
import { report } from './report.ts';

async function write(from: GradeReport): Promise<string> {
  return markdown.report(from, async () => createPlainStyle());
}

describe('markdown', () => {
  it('reads well', async () => {
    expect(await write(report)).toMatchInlineSnapshot(`
      "## System-design transcripts

      1 transcript graded; **0 passed, 1 below** (score 80); 1 problem.

      | Transcript | Scenario | Score | Band | Bar |
      | --- | --- | --: | --- | --- |
      | <code>answers/one.yaml</code> | chat, senior | 71.5 | hire | **below** |

      <details><summary><code>answers/one.yaml</code></summary>

      - score 71.5 is below 80

      | Step | Score | What would lift it most |
      | --- | --: | --- |
      | Storage | 64.1 | missed: Search. Nobody can find a message again. |
      | Cache | 0 (skipped) |  |
      | Twist | not asked |  |

      </details>

      ### Problems

      - <code>answers/two.yaml&#58;3&#58;5</code>: There is no step &#96;cach&#96;. Did you mean cache?
      "
    `);
  });

  it.each(HOSTILE)('keeps its tables with %j', async (text) => {
    const written = await write(hostileReport(text));
    const shape = (said: string) => said.split('\n').map((line) => line.match(/\|/gu)?.length ?? 0);
    expect(shape(written)).toEqual(shape(await write(hostileReport('plain'))));
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
    const tags = written.match(/<[^>]*>/gu) ?? [];
    const known = ['<code>', '</code>', '<details>', '</details>', '<summary>', '</summary>', '<!-- -->'];
    expect(known).toEqual(expect.arrayContaining([...tags]));
  });

  it('puts those below the bar first and shows no bar where none was asked for', async () => {
    const [one] = report.results;
    if (one === undefined) throw new Error('one is needed');
    const results = [{ ...one, file: 'good.yaml', shortfalls: [] }, one];
    const rows = (await write({ ...report, results }))
      .split('\n')
      .filter((line) => line.includes('chat, senior'));
    expect(rows.map((row) => row.includes('**below**'))).toEqual([true, false]);
    const bar = { minScore: null, minSteps: [], requireBand: null };
    const plain = await write({ ...report, summary: { ...report.summary, bar } });
    expect(plain).toContain('| Transcript | Scenario | Score | Band |\n');
    expect(plain).not.toContain('passed');
  });

  it('stays below the megabyte that a job summary may have, whatever it is about', async () => {
    const hostile = hostileReport('@'.repeat(10_000));
    const repeat = <T>(values: readonly T[]): readonly T[] =>
      Array.from({ length: 1_000 }).flatMap(() => values);
    const written = await write({
      ...hostile,
      results: repeat(hostile.results),
      problems: repeat(hostile.problems),
    });
    expect(Buffer.byteLength(written)).toBeLessThan(1_000_000);
    expect(written).toContain('And 1900 more, not shown here.');
    expect(written).toContain('- and 980 more, not shown here');
  });

  it('is short for nothing', async () => {
    const bar = { minScore: null, minSteps: [], requireBand: null };
    const nothing = { results: [], problems: [], summary: { count: 0, passed: 0, failed: 0, bar } };
    expect(await write(nothing)).toBe('## System-design transcripts\n\n0 transcripts graded.\n');
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['plain words, 1.5 (or 2): so-so.', 'plain words, 1.5 (or 2): so-so.'],
    ['a|b', 'a&#124;b'],
    ['`x`', '&#96;x&#96;'],
    ['<b> & c', '&#60;b&#62; &#38; c'],
    ['@all #12', '&#64;<!-- -->all &#35;<!-- -->12'],
    ['http://a.b', 'http&#58;//a.b'],
    ['www.a.b', 'www&#46;a.b'],
    ['two\nlines', 'two lines'],
    ['', ''],
  ])('writes %j as %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });
});
