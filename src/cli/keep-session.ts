/** Writes what is worth keeping of a session to a file: its design document, or the report on it. */
import { resolve } from 'node:path';
import { assess } from '../assessment/assess.ts';
import { fail, type Outcome, succeed } from '../problem.ts';
import type { Session } from '../session/types.ts';
import type { Content } from '../store/content.ts';
import { loadTemplate } from '../store/templates.ts';
import { writeOutput } from '../store/write-output.ts';
import type { Keepsake } from '../terminal/interview.ts';
import type { CommandContext } from './command.ts';

/** The file's name as it was given, or one made of the scenario and the session. Neither replaces a file. */
export async function keepSession(
  context: CommandContext,
  content: Content,
  { what, file, session }: { readonly what: Keepsake; readonly file: string; readonly session: Session },
): Promise<Outcome<string>> {
  const text =
    what === 'doc'
      ? await documentText(context, content, session)
      : await reportText(context, content, session);
  if (!text.ok) return text;
  const name = file === '' ? `${session.scenario.id}-${session.id}.${what === 'doc' ? 'md' : 'html'}` : file;
  const written = await writeOutput(
    { to: 'file', file: resolve(context.host.cwd, name), replace: false },
    text.value,
  );
  if (written.ok) return succeed(name);
  return fail(written.problems.map((problem) => ({ ...problem, hint: `Name another file: :${what} FILE` })));
}

async function documentText(
  { host }: CommandContext,
  content: Content,
  session: Session,
): Promise<Outcome<string>> {
  const { fromSession } = await import('./make-document.ts');
  const { renderTemplate } = await import('../documents/render.ts');
  const template = await loadTemplate('design-doc', host.cwd);
  const model = await fromSession(content, session);
  if (!template.ok || !model.ok)
    return fail([template, model].flatMap((each) => (each.ok ? [] : each.problems)));
  const rendered = renderTemplate(template.value.file, template.value, model.value);
  return rendered.ok ? succeed(rendered.value.map(({ markdown }) => markdown).join('\n')) : rendered;
}

async function reportText(
  context: CommandContext,
  content: Content,
  session: Session,
): Promise<Outcome<string>> {
  const { reportOn } = await import('./report-on.ts');
  const compiled = await content.compiledFor(session.scenario, session.seed);
  if (!compiled.ok) return compiled;
  const assessment = assess(compiled.value, session);
  const graded = { name: session.id, candidate: '', session, compiled: compiled.value, assessment };
  return succeed(await reportOn(context, content, { graded, format: 'html' }));
}
