import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/layout.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { problemText } from '../../src/reporters/problem-text.ts';
import { createPlainStyle, createStyle } from '../../src/style.ts';
import { report } from './report.ts';

describe('pretty', () => {
  it('reads well at 80 columns', async () => {
    expect(await pretty.report(report, async () => createPlainStyle(80))).toMatchInlineSnapshot(`
      "answers/one.yaml
      chat, senior level

      Score 71.5 of 100  hire

      Storage  #############.......  2.6
      Cache    ....................  skipped
      Twist                          not asked

      Storage  2.6 of 4  ########....

      What you had
      [x] A key for every message, so that a conversation is read in one place
        "by conversation id"
        You keyed by conversation and said why.

      Begun: what would lift it
      [~] Retention (after a hint or a follow-up)
        "keep it"
        Say for how long.

      What was missing
      [ ] Search
        Nobody can find a message again.

      What cost marks
      - One table for all: minus 0.25 marks
        "one table"
        It grows without end.

      By dimension, of 100
      Data and storage  #############.......  66.7

      Work on next
      - search-index
        Nobody can find a message again.

      Below the bar: score 71.5 is below 80.

      1 transcript graded; 0 at or above 80, 1 below; 1 problem.
      "
    `);
  });

  it('reads well at 40 columns', async () => {
    const text = await pretty.report(report, async () => createPlainStyle(40));
    expect(text).toMatchInlineSnapshot(`
      "answers/one.yaml
      chat, senior level

      Score 71.5 of 100  hire

      Storage  #############.......  2.6
      Cache    ....................  skipped
      Twist                          not asked

      Storage  2.6 of 4  ########....

      What you had
      [x] A key for every message, so that a
          conversation is read in one place
        "by conversation id"
        You keyed by conversation and said
        why.

      Begun: what would lift it
      [~] Retention (after a hint or a
          follow-up)
        "keep it"
        Say for how long.

      What was missing
      [ ] Search
        Nobody can find a message again.

      What cost marks
      - One table for all: minus 0.25 marks
        "one table"
        It grows without end.

      By dimension, of 100
      Data and storage  ###########.....  66.7

      Work on next
      - search-index
        Nobody can find a message again.

      Below the bar: score 71.5 is below 80.

      1 transcript graded; 0 at or above 80, 1
      below; 1 problem.
      "
    `);
    expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThanOrEqual(40);
  });

  it.each([48, 60, 120])('keeps to %d columns', async (width) => {
    const text = await pretty.report(report, async () => createStyle({ colour: 0, unicode: true, width }));
    expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThanOrEqual(width);
  });

  it('lets no control character of an answer through', async () => {
    const text = await pretty.report(report, async () => createPlainStyle());
    expect(text).toContain('"keep it"');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('problemText', () => {
  const style = createPlainStyle();

  it('points at the place', () => {
    const [problem] = report.problems;
    expect(problem && problemText(problem, style)).toBe(
      [
        'answers/two.yaml:3:5: There is no step `cach`. [unknown-step]',
        '  |     cach: jug',
        '  |     ^',
        '  -> Did you mean cache?',
      ].join('\n'),
    );
  });

  it('points below wide characters', () => {
    const problem = { code: 'x', message: 'Wrong.', file: 'a', line: 1, column: 4, excerpt: '日本: x' };
    expect(problemText(problem, style).split('\n')[2]).toBe('  |      ^');
  });

  it('needs no place', () => {
    expect(problemText({ code: 'x', message: 'Wrong.' }, style)).toBe('Wrong. [x]');
    expect(problemText({ code: 'x', message: 'Wrong.', file: 'a' }, style)).toBe('a: Wrong. [x]');
    expect(problemText({ code: 'x', message: 'Cannot read a.', file: 'a' }, style)).toBe(
      'Cannot read a. [x]',
    );
  });

  it('lets no escape sequence through', () => {
    const problem = { code: 'x', message: 'No \u001b[2Jx.', file: '\u001b]0;t\u0007f', excerpt: '\u009b1mx' };
    expect(problemText(problem, style)).toBe('f: No x. [x]\n  | x');
  });
});
