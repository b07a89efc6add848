/** Finds and reads the configuration files of `grade`: the one asked for or the project's, and the user's. */
import { realpath } from 'node:fs/promises';
import { dirname, join, posix, relative, resolve, sep, win32 } from 'node:path';
import type { Host } from '../host/types.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { readSource } from '../source/read-source.ts';
import type { Source } from '../source/types.ts';
import { shown } from './file-problem.ts';
import { type Below, type Config, type ConfigFormat, outside, parseConfig } from './parse-config.ts';
import { readInput } from './read-input.ts';

export type ConfigHost = Pick<Host, 'env' | 'platform' | 'homeDir' | 'cwd'>;

/** A configuration with its paths as the working folder sees them. */
export interface ReadConfig extends Omit<Config, 'scenarios' | 'formats'> {
  readonly scenarios?: readonly string[];
  /** As for `--format`. */
  readonly formats?: readonly string[];
}

export interface ConfigWish {
  /** The file given with --config, which takes the project's place. */
  readonly asked: string | undefined;
  /** The names of the formats that there are. */
  readonly formats: readonly string[];
}

/** What was read, the stronger first; a file that is there and broken, or asked for and not there, is a Problem. */
export async function readConfigs(
  host: ConfigHost,
  wish: ConfigWish,
): Promise<Outcome<readonly ReadConfig[]>> {
  const configs: ReadConfig[] = [];
  const problems: Problem[] = [];
  for (const file of [wish.asked ?? PROJECT_FILE, userFile(host)]) {
    if (file === null) continue;
    const read = await readConfig({ file, cwd: host.cwd }, wish);
    if (read.ok) configs.push(read.value);
    else if (file === wish.asked || !isMissing(read.problems)) problems.push(...read.problems);
  }
  return problems.length > 0 ? fail(problems) : succeed(configs);
}

interface ConfigFile {
  readonly file: string;
  readonly cwd: string;
}

async function readConfig(place: ConfigFile, { formats }: ConfigWish): Promise<Outcome<ReadConfig>> {
  const bytes = await readInput(place);
  if (!bytes.ok) return bytes;
  const source = await readSource(shown(place.file), bytes.value);
  if (!source.ok) return source.problems.every(({ code }) => code === 'empty-file') ? succeed({}) : source;
  const config = parseConfig(source.value, formats);
  return config.ok ? placed(config.value, place, source.value) : config;
}

/** The paths of the configuration from the working folder, if no link leads them out of the configuration's own. */
async function placed(config: Config, place: ConfigFile, source: Source): Promise<Outcome<ReadConfig>> {
  const { scenarios, formats, ...rest } = config;
  const files = (formats ?? []).flatMap(({ file }) => (file === null ? [] : [file]));
  const strays = await Promise.all(
    [...(scenarios ?? []), ...files].map(async (below) => ((await leadsOut(below, place)) ? [below] : [])),
  );
  if (strays.flat().length > 0) return fail(strays.flat().map(({ at }) => outside(source, at)));
  const from = (below: Below): string => shown(join(dirname(place.file), below.path));
  const asWord = ({ name, file }: ConfigFormat): string => (file === null ? name : `${name}:${from(file)}`);
  return succeed({
    ...rest,
    ...(scenarios === undefined ? {} : { scenarios: scenarios.map(from) }),
    ...(formats === undefined ? {} : { formats: formats.map(asWord) }),
  });
}

async function leadsOut({ path }: Below, { file, cwd }: ConfigFile): Promise<boolean> {
  const folder = resolve(cwd, dirname(file));
  const way = relative(await realpath(folder), await nearest(resolve(folder, path)));
  return way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way;
}

/** Where a path leads, or the nearest folder above it that exists. */
async function nearest(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  return real ?? (dirname(path) === path ? path : nearest(dirname(path)));
}

/** XDG base directories on Linux and alike (relative ones are ignored, as its specification says). */
function userFile({ env, platform, homeDir }: ConfigHost): string | null {
  if (platform === 'win32') {
    const folder = env('APPDATA') || (homeDir === '' ? '' : win32.join(homeDir, 'AppData', 'Roaming'));
    return folder === '' ? null : win32.join(folder, ...USER_FILE);
  }
  const xdg = env('XDG_CONFIG_HOME');
  if (xdg !== undefined && posix.isAbsolute(xdg)) return posix.join(xdg, ...USER_FILE);
  return homeDir === '' ? null : posix.join(homeDir, '.config', ...USER_FILE);
}

function isMissing(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => code === 'no-such-file');
}

const PROJECT_FILE = 'sdcoach.config.yaml';
const USER_FILE = ['sdcoach', 'config.yaml'];
