/** What a run of `grade` is asked for: flags beat the environment, which beats the configuration files. */
import { delimiter } from 'node:path';
import { fail, type Outcome, succeed } from '../problem.ts';
import type { Bar } from '../reporters/types.ts';
import { type BarNames, FLAGS, parseBar } from '../runner/parse-bar.ts';
import { type ReadConfig, readConfigs } from '../store/read-config.ts';
import type { CommandContext } from './command.ts';
import { FORMATS, type FormatTarget, parseFormats } from './formats.ts';

/** The flags that can also stand elsewhere, as they were typed. */
export interface GradeFlags {
  readonly config?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly minScore?: string;
  readonly minStep?: readonly string[];
  readonly requireBand?: string;
}

export interface GradeSettings {
  readonly bar: Bar;
  readonly targets: readonly FormatTarget[];
  readonly scenarioDirs: readonly string[];
}

/** The settings, or everything that is wrong with them, wherever they stand. A list counts as a whole. */
export async function gradeSettings(
  { host, scenarioDirs }: CommandContext,
  flags: GradeFlags,
): Promise<Outcome<GradeSettings>> {
  const configs = await readConfigs(host, { asked: flags.config, formats: FORMATS });
  if (!configs.ok) return configs;
  const layers: readonly Layer[] = [
    flagLayer(flags, scenarioDirs),
    envLayer(host.env),
    ...configs.value.map(configLayer),
  ];
  const first = <Key extends keyof Layer>(key: Key) => layers.find((layer) => layer[key] !== undefined);
  const words = {
    minScore: first('minScore')?.minScore,
    minStep: first('minStep')?.minStep,
    requireBand: first('requireBand')?.requireBand,
  };
  const names: BarNames = {
    minScore: (first('minScore')?.names ?? FLAGS).minScore,
    minStep: (first('minStep')?.names ?? FLAGS).minStep,
    requireBand: (first('requireBand')?.names ?? FLAGS).requireBand,
  };
  const bar = parseBar(words, names);
  const targets = parseFormats({ format: first('format')?.format, output: flags.output, cwd: host.cwd });
  if (!bar.ok || !targets.ok) return fail([bar, targets].flatMap((each) => (each.ok ? [] : each.problems)));
  return succeed({
    bar: bar.value,
    targets: targets.value,
    scenarioDirs: first('scenarios')?.scenarios ?? [],
  });
}

/** What one place says, in the words of the flags; and what it calls them. */
interface Layer {
  readonly names: BarNames;
  readonly scenarios?: readonly string[] | undefined;
  readonly format?: readonly string[] | undefined;
  readonly minScore?: string | undefined;
  readonly minStep?: readonly string[] | undefined;
  readonly requireBand?: string | undefined;
}

function flagLayer(flags: GradeFlags, folders: readonly string[]): Layer {
  return { ...flags, names: FLAGS, scenarios: folders.length > 0 ? folders : undefined };
}

/** An empty variable says nothing. */
function envLayer(env: (name: string) => string | undefined): Layer {
  const word = (name: string): string | undefined => env(name) || undefined;
  return {
    names: VARIABLES,
    scenarios: word('SDCOACH_SCENARIOS')?.split(delimiter),
    format: word('SDCOACH_FORMATS')?.split(','),
    minScore: word(VARIABLES.minScore),
    minStep: word(VARIABLES.minStep)?.split(','),
    requireBand: word(VARIABLES.requireBand),
  };
}

/** What stands in a file was checked when it was read. */
function configLayer({ scenarios, formats, minScore, minSteps, requireBand }: ReadConfig): Layer {
  const steps = minSteps === undefined ? undefined : Object.entries(minSteps);
  return {
    names: FLAGS,
    scenarios,
    format: formats,
    minScore: minScore === undefined ? undefined : String(minScore),
    minStep: steps?.map(([step, score]) => `${step}=${score}`),
    requireBand,
  };
}

const VARIABLES: BarNames = {
  minScore: 'SDCOACH_MIN_SCORE',
  minStep: 'SDCOACH_MIN_STEPS',
  requireBand: 'SDCOACH_REQUIRE_BAND',
};
