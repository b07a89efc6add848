import { describe, expect, it } from 'vitest';
import { historyJson, historyText } from '../../../src/cli/views/history.ts';
import { textWidth } from '../../../src/layout.ts';
import { createPlainStyle, createSpokenStyle, createStyle } from '../../../src/style.ts';
import { past, unfinished } from './past-session.ts';

const UNICODE_80 = createStyle({ colour: 0, unicode: true, width: 80 });
const UNICODE_40 = createStyle({ colour: 0, unicode: true, width: 40 });

/** Newest first; the middle one was a part of the interview only. */
const sessions = [
  unfinished(3),
  past({ day: 2, score: 71.45, dimensions: { data: 66.66, cache: 40, 'security-operations': 80 } }),
  past({ day: 1, score: 55, dimensions: { data: 50 } }),
  past({ day: 0, score: 40, dimensions: { data: 24, cache: 52.2, 'security-operations': 80, flow: 10 } }),
];

/** Thirteen: one more than is drawn. */
const many = Array.from({ length: 13 }, (_, index) =>
  past({
    day: 12 - index,
    score: 100 - index * 8.1,
    dimensions: { requirements: 100 - index * 8, 'security-operations': 3.3 + index * 8 },
  }),
);

describe('history', () => {
  it('draws how the scores went at 80 columns', () => {
    expect(historyText(sessions, UNICODE_80)).toMatchInlineSnapshot(`
      "20260104-093000-aaaa
        Chat (practice): 3 of 8 steps, go on with sdcoach practice --resume
      20260103-093000-aaaa
        Chat (practice): 71.5 of 100, hire
      20260102-093000-aaaa
        Chat (practice): 55 of 100, lean hire
      20260101-093000-aaaa
        Chat (practice): 40 of 100, lean no

      The last 3 finished sessions
      Oldest to newest; ▁ is lowest, █ is highest.
      Score                 ▄▅▆    40 → 71.5  +31.5
      Data and storage      ▂▅▆    24 → 66.7  +42.7
      Cache                 ▅ ▄  52.2 →   40  −12.2
      Security, operations  ▇ ▇    80 →   80     ±0
      "
    `);
  });

  it('draws it at 40 columns', () => {
    expect(historyText(sessions, UNICODE_40)).toMatchInlineSnapshot(`
      "20260104-093000-aaaa
        Chat (practice): 3 of 8 steps, go on
        with sdcoach practice --resume
      20260103-093000-aaaa
        Chat (practice): 71.5 of 100, hire
      20260102-093000-aaaa
        Chat (practice): 55 of 100, lean hire
      20260101-093000-aaaa
        Chat (practice): 40 of 100, lean no

      The last 3 finished sessions
      Oldest to newest; ▁ is lowest, █ is
      highest.
      Score            ▄▅▆    40 → 71.5  +31.5
      Data and         ▂▅▆    24 → 66.7  +42.7
      storage
      Cache            ▅ ▄  52.2 →   40  −12.2
      Security,        ▇ ▇    80 →   80     ±0
      operations
      "
    `);
  });

  it('draws the last twelve sessions and no more, in 40 columns too', () => {
    const [, trends] = historyText(many, UNICODE_40).split('\n\n');
    expect(trends).toMatchInlineSnapshot(`
      "The last 12 finished sessions
      Oldest to newest; ▁ is lowest, █ is
      highest.
      Score
        ▁▂▃▃▄▅▅▆▇▇██  10.9 → 100  +89.1
      Requirements
        ▁▂▃▃▄▅▅▆▇▇██    12 → 100    +88
      Security, operations
        █▇▇▆▅▅▄▃▃▂▁▁  91.3 → 3.3    −88
      "
    `);
    for (const style of [UNICODE_40, UNICODE_80, createPlainStyle(40), createSpokenStyle(40)]) {
      const widths = historyText(many, style).split('\n').map(textWidth);
      expect(Math.max(...widths)).toBeLessThanOrEqual(style.width);
    }
  });

  it('draws with digits where there is ASCII only', () => {
    const text = historyText(sessions, createPlainStyle(80));
    expect(text).toMatch(/^[\n -~]*$/);
    expect(text.split('\n\n')[1]).toMatchInlineSnapshot(`
      "The last 3 finished sessions
      Oldest to newest; 0 is lowest, 9 is highest.
      Score                 457    40 -> 71.5  +31.5
      Data and storage      256    24 -> 66.7  +42.7
      Cache                 5 4  52.2 ->   40  -12.2
      Security, operations  8 8    80 ->   80      0
      "
    `);
  });

  it('writes the numbers for who listens', () => {
    expect(historyText(sessions, createSpokenStyle(80)).split('\n\n')[1]).toMatchInlineSnapshot(`
      "The last 3 finished sessions
      Oldest to newest.
      Score: 40, 55, 71.5. From 40 to 71.5, up 31.5.
      Data and storage: 24, 50, 66.7. From 24 to 66.7, up 42.7.
      Cache: 52.2, 40. From 52.2 to 40, down 12.2.
      Security, operations: 80, 80. From 80 to 80, no change.
      "
    `);
  });

  it('draws the whole range, ends included', () => {
    const ends = [0, 12.4, 12.5, 50, 99.9, 100].map((score, day) => past({ day, score })).toReversed();
    expect(historyText(ends, UNICODE_80)).toContain('▁▁▂▅██');
    expect(historyText(ends, createPlainStyle())).toContain('011599');
  });

  it('draws nothing of fewer than two finished sessions', () => {
    expect(historyText(sessions.slice(0, 2), UNICODE_80)).not.toContain('Oldest');
    expect(historyText([], UNICODE_80)).toBe('There are no sessions yet. Start one with sdcoach practice.\n');
  });

  it('gives scripts the score of every dimension, and null for what is not finished', () => {
    const json = JSON.parse(historyJson(sessions.slice(0, 2), []));
    expect(json.sessions[0]).toMatchObject({ finished: false, score: null, dimensions: null });
    expect(json.sessions[1]).toMatchObject({ score: 71.5, band: 'hire' });
    expect(json.sessions[1].dimensions).toEqual([
      { id: 'requirements', score: null },
      { id: 'estimation', score: null },
      { id: 'data', score: 66.7 },
      { id: 'flow', score: null },
      { id: 'cache', score: 40 },
      { id: 'reliability', score: null },
      { id: 'security-operations', score: 80 },
      { id: 'trade-offs', score: null },
    ]);
  });
});
