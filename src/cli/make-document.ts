/** Wires `doc` to the outside world: finds what is meant, fills the model, renders the template, writes the result. */
import { assess } from '../assessment/assess.ts';
import { sessionModel } from '../documents/build-model.ts';
import { type RenderedDocument, renderTemplate } from '../documents/render.ts';
import { blankModel, scenarioModel } from '../documents/skeleton.ts';
import type { DesignModel } from '../documents/types.ts';
import { oneLine } from '../plain-text.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { toJson } from '../reporters/to-json.ts';
import type { Session } from '../session/types.ts';
import { type Content, loadContent } from '../store/content.ts';
import { loadTemplate, type Template } from '../store/templates.ts';
import { writeFolder } from '../store/write-folder.ts';
import { writeOutput } from '../store/write-output.ts';
import type { CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { findNamed } from './find-named.ts';

export interface DocFlags {
  readonly title?: string;
  readonly template: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly format: 'markdown' | 'json';
}

/** Makes the document and prints or writes it. */
export async function makeDocument(
  context: CommandContext,
  name: string | undefined,
  flags: DocFlags,
): Promise<ExitCode> {
  const template = await loadTemplate(flags.template, context.host.cwd);
  const model = await modelFor(context, name, flags);
  if (!template.ok || !model.ok)
    return context.refuse([template, model].flatMap((each) => (each.ok ? [] : each.problems)));
  const documents = renderTemplate(template.value.file, template.value, model.value);
  if (!documents.ok) return context.refuse(documents.problems);
  return write(context, flags, { template: template.value, model: model.value, documents: documents.value });
}

async function modelFor(
  context: CommandContext,
  name: string | undefined,
  { title }: DocFlags,
): Promise<Outcome<DesignModel>> {
  if (name === undefined)
    return title === undefined || oneLine(title) === '' ? fail([NOTHING]) : succeed(blankModel(title));
  const content = await loadContent(context.host, { scenarioDirs: context.scenarioDirs });
  await context.tell(content.problems);
  const found = await findNamed(context, content, name);
  if (!found.ok) return found;
  await context.tell(found.value.warnings);
  const scenario = found.value.kind === 'scenario' ? found.value.scenario : found.value.session.scenario;
  if (scenario.kind === 'quiz') return fail([noDesign(scenario.id)]);
  const model =
    found.value.kind === 'scenario'
      ? succeed(scenarioModel(scenario))
      : await fromSession(content, found.value.session);
  if (!model.ok || title === undefined || oneLine(title) === '') return model;
  return succeed({ ...model.value, title: oneLine(title) });
}

/** The model of a session. */
export async function fromSession(content: Content, session: Session): Promise<Outcome<DesignModel>> {
  const compiled = await content.compiledFor(session.scenario, session.seed);
  if (!compiled.ok) return compiled;
  const concepts = await content.concepts();
  if (!concepts.ok) return concepts;
  const assessment = assess(compiled.value, session);
  return succeed(sessionModel({ session, compiled: compiled.value, assessment, concepts: concepts.value }));
}

interface Made {
  readonly template: Template;
  readonly model: DesignModel;
  readonly documents: readonly RenderedDocument[];
}

async function write(
  context: CommandContext,
  { format, output, force = false }: DocFlags,
  made: Made,
): Promise<ExitCode> {
  const isFolder = made.template.each !== null && format === 'markdown';
  if (output === undefined) return context.print(format === 'json' ? json(made) : whole(made.documents));
  const written = isFolder
    ? await writeFolder(
        output,
        made.documents.map(({ name, markdown }) => ({ name, text: markdown })),
        force,
      )
    : await writeOutput(
        { to: 'file', file: output, replace: force },
        format === 'json' ? json(made) : whole(made.documents),
      );
  return written.ok ? 0 : context.refuse(written.problems);
}

/** Several documents one after the other, each under its file's name. */
function whole(documents: readonly RenderedDocument[]): string {
  return documents
    .map(({ name, markdown }) => (name === '' ? markdown : `<!-- ${name} -->\n\n${markdown}`))
    .join('\n');
}

function json({ template, model, documents }: Made): string {
  return toJson({ schemaVersion: 1, template: template.id, documents, model });
}

function noDesign(id: string): Problem {
  return {
    code: 'no-design',
    message: `${id} is a quiz; there is no design in it.`,
    hint: 'Name an interview.',
  };
}

const NOTHING: Problem = {
  code: 'nothing-to-write',
  message: 'There is nothing to make a document of.',
  hint: 'Name a scenario, a session or a transcript, or give --title "Payments" for a skeleton.',
};
