/** The report on one session or transcript. */

import type { HeardFacts } from '../../assessment/heard-facts.ts';
import { bandTitle, DIMENSION_TITLES, marksText, markText, scoreText } from '../../assessment/labels.ts';
import type { Assessment, StepAssessment } from '../../assessment/types.ts';
import type { Fact, Step } from '../../scenario/types.ts';
import { stepBudget } from '../../session/clock.ts';
import type { Session, StepState } from '../../session/types.ts';
import { type Html, html, safe } from './html.ts';
import { markedAnswer, numbered } from './marked-answer.ts';

/** A picture with what it shows, for those who do not see it. */
export interface Picture {
  readonly title: string;
  readonly svg: string;
  readonly alt: string;
}

export interface SingleReport {
  readonly session: Session;
  readonly assessment: Assessment;
  readonly facts: HeardFacts;
  /** A concept's own name for its id. */
  readonly term: (concept: string) => string;
  /** What a strong sample answers, by step; absent where there is none. */
  readonly strong: Readonly<Record<string, string>>;
  readonly dimensions: Picture | null;
  readonly progress: Picture | null;
  readonly drawings: readonly Picture[];
}

export function singleReport(report: SingleReport): Html {
  const { session, assessment, facts, dimensions, progress, drawings } = report;
  const isQuiz = session.scenario.kind === 'quiz';
  const verdict = isQuiz ? '' : `, ${bandTitle(assessment.band)}`;
  const level = isQuiz ? '' : `${assessment.level} level, `;
  const steps = assessment.steps.filter(({ status }) => status !== 'unscored');
  return html`<header><h1>${session.scenario.title}</h1>
<p class="score">${scoreText(assessment.score)} of 100${verdict}</p>
<p class="quiet">${level}${session.mode === 'transcript' ? 'graded from a file' : session.mode}: ${session.id}</p></header>
<main>
${picture(dimensions)}
<h2 id="steps">Steps</h2>
${stepTable(report, steps)}
${advice(report)}
${factLists(facts)}
${steps.map((step, index) => stepSection(report, step, index))}
${drawings.length === 0 ? '' : html`<h2>The design as it was told</h2>${drawings.map(picture)}`}
${progress === null ? '' : html`<h2>Earlier sessions</h2>${picture(progress)}`}
</main>`;
}

export function picture(shown: Picture | null): Html {
  if (shown === null || shown.svg === '') return safe('');
  return html`<figure><img alt="${shown.alt}" src="data:image/svg+xml,${encodeURIComponent(shown.svg)}"><figcaption>${shown.title}</figcaption></figure>`;
}

function stepTable({ session }: SingleReport, steps: readonly StepAssessment[]): Html {
  const own = session.steps.some(({ selfMark }) => typeof selfMark === 'number');
  const timed = session.steps.some(({ seconds }) => seconds > 0);
  const rows = steps.map((step, index) => {
    const state = session.steps.find(({ id }) => id === step.id);
    const self = typeof state?.selfMark === 'number' ? String(state.selfMark) : '';
    return html`<tr><td><a href="#s${index}">${step.title}</a></td><td class="number">${markText(step.score ?? 0)}${step.status === 'skipped' ? ' (skipped)' : ''}</td>${own ? html`<td class="number">${self}</td>` : ''}${timed ? html`<td class="number">${timeOf(session, state)}</td>` : ''}</tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="steps"><table><thead><tr><th scope="col">Step</th><th scope="col" class="number">Mark of 4</th>${own ? html`<th scope="col" class="number">You said</th>` : ''}${timed ? html`<th scope="col" class="number">Time</th>` : ''}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function timeOf(session: Session, state: StepState | undefined): string {
  if (state === undefined) return '';
  const budget = stepBudget(session, state.id);
  const spent = minutes(state.seconds);
  return budget === null ? spent : `${spent} of ${minutes(budget)}`;
}

function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function advice({ assessment, term }: SingleReport): Html {
  if (assessment.advice.length === 0) return safe('');
  return html`<h2>What to work on first</h2><ul>${assessment.advice.map(
    ({ concept, why }) => html`<li><strong>${term(concept)}</strong>: ${why}</li>`,
  )}</ul>`;
}

function factLists({ asked, late, never }: HeardFacts): Html {
  if (asked.length + late.length + never.length === 0) return safe('');
  const list = (title: string, facts: readonly Fact[], tell: (fact: Fact) => string): Html =>
    facts.length === 0
      ? safe('')
      : html`<h3>${title}</h3><ul>${facts.map((fact) => html`<li>${tell(fact)}</li>`)}</ul>`;
  return html`<h2>What was asked</h2>${list('Asked in time', asked, ({ answer }) => answer)}${list('Asked only later', late, ({ answer }) => answer)}${list('Never asked', never, ({ matters = '', answer }) => `${answer} ${matters}`)}`;
}

function stepSection(report: SingleReport, assessed: StepAssessment, index: number): Html {
  const { session } = report;
  const step = session.scenario.steps.find(({ id }) => id === assessed.id);
  const state = session.steps.find(({ id }) => id === assessed.id);
  if (step === undefined) return safe('');
  const found = numbered(assessed);
  const answer = state?.answer ?? null;
  return html`<section aria-labelledby="s${index}"><h2 id="s${index}">${step.title}: ${markText(assessed.score ?? 0)} of 4</h2>
<p class="quiet">${step.prompt}</p>
${answer === null ? html`<p>No answer.</p>` : html`${markedAnswer(step.kind, answer, found, `s${index}`)}<p class="key quiet"><span class="met">found</span><span class="partly">begun</span><span class="prompted">after help</span><span class="wrong">cost marks</span></p>`}
${findingList(assessed, `s${index}`)}
${strongAnswer(report, step)}</section>`;
}

function findingList({ findings, deductions }: StepAssessment, id: string): Html {
  const items = [
    ...findings.map(({ title, verdict, reason, prompted }) => ({
      look: verdict,
      head: `${title} (${verdict}${prompted ? ', after help' : ''})`,
      reason,
    })),
    ...deductions.map(({ title, cost, reason }) => ({
      look: 'wrong',
      head: `${title} (minus ${marksText(cost)})`,
      reason,
    })),
  ];
  return html`<ul class="findings">${items.map(
    ({ look, head, reason }, index) =>
      html`<li class="${look}" id="${id}-${index + 1}"><strong>${index + 1}. ${head}</strong><br>${reason}</li>`,
  )}</ul>`;
}

function strongAnswer({ strong }: SingleReport, { id }: Step): Html {
  const text = Object.hasOwn(strong, id) ? (strong[id] ?? '') : '';
  if (text === '') return safe('');
  return html`<details><summary>What a strong answer says</summary><pre class="answer">${text}</pre></details>`;
}

/** Scores of the dimensions that were asked for, for a chart. */
export function dimensionBars({ dimensions }: Assessment): readonly { label: string; value: number }[] {
  return dimensions.flatMap(({ id, score }) =>
    score === null ? [] : [{ label: DIMENSION_TITLES[id], value: Math.round(score * 10) / 10 }],
  );
}
