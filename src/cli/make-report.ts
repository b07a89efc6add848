import { assess } from '../assessment/assess.ts';
import type { Html } from '../documents/report/html.ts';
import { manyReport, viewMany } from '../documents/report/many.ts';
import { manyMarkdown } from '../documents/report/markdown.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { type Content, loadContent } from '../store/content.ts';
import { findInputs } from '../store/find-inputs.ts';
import { isSessionId } from '../store/session-files.ts';
import { writeOutput } from '../store/write-output.ts';
import type { CommandContext } from './command.ts';
import { type ExitCode, worstExitCode } from './exit-codes.ts';
import { findNamed } from './find-named.ts';
import { asPage, type Graded, type ReportFormat, reportOn } from './report-on.ts';

export interface ReportFlags {
  readonly output?: string;
  readonly format: ReportFormat;
}

/** Reports on what can be read; what cannot is told on stderr, and the exit status says so. */
export async function makeReport(
  context: CommandContext,
  names: readonly string[],
  { format, output }: ReportFlags,
): Promise<ExitCode> {
  const content = await loadContent(context.host, { scenarioDirs: context.scenarioDirs });
  await context.tell(content.problems);
  const { graded, problems } = await gradeAll(context, content, names);
  if (graded.length === 0) return context.refuse(problems);
  await context.tell(problems);
  const text = await write(context, content, { graded, format });
  const printed = output === undefined ? await context.print(text) : await writeTo(context, output, text);
  return worstExitCode([problems.length > 0 ? 2 : 0, printed]);
}

async function writeTo(context: CommandContext, file: string, text: string): Promise<ExitCode> {
  const written = await writeOutput({ to: 'file', file, replace: true }, text);
  return written.ok ? 0 : context.refuse(written.problems);
}

interface Wanted {
  readonly graded: readonly Graded[];
  readonly format: ReportFormat;
}

async function write(context: CommandContext, content: Content, { graded, format }: Wanted): Promise<string> {
  const [only, ...others] = graded;
  if (only === undefined) return '';
  if (others.length > 0) {
    const view = viewMany(graded.map(({ name, candidate, assessment }) => ({ name, candidate, assessment })));
    return format === 'markdown' ? manyMarkdown(view) : asPage(view.title, await manyPage(view));
  }
  return reportOn(context, content, { graded: only, format });
}

async function gradeAll(
  context: CommandContext,
  content: Content,
  names: readonly string[],
): Promise<{ readonly graded: readonly Graded[]; readonly problems: readonly Problem[] }> {
  const graded: Graded[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const meant = await expand(context, name);
    problems.push(...meant.problems);
    for (const one of meant.names) {
      if (graded.some((before) => before.name === one)) continue;
      const found = await gradeNamed(context, content, one);
      if (found.ok) graded.push(found.value);
      else problems.push(...found.problems);
    }
  }
  return { graded, problems };
}

/** A folder or a glob means its files, as for `grade`; a scenario is named to be refused. */
async function expand(
  context: CommandContext,
  name: string,
): Promise<{ readonly names: readonly string[]; readonly problems: readonly Problem[] }> {
  if (isSessionId(name) || /^[a-z][a-z0-9-]*$/.test(name)) {
    const found = await findInputs([name], context.host.cwd);
    const isUnknown = found.problems.every(({ code }) => code === 'no-such-file');
    if (found.problems.length > 0 && !isUnknown) return { names: [], problems: found.problems };
    return { names: found.files.length > 0 ? found.files : [name], problems: [] };
  }
  const { files, problems } = await findInputs([name], context.host.cwd);
  return { names: files, problems };
}

async function gradeNamed(context: CommandContext, content: Content, name: string): Promise<Outcome<Graded>> {
  const found = await findNamed(context, content, name);
  if (!found.ok) return found;
  if (found.value.kind === 'scenario') return fail([noSession(name)]);
  await context.tell(found.value.warnings);
  const { session, candidate } = found.value;
  const compiled = await content.compiledFor(session.scenario, session.seed);
  if (!compiled.ok) return compiled;
  return succeed({
    name,
    candidate,
    session,
    compiled: compiled.value,
    assessment: assess(compiled.value, session),
  });
}

async function manyPage(view: ReturnType<typeof viewMany>): Promise<Html> {
  if (view.bands.every(({ value }) => value === 0)) return manyReport(view, null);
  const { columnChart } = await import('../documents/report/charts.ts');
  return manyReport(view, columnChart('Transcripts in each band', view.bands));
}

function noSession(name: string): Problem {
  return {
    code: 'no-session',
    message: `${JSON.stringify(name)} is a scenario; there is nothing said yet to report on.`,
    hint: 'Name a session or a transcript.',
  };
}
