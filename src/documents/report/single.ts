/** The report on one session or transcript, as a page. */
import { answerParts } from '../../steps/step-kinds.ts';
import type { Answer } from '../../steps/types.ts';
import { type Html, html, safe } from './html.ts';
import { lookOf, markedAnswer } from './marked-answer.ts';
import { picture } from './picture.ts';
import type { Picture } from './types.ts';
import type { FactGroup, ReportView, StepView, Verdict } from './view.ts';

/** The pictures of a report, drawn elsewhere; null for none. */
export interface SinglePictures {
  readonly dimensions: Picture | null;
  readonly progress: Picture | null;
  readonly drawings: readonly Picture[];
}

export function singleReport(view: ReportView, { dimensions, progress, drawings }: SinglePictures): Html {
  return html`<header><h1>${view.title}</h1>
${view.verdict === '' ? '' : html`<p class="score">${view.verdict}</p>`}
<p class="quiet">${view.about}</p></header>
<main>
${dimensions === null ? '' : picture(dimensions)}
<h2 id="steps">${view.isQuiz ? 'Questions' : 'Steps'}</h2>
${stepTable(view.steps)}
${advice(view)}
${factLists(view.facts)}
${view.steps.map(stepSection)}
${drawings.length === 0 ? '' : html`<section aria-labelledby="design"><h2 id="design">The design as it was told</h2>${drawings.map(picture)}</section>`}
${progress === null ? '' : html`<section aria-labelledby="progress"><h2 id="progress">Earlier sessions</h2>${picture(progress)}</section>`}
</main>`;
}

/** Columns that nobody has anything in are left out. */
function stepTable(steps: readonly StepView[]): Html {
  const columns = [
    { title: 'Mark', cell: ({ mark }: StepView) => mark },
    { title: 'Your own mark', cell: ({ own }: StepView) => own },
    { title: 'Time', cell: ({ time }: StepView) => time },
  ].filter(({ cell }) => steps.some((step) => cell(step) !== ''));
  const head = html`<th scope="col">Step</th>${columns.map(({ title }) => html`<th scope="col" class="number">${title}</th>`)}`;
  const rows = steps.map(
    (step, index) =>
      html`<tr><td><a href="#s${index}">${step.title}</a></td>${columns.map(({ cell }) => html`<td class="number">${cell(step)}</td>`)}</tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="steps"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function advice({ advice: all }: ReportView): Html {
  if (all.length === 0) return safe('');
  return html`<section aria-labelledby="advice"><h2 id="advice">What to work on first</h2><ul>${all.map(
    ({ term, why }) => html`<li><strong>${term}</strong>: ${why}</li>`,
  )}</ul></section>`;
}

function factLists(groups: readonly FactGroup[]): Html {
  if (groups.length === 0) return safe('');
  return html`<section aria-labelledby="facts"><h2 id="facts">What was asked</h2>${groups.map(
    ({ title, facts }) =>
      html`<h3>${title}</h3><ul>${facts.map(
        ({ answer, matters }) =>
          html`<li>${answer}${matters === '' ? '' : html`<br><span class="quiet">${matters}</span>`}</li>`,
      )}</ul>`,
  )}</section>`;
}

function stepSection(step: StepView, index: number): Html {
  const id = `s${index}`;
  const looks = new Set(step.verdicts.filter(({ evidence }) => evidence.length > 0).map(lookOf));
  const answered = isAnswered(step)
    ? html`${step.answered === '' ? markedAnswer(step.kind, step.answer, step.verdicts, id) : html`<pre class="answer">${step.answered}</pre>`}${keyOf(looks)}`
    : html`<p>No answer.</p>`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${step.title}${step.mark === '' ? '' : `: ${step.mark}`}</h2>
<p class="quiet">${step.prompt}</p>
${answered}
${GROUPS.map(({ title, looks }) =>
  verdictList(
    title,
    step.verdicts.filter(({ look }) => looks.includes(look)),
    id,
  ),
)}
${step.strong === '' ? '' : html`<details><summary>${step.strongTitle}</summary><pre class="answer">${step.strong}</pre></details>`}<p class="quiet"><a href="#steps">Back to all marks</a></p></section>`;
}

function isAnswered(step: StepView): step is StepView & { readonly answer: Answer } {
  return step.answer !== null && answerParts(step.kind, step.answer).some(({ text }) => text.trim() !== '');
}

/** What the colours mean that are there. */
function keyOf(looks: ReadonlySet<string>): Html {
  const shown = KEY.filter(({ look }) => looks.has(look));
  if (shown.length === 0) return safe('');
  return html`<p class="key">${shown.map(({ look, means }) => html`<span class="${look}">${means}</span> `)}</p>`;
}

function verdictList(title: string, verdicts: readonly Verdict[], id: string): Html {
  if (verdicts.length === 0) return safe('');
  return html`<h3>${title}</h3><ul class="findings">${verdicts.map(
    (verdict) =>
      html`<li class="${lookOf(verdict)}" id="${id}-${verdict.number}"><strong>${verdict.number}. ${verdict.title}</strong>${aside(verdict)}<br>${verdict.reason}</li>`,
  )}</ul>`;
}

/** What of a verdict its colour says too. */
function aside({ look, prompted, cost }: Verdict): string {
  const words = [
    ...(look === 'partly' ? ['partly'] : []),
    ...(prompted ? ['after help'] : []),
    ...(cost === '' ? [] : [`minus ${cost}`]),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

const KEY: readonly { readonly look: string; readonly means: string }[] = [
  { look: 'met', means: 'found' },
  { look: 'partly', means: 'partly' },
  { look: 'prompted', means: 'after help' },
  { look: 'wrong', means: 'cost marks' },
];
const GROUPS: readonly { readonly title: string; readonly looks: readonly Verdict['look'][] }[] = [
  { title: 'What cost marks', looks: ['wrong'] },
  { title: 'What was missing', looks: ['missed'] },
  { title: 'What counted in part', looks: ['partly'] },
  { title: 'What counted', looks: ['met'] },
];
