/** Decides what an output stream can show: colour, Unicode, and how wide; and whether anybody can be asked. */
import type { StyleOptions } from '../style.ts';
import type { Host } from './types.ts';

type Env = Host['env'];
type TerminalHost = Pick<Host, 'env' | 'platform' | 'stdout' | 'stderr'>;

/**
 * The style of a stream. `--no-color` beats FORCE_COLOR beats NO_COLOR; without either, colour is for terminals
 * that are not TERM=dumb. ACCESSIBLE=1 keeps to ASCII.
 */
export function terminalFacts(
  host: TerminalHost,
  stream: 'stdout' | 'stderr',
  wish: { readonly colour: boolean },
): StyleOptions {
  const { isTTY, columns } = host[stream];
  const colour = wish.colour ? colourLevel(host.env, isTTY) : 0;
  return { colour, unicode: hasUnicode(host.env, host.platform), width: columns() };
}

/** Whether a build machine runs the program. */
export function isCI(env: Env): boolean {
  return isOn(env('CI'));
}

/** Whether plain prompts are asked for: ACCESSIBLE=1. */
export function isAccessible(env: Env): boolean {
  return isOn(env('ACCESSIBLE'));
}

/** Whether the terminal can neither move the cursor nor colour. */
export function isDumb(env: Env): boolean {
  return env('TERM') === 'dumb';
}

/** Colour for a stream, 0 to 3, as the environment has it. */
function colourLevel(env: Env, isTTY: boolean): StyleOptions['colour'] {
  const forced = forcedColour(env('FORCE_COLOR'));
  if (forced === 0) return 0;
  if (forced === null && (isSet(env('NO_COLOR')) || !isTTY || isDumb(env))) return 0;
  const able = ableColour(env);
  return forced === 'as able' || forced === null ? able : forced;
}

/** Whether characters beyond ASCII can be shown; assumed from the locale, as terminals do not tell. */
export function hasUnicode(env: Env, platform: Host['platform']): boolean {
  const term = env('TERM') ?? '';
  if (term === 'dumb' || term === 'linux' || isAccessible(env)) return false;
  if (platform === 'win32') return isSet(env('WT_SESSION')) || isSet(env('TERM_PROGRAM')) || term !== '';
  const locale = [env('LC_ALL'), env('LC_CTYPE'), env('LANG')].find(isSet) ?? '';
  return /utf-?8/iu.test(locale);
}

function forcedColour(value: string | undefined): StyleOptions['colour'] | 'as able' | null {
  if (value === undefined) return null;
  if (value === '' || value === 'true') return 'as able';
  if (value === 'false') return 0;
  const level = Number(value);
  if (level === 0 || level === 2 || level === 3) return level;
  return level === 1 ? 'as able' : null;
}

function ableColour(env: Env): StyleOptions['colour'] {
  if (/^(truecolor|24bit)$/iu.test(env('COLORTERM') ?? '') || isSet(env('WT_SESSION'))) return 3;
  return /-256(color)?$/iu.test(env('TERM') ?? '') ? 2 : 1;
}

function isOn(value: string | undefined): boolean {
  return isSet(value) && value !== '0' && value?.toLowerCase() !== 'false';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
