import { describe, expect, it } from 'vitest';
import { createClock } from '../../src/host/clock.ts';
import { sessionId } from '../../src/host/session-id.ts';
import { isSessionId } from '../../src/store/session-files.ts';

const WALL = 1_700_000_000_000.4;

/** What the clock says after some milliseconds, whatever the machine's clock does meanwhile. */
function after(passed: number, env: Readonly<Record<string, string>>): number {
  let watch = 5000;
  let wall = WALL;
  const clock = createClock({ env: (name) => env[name], wallClock: () => wall, stopwatch: () => watch });
  watch += passed;
  wall += passed;
  return clock();
}

describe('the clock', () => {
  it.each([
    ['is the machine’s', {}, 1_700_000_001_000],
    ['starts at an ISO time', { SDCOACH_NOW: '2025-01-31T09:30:00Z' }, Date.UTC(2025, 0, 31, 9, 30, 1)],
    ['starts at milliseconds', { SDCOACH_NOW: '1000' }, 2000],
    ['runs faster', { SDCOACH_NOW: '1000', SDCOACH_CLOCK_SPEED: '60' }, 61_000],
    ['runs faster from now', { SDCOACH_CLOCK_SPEED: '2' }, 1_700_000_002_000],
    ['stands still', { SDCOACH_NOW: '1000', SDCOACH_CLOCK_SPEED: '0' }, 1000],
    ['ignores what is no time', { SDCOACH_NOW: 'noon' }, 1_700_000_001_000],
    ['ignores what is no speed', { SDCOACH_NOW: '1000', SDCOACH_CLOCK_SPEED: '-1' }, 2000],
  ])('%s', (_, env, expected) => {
    expect(after(1000, env)).toBe(expected);
  });
});

describe('the id of a new session', () => {
  it('says when it began in UTC, and has four characters more', () => {
    let next = -1;
    const draw = (below: number): number => {
      next += 12;
      return next % below;
    };
    expect(sessionId(Date.UTC(2025, 0, 2, 3, 4, 5, 678), draw)).toBe('20250102-030405-lx9l');
  });

  it('is an id to the store, whatever is drawn', () => {
    for (let at = 0; at < 36; at += 1) expect(isSessionId(sessionId(WALL, () => at))).toBe(true);
  });
});
