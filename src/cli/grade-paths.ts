/** Wires `grade` to the outside world: finds and reads the files, grades them, writes the result. */
import type { Host } from '../host/types.ts';
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
import { reporterOf } from './formats.ts';
import { withProgress } from './with-progress.ts';

export interface GradeRequest {
  readonly paths: readonly string[];
  readonly threshold: number | null;
  readonly format: string;
  /** A file for the result, or null for stdout. */
  readonly output: string | null;
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
    threshold: request.threshold,
    problems: [...content.problems, ...found.problems],
  };
  if (found.files.includes('-') && host.stdin.isTTY) await host.stderr.write(`${TYPE_IT}\n`);
  const report = await withProgress(host, GRADING, () => grade(wish));
  await context.tell(report.problems);
  const text = await reporterOf(request.format).report(report, () => styleOf(context, request));
  return worstExitCode([gradeExitCode(report), await write(context, request, text)]);
}

function gradeInput(host: Host, file: string): GradeInput {
  const read = () => (file === '-' ? readStream(host.stdin, file) : readInput({ file, cwd: host.cwd }));
  return { file, read };
}

/** What goes into a file has no colour and a fixed width. */
async function styleOf(context: CommandContext, { output }: GradeRequest): Promise<Style> {
  if (output === null) return context.style('stdout');
  const { createPlainStyle } = await import('../style.ts');
  return createPlainStyle();
}

async function write(context: CommandContext, { output }: GradeRequest, text: string): Promise<ExitCode> {
  if (output === null) return context.print(text);
  const written = await writeOutput({ to: 'file', file: output, replace: true }, text);
  return written.ok ? 0 : context.refuse(written.problems);
}

const GRADING = 'Grading';
const TYPE_IT = 'Reading a transcript from the terminal; end it with Ctrl-D.';
