/** `sdcoach grade`: transcripts in, marks out, and an exit code for CI. */
import type { Command, CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { FORMATS, parseFormats } from '../formats.ts';

interface Options {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly minScore?: string;
  readonly minStep?: readonly string[];
  readonly requireBand?: string;
}

export const grade: Command = {
  name: 'grade',
  about: 'grade transcripts: files, folders, globs, or - for stdin',
  register: (program, run) => {
    program
      .argument('<input...>', 'transcripts in YAML or JSON')
      .option('--format <format>', FORMAT_HELP, collect)
      .option('--output <file>', 'write the result to this file, replacing it in one move')
      .option('--min-score <score>', 'exit 1 if a transcript scores below this, 0 to 100')
      .option('--min-step <step=score>', 'the same for one step, as in storage=60; may be repeated', collect)
      .option('--require-band <band>', 'exit 1 if a transcript is below this band, as in hire')
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
  const { parseBar } = await import('../../runner/parse-bar.ts');
  const bar = parseBar(options);
  const targets = parseFormats({ ...options, cwd: context.host.cwd });
  if (!bar.ok || !targets.ok) {
    return context.refuse([bar, targets].flatMap((parsed) => (parsed.ok ? [] : parsed.problems)));
  }
  const { gradePaths } = await import('../grade-paths.ts');
  return gradePaths(context, { paths, bar: bar.value, targets: targets.value });
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

const FORMAT_HELP = `how the result is written: ${FORMATS.join(', ')}; FORMAT:FILE writes it to a file; may be repeated (default: ${FORMATS[0]})`;
