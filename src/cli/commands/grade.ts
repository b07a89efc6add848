/** `sdcoach grade`: transcripts in, marks out, and an exit code for CI. */
import type { Command, CommandContext } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatOption } from '../format-option.ts';
import { FORMATS } from '../formats.ts';

interface Options {
  readonly format: string;
  readonly minScore?: string;
  readonly output?: string;
}

export const grade: Command = {
  name: 'grade',
  about: 'grade transcripts: files, folders, globs, or - for stdin',
  register: (program, run) => {
    program
      .argument('<input...>', 'transcripts in YAML or JSON')
      .addOption(formatOption(program, FORMATS))
      .option('--min-score <score>', 'exit 1 if a transcript scores below this, 0 to 100')
      .option('--output <file>', 'write the result to this file, replacing it in one move')
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
  const threshold = parseThreshold(options.minScore);
  if (threshold === 'bad') return context.refuse([BAD_THRESHOLD]);
  const { gradePaths } = await import('../grade-paths.ts');
  return gradePaths(context, { paths, threshold, format: options.format, output: options.output ?? null });
}

function parseThreshold(text: string | undefined): number | null | 'bad' {
  if (text === undefined) return null;
  const score = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return score >= 0 && score <= 100 ? score : 'bad';
}

const BAD_THRESHOLD = {
  code: 'bad-min-score',
  message: '--min-score takes a number from 0 to 100.',
  hint: 'For example --min-score 65, where "hire" begins.',
};
