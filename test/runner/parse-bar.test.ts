import { describe, expect, it } from 'vitest';
import { parseBar } from '../../src/runner/parse-bar.ts';

describe('parseBar', () => {
  it('asks for nothing without options', () => {
    expect(parseBar({})).toEqual({ ok: true, value: { minScore: null, minSteps: [], requireBand: null } });
  });

  it('reads every part', () => {
    const bar = parseBar({ minScore: '64.5', minStep: ['storage=60', 'cache=0'], requireBand: 'hire' });
    expect(bar).toEqual({
      ok: true,
      value: {
        minScore: 64.5,
        minSteps: [
          { step: 'storage', score: 60 },
          { step: 'cache', score: 0 },
        ],
        requireBand: 'hire',
      },
    });
  });

  it('takes a band as it is printed', () => {
    expect(parseBar({ requireBand: 'strong hire' })).toMatchObject({ value: { requireBand: 'strong-hire' } });
  });

  it.each([
    [{ minScore: '101' }, 'bad-min-score'],
    [{ minScore: '' }, 'bad-min-score'],
    [{ minScore: '-1' }, 'bad-min-score'],
    [{ minScore: '1e1' }, 'bad-min-score'],
    [{ minStep: ['storage'] }, 'bad-min-step'],
    [{ minStep: ['=60'] }, 'bad-min-step'],
    [{ minStep: ['storage='] }, 'bad-min-step'],
    [{ minStep: ['storage=60=70'] }, 'bad-min-step'],
    [{ minStep: ['storage=60', 'storage=70'] }, 'bad-min-step'],
    [{ requireBand: 'hier' }, 'unknown-band'],
    [{ requireBand: '' }, 'unknown-band'],
  ])('refuses %j', (options, code) => {
    expect(parseBar(options)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('names everything that is wrong at once', () => {
    const bar = parseBar({ minScore: 'x', minStep: ['y', 'a=1'], requireBand: 'z' });
    expect(bar.ok ? [] : bar.problems.map(({ code }) => code)).toEqual([
      'bad-min-score',
      'bad-min-step',
      'unknown-band',
    ]);
  });
});
