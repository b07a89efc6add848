import { describe, expect, it } from 'vitest';
import { hasUnicode, isAccessible, isCI, terminalFacts } from '../../src/host/terminal-facts.ts';
import type { Host, OutputPort } from '../../src/host/types.ts';

type Env = Readonly<Record<string, string>>;
const lookup = (env: Env) => (name: string) => env[name];

function port(isTTY: boolean, columns: number): OutputPort {
  return { isTTY, columns: () => columns, write: async () => {}, closed: () => false };
}

function colour(env: Env, { isTTY = true, wish = true } = {}): number {
  const host = {
    env: lookup(env),
    platform: 'linux',
    stdout: port(isTTY, 40),
    stderr: port(!isTTY, 90),
  } as const;
  return terminalFacts(host, 'stdout', { colour: wish }).colour;
}

describe('colour', () => {
  const XTERM = { TERM: 'xterm' };
  it.each<[string, Env, { isTTY?: boolean; wish?: boolean }, number]>([
    ['a terminal', XTERM, {}, 1],
    ['a terminal of 256', { TERM: 'xterm-256color' }, {}, 2],
    ['a terminal of true colour', { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, {}, 3],
    ['a pipe', XTERM, { isTTY: false }, 0],
    ['a dumb terminal', { TERM: 'dumb' }, {}, 0],
    ['NO_COLOR', { ...XTERM, NO_COLOR: '1' }, {}, 0],
    ['an empty NO_COLOR', { ...XTERM, NO_COLOR: '' }, {}, 1],
    ['FORCE_COLOR in a pipe', { ...XTERM, FORCE_COLOR: '1' }, { isTTY: false }, 1],
    ['FORCE_COLOR of a level', { ...XTERM, FORCE_COLOR: '3' }, { isTTY: false }, 3],
    ['an empty FORCE_COLOR', { TERM: 'xterm-256color', FORCE_COLOR: '' }, { isTTY: false }, 2],
    ['FORCE_COLOR=0', { ...XTERM, FORCE_COLOR: '0' }, {}, 0],
    ['FORCE_COLOR=false', { ...XTERM, FORCE_COLOR: 'false' }, {}, 0],
    ['FORCE_COLOR over NO_COLOR', { ...XTERM, FORCE_COLOR: '1', NO_COLOR: '1' }, {}, 1],
    ['--no-color over FORCE_COLOR', { ...XTERM, FORCE_COLOR: '3' }, { wish: false }, 0],
  ])('%s', (_, env, options, level) => {
    expect(colour(env, options)).toBe(level);
  });

  it('and width are those of the stream that is written to', () => {
    const host = {
      env: lookup({ TERM: 'xterm' }),
      platform: 'linux',
      stdout: port(false, 80),
      stderr: port(true, 40),
    } as const;
    expect(terminalFacts(host, 'stdout', { colour: true })).toMatchObject({ colour: 0, width: 80 });
    expect(terminalFacts(host, 'stderr', { colour: true })).toMatchObject({ colour: 1, width: 40 });
  });
});

describe('Unicode', () => {
  it.each<[Env, Host['platform'], boolean]>([
    [{ TERM: 'xterm', LANG: 'en_GB.UTF-8' }, 'linux', true],
    [{ TERM: 'xterm', LANG: 'C.utf8' }, 'linux', true],
    [{ TERM: 'xterm', LANG: 'en_GB.UTF-8', LC_ALL: 'C' }, 'linux', false],
    [{ TERM: 'xterm', LANG: 'C', LC_CTYPE: 'UTF-8' }, 'darwin', true],
    [{ TERM: 'xterm' }, 'linux', false],
    [{ TERM: 'linux', LANG: 'en_GB.UTF-8' }, 'linux', false],
    [{ TERM: 'dumb', LANG: 'en_GB.UTF-8' }, 'linux', false],
    [{ TERM: 'xterm', LANG: 'en_GB.UTF-8', ACCESSIBLE: '1' }, 'linux', false],
    [{ WT_SESSION: 'x' }, 'win32', true],
    [{}, 'win32', false],
  ])('%j on %s: %s', (env, platform, expected) => {
    expect(hasUnicode(lookup(env), platform)).toBe(expected);
  });
});

it.each([
  [undefined, false],
  ['', false],
  ['0', false],
  ['false', false],
  ['true', true],
  ['1', true],
  ['woodpecker', true],
])('CI=%s and ACCESSIBLE=%s are on: %s', (value, expected) => {
  expect(isCI(() => value)).toBe(expected);
  expect(isAccessible(() => value)).toBe(expected);
});
