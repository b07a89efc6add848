/** Wires `grade` to the outside world: finds and reads the files, grades them, writes the result. */
import type { Host } from '../host/types.ts';
import { github } from '../reporters/github.ts';
import { markdown } from '../reporters/markdown.ts';
import type { Bar, GradeReport } from '../reporters/types.ts';
import { gradeExitCode } from '../runner/gate.ts';
import { type GradeInput, grade } from '../runner/grade.ts';
import { createShelf } from '../runner/shelf.ts';
import { loadContent } from '../store/content.ts';
import { findInputs } from '../store/find-inputs.ts';
import { readInput, readStream } from '../store/read-input.ts';
import { writeOutput } from '../store/write-output.ts';
import type { Style } from '../style.ts';
import type { CommandContext } from './command.ts';
import { type ExitCode, worstExitCode } from './exit-codes.ts';
import type { FormatTarget } from './formats.ts';
import { withProgress } from './with-progress.ts';

export interface GradeRequest {
  readonly paths: readonly string[];
  readonly bar: Bar;
  readonly targets: readonly FormatTarget[];
}

/** Grades what the paths lead to. Problems are shown on stderr, whatever the format. */
export async function gradePaths(context: CommandContext, request: GradeRequest): Promise<ExitCode> {
  const { host } = context;
  const content = await loadContent(host, context);
  const found = await findInputs(request.paths, host.cwd);
  const wish = {
    inputs: found.files.map((file) => gradeInput(host, file)),
    shelf: createShelf(
      content.scenarios.map(({ id }) => id),
      content.compiled,
    ),
    bar: request.bar,
    problems: [...content.problems, ...found.problems],
  };
  if (found.files.includes('-') && host.stdin.isTTY) await host.stderr.write(`${TYPE_IT}\n`);
  const report = await withProgress(host, GRADING, () => grade(wish));
  await context.tell(report.problems);
  return worstExitCode([gradeExitCode(report), ...(await writeReports(context, request.targets, report))]);
}

function gradeInput(host: Host, file: string): GradeInput {
  const read = () => (file === '-' ? readStream(host.stdin, file) : readInput({ file, cwd: host.cwd }));
  return { file, read };
}

/** Writes each report; one that cannot be written stops no other. */
async function writeReports(
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

const GRADING = 'Grading';
const TYPE_IT = 'Reading a transcript from the terminal; end it with Ctrl-D.';
