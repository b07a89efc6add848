/** The report on several transcripts, for a teacher: who stands where, how the scores are spread, what was missed most. */
import { bandTitle, markText, scoreText } from '../../assessment/labels.ts';
import type { Assessment } from '../../assessment/types.ts';
import { BANDS } from '../../rubric/bands.ts';
import { type Html, html } from './html.ts';
import { picture } from './picture.ts';
import type { Bar, Picture } from './types.ts';

export interface Candidate {
  /** As it was given: a path or a session's id. */
  readonly name: string;
  /** Who it is; '' where nobody said. */
  readonly candidate: string;
  readonly assessment: Assessment;
}

export interface ManyView {
  readonly title: string;
  readonly about: string;
  readonly bands: readonly Bar[];
  readonly tables: readonly Table[];
}

export interface Table {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export function viewMany(candidates: readonly Candidate[]): ManyView {
  const scores = candidates.map(({ assessment }) => assessment.score).sort((a, b) => a - b);
  const spread = `from ${scoreText(scores[0] ?? 0)} to ${scoreText(scores.at(-1) ?? 0)}, median ${scoreText(median(scores))}`;
  return {
    title: `${candidates.length} transcripts`,
    about: `Scores ${spread}`,
    bands: BANDS.map(({ id, title }) => ({
      label: title,
      value: candidates.filter(({ assessment }) => assessment.isQuiz !== true && assessment.band === id)
        .length,
    })),
    tables: [candidateTable(candidates), stepTable(candidates), missedTable(candidates)].filter(
      ({ rows }) => rows.length > 0,
    ),
  };
}

/** `distribution` is null where nobody stands in a band, as in quizzes. */
export function manyReport({ title, about, tables }: ManyView, distribution: Picture | null): Html {
  return html`<header><h1>${title}</h1>
<p class="quiet">${about}</p></header>
<main>${distribution === null ? '' : picture(distribution)}
${tables.map(tableOf)}</main>`;
}

function tableOf({ title, columns, rows }: Table, index: number): Html {
  const look = (column: number): Html =>
    html`${columns[column]?.isNumber === true ? html` class="number"` : ''}`;
  return html`<h2 id="t${index}">${title}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="t${index}"><table><thead><tr>${columns.map((column, at) => html`<th scope="col"${look(at)}>${column.title}</th>`)}</tr></thead><tbody>${rows.map(
    (cells) => html`<tr>${cells.map((cell, at) => html`<td${look(at)}>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

/** The best first. */
function candidateTable(candidates: readonly Candidate[]): Table {
  const sorted = [...candidates].sort((a, b) => b.assessment.score - a.assessment.score);
  const hasNames = candidates.some(({ candidate }) => candidate !== '');
  const shared = sharedFolder(candidates.map(({ name }) => name)).length;
  return {
    title: 'Candidates',
    columns: [
      ...(hasNames ? [word('Candidate')] : []),
      word('Transcript'),
      word('Scenario'),
      word('Level'),
      figure('Score'),
      word('Band'),
    ],
    rows: sorted.map(({ name, candidate, assessment: { scenario, level, score, band, isQuiz } }) => [
      ...(hasNames ? [candidate] : []),
      name.slice(shared),
      scenario,
      isQuiz === true ? '' : level,
      scoreText(score),
      isQuiz === true ? '' : bandTitle(band),
    ]),
  };
}

/** The folders that all paths begin with, so that they need not stand in every row. */
function sharedFolder(names: readonly string[]): string {
  const [first = ''] = names;
  const folders = first
    .split('/')
    .slice(0, -1)
    .map((_, index, all) => `${all.slice(0, index + 1).join('/')}/`);
  return folders.findLast((folder) => names.every((name) => name.startsWith(folder))) ?? '';
}

/** How the steps of each scenario went, the lowest mean first. */
function stepTable(candidates: readonly Candidate[]): Table {
  const marks = new Map<string, number[]>();
  for (const { assessment } of candidates)
    for (const { title, score } of assessment.steps) {
      if (score === null) continue;
      const name = `${assessment.scenario}, ${title}`;
      marks.set(name, [...(marks.get(name) ?? []), score]);
    }
  const mean = (scores: readonly number[]): number =>
    scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return {
    title: 'Steps',
    columns: [word('Scenario and step'), figure('Mean of 4'), figure('Lowest'), figure('Highest')],
    rows: [...marks]
      .sort(([, a], [, b]) => mean(a) - mean(b))
      .slice(0, MOST)
      .map(([name, scores]) => [
        name,
        markText(mean(scores)),
        markText(Math.min(...scores)),
        markText(Math.max(...scores)),
      ]),
  };
}

function missedTable(candidates: readonly Candidate[]): Table {
  const all = allMissed(candidates);
  return {
    title: all.length > MOST ? `Missed most: the first ${MOST} of ${all.length}` : 'Missed most',
    columns: [word('Scenario and step'), word('What'), figure('Missed by')],
    rows: all.slice(0, MOST).map(({ step, title, missed, of }) => [step, title, `${missed} of ${of}`]),
  };
}

export interface Missed {
  readonly step: string;
  readonly title: string;
  readonly missed: number;
  readonly of: number;
  /** Of the criterion in its step. */
  readonly weight: number;
}

/** The criteria that anybody missed, those first that the most of their scenario missed, the largest share first, then the heaviest. */
export function allMissed(candidates: readonly Candidate[]): readonly Missed[] {
  const counts = new Map<string, Missed>();
  for (const { assessment } of candidates)
    for (const { title: step, status, findings } of assessment.steps)
      for (const { criterion, title, verdict, weight } of status === 'unscored' ? [] : findings) {
        if (criterion === 'general-depth' || verdict === 'unscored') continue;
        const name = `${assessment.scenario}, ${step}`;
        const before = counts.get(`${name}/${criterion}`) ?? { step: name, title, missed: 0, of: 0, weight };
        const missed = before.missed + (verdict === 'missed' ? 1 : 0);
        counts.set(`${name}/${criterion}`, { ...before, missed, of: before.of + 1 });
      }
  return [...counts.values()]
    .filter(({ missed }) => missed > 0)
    .sort((a, b) => b.missed / b.of - a.missed / a.of || b.missed - a.missed || b.weight - a.weight);
}

function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

function word(title: string) {
  return { title, isNumber: false };
}

function figure(title: string) {
  return { title, isNumber: true };
}

const MOST = 30;
