/** Wires `report` to the outside world: finds the sessions, assesses them, draws what there is to draw, writes the page. */
import { createHash } from 'node:crypto';
import { assess } from '../assessment/assess.ts';
import { heardFacts } from '../assessment/heard-facts.ts';
import { scoreText } from '../assessment/labels.ts';
import type { Assessment } from '../assessment/types.ts';
import { termsOf } from '../concepts/terms-of.ts';
import type { Concept } from '../concepts/types.ts';
import { drawnModel } from '../documents/build-model.ts';
import type { Html } from '../documents/report/html.ts';
import { manyReport, viewMany } from '../documents/report/many.ts';
import { manyMarkdown, singleMarkdown } from '../documents/report/markdown.ts';
import { page } from '../documents/report/page.ts';
import { singleReport } from '../documents/report/single.ts';
import type { Bar, Picture } from '../documents/report/types.ts';
import { type NamedDrawing, type ReportView, viewReport } from '../documents/report/view.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import type { Session } from '../session/types.ts';
import type { AnswerValue } from '../steps/types.ts';
import { type Content, loadContent } from '../store/content.ts';
import { findInputs } from '../store/find-inputs.ts';
import { isSessionId } from '../store/session-files.ts';
import { writeOutput } from '../store/write-output.ts';
import type { CommandContext } from './command.ts';
import { type ExitCode, worstExitCode } from './exit-codes.ts';
import { findNamed } from './find-named.ts';
import type { PastPlace } from './grade-stored.ts';
import { readPast } from './read-past.ts';

export interface ReportFlags {
  readonly output?: string;
  readonly format: 'html' | 'markdown';
}

export interface Graded {
  /** As it was given. */
  readonly name: string;
  readonly candidate: string;
  readonly session: Session;
  readonly compiled: CompiledScenario;
  readonly assessment: Assessment;
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
  readonly format: ReportFlags['format'];
}

async function write(context: CommandContext, content: Content, { graded, format }: Wanted): Promise<string> {
  const [only, ...others] = graded;
  if (only === undefined) return '';
  if (others.length > 0) {
    const view = viewMany(graded.map(({ name, candidate, assessment }) => ({ name, candidate, assessment })));
    return format === 'markdown' ? manyMarkdown(view) : page(view.title, await manyPage(view), sha256);
  }
  return reportOn(context, content, { graded: only, format });
}

/** The report on one session, as text. */
export async function reportOn(
  place: PastPlace,
  content: Content,
  { graded, format }: { readonly graded: Graded; readonly format: ReportFlags['format'] },
): Promise<string> {
  const view = await viewOf(place, content, graded);
  return format === 'markdown' ? singleMarkdown(view) : page(view.title, await singlePage(view), sha256);
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

async function singlePage(view: ReportView): Promise<Html> {
  const { barChart, lineChart } = await import('../documents/report/charts.ts');
  return singleReport(view, {
    dimensions: view.dimensions.length === 0 ? null : barChart('Dimensions, of 100', view.dimensions),
    progress:
      view.progress.length === 0 ? null : lineChart('Scores in this scenario, oldest first', view.progress),
    drawings: await drawAll(view.drawings),
  });
}

async function drawAll(drawings: readonly NamedDrawing[]): Promise<readonly Picture[]> {
  if (drawings.length === 0) return [];
  const { graphPicture } = await import('../documents/report/graphs.ts');
  const pictures: Picture[] = [];
  for (const drawing of drawings) pictures.push(await graphPicture(drawing));
  return pictures;
}

async function viewOf(place: PastPlace, content: Content, graded: Graded): Promise<ReportView> {
  const { session, compiled, assessment } = graded;
  const concepts = await content.concepts();
  const glossary = concepts.ok ? concepts.value : [];
  return viewReport({
    session,
    assessment,
    candidate: graded.candidate,
    facts: heardFacts(compiled, session),
    term: termsOf(glossary),
    strong: await strongAnswers(content, session),
    drawings: drawingsOf(graded, glossary),
    progress: await progressOf(place, content, session),
    hideScore: session.hideScore,
  });
}

async function strongAnswers(
  content: Content,
  { scenario }: Session,
): Promise<Readonly<Record<string, string>>> {
  const sample = await content.sample(scenario.id);
  if (!sample.ok) return {};
  return Object.fromEntries(Object.entries(sample.value).map(([step, value]) => [step, textOf(value)]));
}

function textOf(value: AnswerValue): string {
  if (typeof value === 'string') return value;
  return value
    .map((entry) => (typeof entry === 'string' ? entry : Object.values(entry).join(' | ')))
    .join('\n');
}

/** The scores of the finished sessions of this scenario up to this one; nothing for a file. */
async function progressOf(place: PastPlace, content: Content, session: Session): Promise<readonly Bar[]> {
  if (session.mode === 'transcript') return [];
  const past = await readPast(place, content);
  if (!past.ok) return [];
  const parts = session.steps.map(({ id }) => id).join(' ');
  return past.value.sessions
    .filter(
      ({ scenario, startedAt, hideScore }) =>
        scenario === session.scenario.id && startedAt <= session.startedAt && !hideScore,
    )
    .flatMap(({ id, startedAt, result }) =>
      result === null || stepsOf(result) !== parts
        ? []
        : [
            {
              label:
                id === session.id
                  ? 'this one'
                  : new Date(startedAt).toISOString().slice(0, 16).replace('T', ' '),
              value: Number(scoreText(result.score)),
            },
          ],
    )
    .reverse();
}

/** Only sessions over the same steps can be compared. */
function stepsOf({ steps }: Assessment): string {
  return steps
    .filter(({ status }) => status !== 'unscored')
    .map(({ id }) => id)
    .join(' ');
}

function drawingsOf(graded: Graded, concepts: readonly Concept[]): readonly NamedDrawing[] {
  if (graded.session.scenario.kind === 'quiz') return [];
  const { drawings } = drawnModel({ ...graded, concepts });
  return [
    { title: 'Who deals with the system', drawing: drawings.context },
    { title: 'Building blocks that were named', drawing: drawings.containers },
    { title: 'The path of a request', drawing: drawings.path },
    { title: 'Where the data rest', drawing: drawings.data },
  ];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function noSession(name: string): Problem {
  return {
    code: 'no-session',
    message: `${JSON.stringify(name)} is a scenario; there is nothing said yet to report on.`,
    hint: 'Name a session or a transcript.',
  };
}
