/** Wires `report` to the outside world: finds the sessions, assesses them, draws what there is to draw, writes the page. */
import { createHash } from 'node:crypto';
import { assess } from '../assessment/assess.ts';
import { heardFacts } from '../assessment/heard-facts.ts';
import { scoreText } from '../assessment/labels.ts';
import type { Assessment } from '../assessment/types.ts';
import { termsOf } from '../concepts/terms-of.ts';
import type { Concept } from '../concepts/types.ts';
import { drawnModel } from '../documents/build-model.ts';
import { drawingInWords } from '../documents/drawing.ts';
import type { Html } from '../documents/report/html.ts';
import { manyReport } from '../documents/report/many.ts';
import { page } from '../documents/report/page.ts';
import { dimensionBars, type Picture, singleReport } from '../documents/report/single.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { markdown } from '../reporters/markdown.ts';
import { BANDS } from '../rubric/bands.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import type { Session } from '../session/types.ts';
import type { AnswerValue } from '../steps/types.ts';
import { type Content, loadContent } from '../store/content.ts';
import { writeOutput } from '../store/write-output.ts';
import type { CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';
import { findNamed } from './find-named.ts';
import { readPast } from './read-past.ts';

export interface ReportFlags {
  readonly output?: string;
  readonly format: 'html' | 'markdown';
}

interface Graded {
  readonly name: string;
  readonly session: Session;
  readonly compiled: CompiledScenario;
  readonly assessment: Assessment;
}

export async function makeReport(
  context: CommandContext,
  names: readonly string[],
  flags: ReportFlags,
): Promise<ExitCode> {
  const content = await loadContent(context.host, { scenarioDirs: context.scenarioDirs });
  await context.tell(content.problems);
  const graded: Graded[] = [];
  const problems: Problem[] = [];
  for (const name of [...new Set(names)]) {
    const one = await gradeNamed(context, content, name);
    if (one.ok) graded.push(one.value);
    else problems.push(...one.problems);
  }
  if (problems.length > 0) return context.refuse(problems);
  const text =
    flags.format === 'markdown' ? await asMarkdown(context, graded) : await asPage(context, content, graded);
  if (flags.output === undefined) return context.print(text);
  const written = await writeOutput({ to: 'file', file: flags.output, replace: true }, text);
  return written.ok ? 0 : context.refuse(written.problems);
}

async function gradeNamed(context: CommandContext, content: Content, name: string): Promise<Outcome<Graded>> {
  const found = await findNamed(context, content, name);
  if (!found.ok) return found;
  if (found.value.kind === 'scenario') return fail([noSession(name)]);
  await context.tell(found.value.warnings);
  const { session } = found.value;
  const compiled = await content.compiledFor(session.scenario, session.seed);
  if (!compiled.ok) return compiled;
  return succeed({ name, session, compiled: compiled.value, assessment: assess(compiled.value, session) });
}

async function asMarkdown(context: CommandContext, graded: readonly Graded[]): Promise<string> {
  const results = graded.map(({ name, session, assessment }) => ({
    file: name.replaceAll('\\', '/'),
    id: session.id,
    assessment,
    shortfalls: [],
  }));
  const bar = { minScore: null, minSteps: [], requireBand: null };
  const summary = { count: results.length, passed: results.length, failed: 0, bar };
  return markdown.report({ results, problems: [], summary }, () => context.style('stdout'));
}

async function asPage(context: CommandContext, content: Content, graded: readonly Graded[]): Promise<string> {
  const [only, ...others] = graded;
  if (only === undefined) return '';
  if (others.length > 0) return page(`${graded.length} transcripts`, await many(graded), sha256);
  return page(only.session.scenario.title, await single(context, content, only), sha256);
}

async function many(graded: readonly Graded[]): Promise<Html> {
  const { columnChart } = await import('../documents/report/charts.ts');
  const columns = BANDS.map(({ id, title }) => ({
    label: title,
    value: graded.filter(({ assessment }) => assessment.band === id).length,
  }));
  const alt = columns.map(({ label, value }) => `${label}: ${value}`).join(', ');
  return manyReport({
    candidates: graded.map(({ name, assessment }) => ({ name, assessment })),
    distribution: { title: 'Transcripts in each band', svg: columnChart(columns), alt },
  });
}

async function single(context: CommandContext, content: Content, graded: Graded): Promise<Html> {
  const { session, compiled, assessment } = graded;
  const { barChart } = await import('../documents/report/charts.ts');
  const concepts = await content.concepts();
  const glossary = concepts.ok ? concepts.value : [];
  const bars = dimensionBars(assessment);
  return singleReport({
    session,
    assessment,
    facts: heardFacts(compiled, session),
    term: termsOf(glossary),
    strong: session.mode === 'transcript' || session.finished ? await strongAnswers(content, session) : {},
    dimensions:
      bars.length === 0
        ? null
        : {
            title: 'Dimensions, of 100',
            svg: barChart(bars),
            alt: bars.map(({ label, value }) => `${label} ${value}`).join(', '),
          },
    progress: await progressOf(context, content, session),
    drawings: await drawingsOf(graded, glossary),
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

/** The scores of the finished sessions of this scenario up to this one; nothing for a file, or for a first session. */
async function progressOf(
  context: CommandContext,
  content: Content,
  session: Session,
): Promise<Picture | null> {
  if (session.mode === 'transcript') return null;
  const past = await readPast(context, content);
  if (!past.ok) return null;
  const earlier = past.value.sessions
    .filter(({ scenario, startedAt }) => scenario === session.scenario.id && startedAt <= session.startedAt)
    .flatMap(({ startedAt, result }) => (result === null ? [] : [{ startedAt, score: result.score }]))
    .reverse();
  if (earlier.length < 2) return null;
  const points = earlier.map(({ startedAt, score }) => ({
    label: new Date(startedAt).toISOString().slice(0, 10),
    value: Number(scoreText(score)),
  }));
  const { lineChart } = await import('../documents/report/charts.ts');
  const alt = points.map(({ label, value }) => `${label}: ${value}`).join(', ');
  return { title: 'Scores in this scenario, oldest first', svg: lineChart(points), alt };
}

async function drawingsOf(graded: Graded, concepts: readonly Concept[]): Promise<readonly Picture[]> {
  const { session } = graded;
  if (session.scenario.kind === 'quiz') return [];
  const { graphSvg } = await import('../documents/report/graphs.ts');
  const { context, containers } = drawnModel({ ...graded, concepts }).drawings;
  const drawn = [
    { title: 'Who deals with the system', drawing: context },
    { title: 'Building blocks that were named', drawing: containers },
  ].filter(({ drawing }) => drawing.nodes.length > 0);
  const pictures: Picture[] = [];
  for (const { title, drawing } of drawn)
    pictures.push({ title, svg: await graphSvg(drawing), alt: drawingInWords(drawing) });
  return pictures;
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
