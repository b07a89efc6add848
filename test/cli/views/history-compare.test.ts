import { describe, expect, it } from 'vitest';
import { compareJson, compareText } from '../../../src/cli/views/history-compare.ts';
import { textWidth } from '../../../src/layout.ts';
import { createPlainStyle, createSpokenStyle, createStyle } from '../../../src/style.ts';
import { compared } from './past-session.ts';

const UNICODE_80 = createStyle({ colour: 0, unicode: true, width: 80 });
const UNICODE_40 = createStyle({ colour: 0, unicode: true, width: 40 });

const before = compared({
  day: 0,
  score: 48.55,
  steps: { requirements: 62, gateway: 50, cache: 80, twist: null },
  dimensions: { data: 50, flow: 62.5, cache: 80 },
});
const after = compared({
  day: 4,
  score: 71.45,
  steps: { requirements: 63, gateway: 77.5, cache: 60, twist: 40 },
  dimensions: { data: 50, flow: 80, reliability: 33.3 },
});
const other = compared({
  day: 5,
  score: 100,
  scenario: 'card-delivery',
  level: 'staff',
  steps: { cache: 100 },
});

describe('history --compare', () => {
  it('sets two sessions side by side at 80 columns', () => {
    expect(compareText([before, after], UNICODE_80)).toMatchInlineSnapshot(`
      "A  20260101-093000-aaaa
         Chat (practice), senior level
         48.6 of 100, lean hire

      B  20260105-093000-aaaa
         Chat (practice), senior level
         71.5 of 100, hire

                                            A     B  Change
      Score of 100                       48.6  71.5   +22.9

      Steps, marks of 4
      Requirements                        2.5   2.5      ±0
      Gateway and the path of a message     2   3.1    +1.1
      Caching                             3.2   2.4    −0.8
      Twist: a second country               –   1.6

      By dimension, of 100
      Data and storage                     50    50      ±0
      Flow and gateway                   62.5    80   +17.5
      Cache                                80     –
      Reliability                           –  33.3
      "
    `);
  });

  it('fits 40 columns', () => {
    expect(compareText([before, after], UNICODE_40)).toMatchInlineSnapshot(`
      "A  20260101-093000-aaaa
         Chat (practice), senior level
         48.6 of 100, lean hire

      B  20260105-093000-aaaa
         Chat (practice), senior level
         71.5 of 100, hire

                               A     B  Change
      Score of 100          48.6  71.5   +22.9

      Steps, marks of 4
      Requirements           2.5   2.5      ±0
      Gateway and the path     2   3.1    +1.1
      of a message
      Caching                3.2   2.4    −0.8
      Twist: a second          –   1.6
      country

      By dimension, of 100
      Data and storage        50    50      ±0
      Flow and gateway      62.5    80   +17.5
      Cache                   80     –
      Reliability              –  33.3
      "
    `);
    for (const style of [UNICODE_40, createPlainStyle(40), createSpokenStyle(40)]) {
      const widths = compareText([before, other], style).split('\n').map(textWidth);
      expect(Math.max(...widths)).toBeLessThanOrEqual(40);
    }
  });

  it('says when scenarios and levels differ', () => {
    const text = compareText([before, other], createPlainStyle(80));
    expect(text).toMatchInlineSnapshot(`
      "A  20260101-093000-aaaa
         Chat (practice), senior level
         48.6 of 100, lean hire

      B  20260106-093000-aaaa
         Card delivery (practice), staff level
         100 of 100, strong hire

      The scenarios differ: steps are compared by their place in the interview.
      The levels differ: each was held against its own bar.

                                            A    B  Change
      Score of 100                       48.6  100   +51.4

      Steps, marks of 4
      Requirements                        2.5    -
      Gateway and the path of a message     2    -
      Caching                             3.2    4    +0.8

      By dimension, of 100
      Data and storage                     50    -
      Flow and gateway                   62.5    -
      Cache                                80    -
      "
    `);
    expect(compareText([before, after], UNICODE_80)).not.toContain('differ');
  });

  it('is written in sentences for who listens', () => {
    expect(compareText([before, after], createSpokenStyle(80))).toMatchInlineSnapshot(`
      "A  20260101-093000-aaaa
         Chat (practice), senior level
         48.6 of 100, lean hire

      B  20260105-093000-aaaa
         Chat (practice), senior level
         71.5 of 100, hire

      Score of 100: A 48.6, B 71.5, up 22.9.

      Steps, marks of 4:
      Requirements: A 2.5, B 2.5, no change.
      Gateway and the path of a message: A 2, B 3.1, up 1.1.
      Caching: A 3.2, B 2.4, down 0.8.
      Twist: a second country: A not asked, B 1.6.

      By dimension, of 100:
      Data and storage: A 50, B 50, no change.
      Flow and gateway: A 62.5, B 80, up 17.5.
      Cache: A 80, B not asked.
      Reliability: A not asked, B 33.3.
      "
    `);
  });

  it('counts a change from what is shown', () => {
    const [a, b] = [compared({ day: 0, score: 50.04 }), compared({ day: 1, score: 50.06 })];
    expect(compareText([a, b], UNICODE_80)).toMatch(/50 +50\.1 +\+0\.1\n/);
    expect(compareText([b, a], UNICODE_80)).toMatch(/50\.1 +50 +−0\.1\n/);
    expect(compareText([a, a], UNICODE_80)).toMatch(/50 +50 +±0\n/);
  });

  it('gives scripts both, in the order that was asked for', () => {
    expect(JSON.parse(compareJson([after, before]))).toEqual({
      schemaVersion: 1,
      compare: [
        expect.objectContaining({ id: '20260105-093000-aaaa', score: 71.5, band: 'hire' }),
        {
          id: '20260101-093000-aaaa',
          scenario: 'chat',
          level: 'senior',
          score: 48.6,
          band: 'lean-hire',
          steps: [
            { id: 'requirements', score: 62 },
            { id: 'gateway', score: 50 },
            { id: 'cache', score: 80 },
            { id: 'twist', score: null },
          ],
          dimensions: expect.arrayContaining([
            { id: 'flow', score: 62.5 },
            { id: 'reliability', score: null },
          ]),
        },
      ],
    });
  });
});
