/** The report on one session as text: gathers what it needs to tell, and draws what there is to draw. */
import { createHash } from 'node:crypto';
import { heardFacts } from '../assessment/heard-facts.ts';
import { scoreText } from '../assessment/labels.ts';
import type { Assessment } from '../assessment/types.ts';
import { termsOf } from '../concepts/terms-of.ts';
import type { Concept } from '../concepts/types.ts';
import { drawnModel } from '../documents/build-model.ts';
import type { Html } from '../documents/report/html.ts';
import { singleMarkdown } from '../documents/report/markdown.ts';
import { page } from '../documents/report/page.ts';
import { singleReport } from '../documents/report/single.ts';
import type { Bar, Picture } from '../documents/report/types.ts';
import { type NamedDrawing, type ReportView, viewReport } from '../documents/report/view.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import type { Session } from '../session/types.ts';
import type { AnswerValue } from '../steps/types.ts';
import type { Content } from '../store/content.ts';
import type { PastPlace } from './grade-stored.ts';
import { readPast } from './read-past.ts';

export type ReportFormat = 'html' | 'markdown';

export interface Graded {
  /** As it was given. */
  readonly name: string;
  readonly candidate: string;
  readonly session: Session;
  readonly compiled: CompiledScenario;
  readonly assessment: Assessment;
}

/** The report on one session, as text. */
export async function reportOn(
  place: PastPlace,
  content: Content,
  { graded, format }: { readonly graded: Graded; readonly format: ReportFormat },
): Promise<string> {
  const view = await viewOf(place, content, graded);
  return format === 'markdown' ? singleMarkdown(view) : asPage(view.title, await singlePage(view));
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

/** The whole page, with the hash by which its styles are let in. */
export function asPage(title: string, body: Html): string {
  return page(title, body, (text) => createHash('sha256').update(text).digest('base64'));
}
