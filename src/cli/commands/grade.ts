/** `sdcoach grade`: transcripts in, marks out, and an exit code for CI. */
import type { Outcome } from '../../problem.ts';
import type { Command, CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { FORMATS } from '../formats.ts';
import type { GradeFlags } from '../grade-settings.ts';

interface Options extends GradeFlags {
  readonly input?: 'transcript' | 'ndjson';
  readonly jobs?: string;
  readonly shard?: string;
}

export const grade: Command = {
  name: 'grade',
  about: 'grade transcripts: files, folders, globs, or - for stdin',
  register: (program, run) => {
    program
      .argument('<input...>', 'transcripts in YAML or JSON, or NDJSON: one JSON a line')
      .addOption(program.createOption('--input <kind>', INPUT_HELP).choices(['transcript', 'ndjson']))
      .option('--format <format>', FORMAT_HELP, collect)
      .option('--output <file>', 'write the result to this file, replacing it in one move')
      .option('--min-score <score>', 'exit 1 if a transcript scores below this, 0 to 100')
      .option('--min-step <step=score>', 'the same for one step, as in storage=60; may be repeated', collect)
      .option('--require-band <band>', 'exit 1 if a transcript is below this band, as in hire')
      .option('--jobs <number>', 'grade in this many threads (default: 1)')
      .option('--shard <shard/shards>', 'grade only a share of the transcripts, as in 2/5')
      .option('--config <file>', 'defaults for these options (default: sdcoach.config.yaml, if it is there)')
      .action((inputs: string[], options: Options) =>
        run((context) => gradeInputs(context, inputs, options)),
      );
  },
};

async function gradeInputs(
  context: CommandContext,
  paths: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { gradeSettings } = await import('../grade-settings.ts');
  const { parseJobs, parseShard } = await import('../../runner/shard.ts');
  const settings = await gradeSettings(context, options);
  const jobs = parseJobs(options.jobs ?? '1');
  const shard = options.shard === undefined ? NO_SHARD : parseShard(options.shard);
  if (!settings.ok || !jobs.ok || !shard.ok) {
    return context.refuse([settings, jobs, shard].flatMap((parsed) => (parsed.ok ? [] : parsed.problems)));
  }
  const { gradePaths } = await import('../grade-paths.ts');
  const { scenarioDirs, bar, targets } = settings.value;
  const request = { paths, input: options.input ?? null, bar, targets };
  return gradePaths({ ...context, scenarioDirs }, { ...request, jobs: jobs.value, shard: shard.value });
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

const NO_SHARD: Outcome<null> = { ok: true, value: null };
const INPUT_HELP =
  'what stdin holds, and files that end in neither .yaml, .yml, .json nor .ndjson (default: ndjson for stdin with --format ndjson, else transcript)';
const FORMAT_HELP = `how the result is written: ${FORMATS.join(', ')}; FORMAT:FILE writes it to a file; may be repeated (default: ${FORMATS[0]})`;
