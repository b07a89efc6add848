/** Writes what `grade` found, once all is graded, in every format that was asked for. */
import { github } from '../reporters/github.ts';
import { markdown } from '../reporters/markdown.ts';
import type { GradeReport } from '../reporters/types.ts';
import { writeOutput } from '../store/write-output.ts';
import type { Style } from '../style.ts';
import type { CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import type { FormatTarget } from './formats.ts';

/** Writes each report; one that cannot be written stops no other. */
export async function writeReports(
  context: CommandContext,
  targets: readonly FormatTarget[],
  report: GradeReport,
): Promise<readonly ExitCode[]> {
  const codes: ExitCode[] = [];
  for (const target of targets) {
    const text = await target.reporter.report(report, () => styleOf(context, target));
    codes.push(await write(context, target, text));
  }
  if (targets.some(({ reporter }) => reporter === github))
    codes.push(await addSummary(context, targets, report));
  return codes;
}

/** What goes into a file has no colour and a fixed width. */
async function styleOf(context: CommandContext, { file }: FormatTarget): Promise<Style> {
  if (file === null) return context.style('stdout');
  const { createPlainStyle } = await import('../style.ts');
  return createPlainStyle();
}

async function write(context: CommandContext, { file }: FormatTarget, text: string): Promise<ExitCode> {
  if (file === null) return context.print(text);
  const written = await writeOutput({ to: 'file', file, replace: true }, text);
  return written.ok ? 0 : context.refuse(written.problems);
}

/** Beside the annotations of GitHub Actions goes its job summary, unless it is one of the targets already. */
async function addSummary(
  context: CommandContext,
  targets: readonly FormatTarget[],
  report: GradeReport,
): Promise<ExitCode> {
  const file = context.host.env('GITHUB_STEP_SUMMARY') ?? '';
  if (file === '' || targets.some((target) => target.file === file)) return 0;
  const text = await markdown.report(report, async () => context.style('stdout'));
  const written = await writeOutput({ to: 'end of file', file }, text);
  return written.ok ? 0 : context.refuse(written.problems);
}
