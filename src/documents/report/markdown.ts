/** Reports as Markdown: the same as the pages, with tables where they have charts. */
import { answerParts } from '../../steps/step-kinds.ts';
import type { Answer } from '../../steps/types.ts';
import { escapeText } from '../escape-text.ts';
import type { ManyView, Table } from './many.ts';
import type { Bar } from './types.ts';
import type { ReportView, StepView, Verdict } from './view.ts';

export function singleMarkdown(view: ReportView): string {
  return document([
    `# ${escapeText(view.title)}`,
    view.verdict === ''
      ? escapeText(view.about)
      : `**${escapeText(view.verdict)}** (${escapeText(view.about)})`,
    ...barTable('Dimension', 'Of 100', view.dimensions),
    view.isQuiz ? '## Questions' : '## Steps',
    stepTable(view.steps),
    ...section(
      'What to work on first',
      view.advice.map(({ term, why }) => `**${escapeText(term)}**: ${escapeText(why)}`),
    ),
    ...(view.facts.length === 0 ? [] : ['## What was asked']),
    ...view.facts.flatMap(({ title, facts }) => [
      `### ${title}`,
      list(facts.map(({ answer, matters }) => `${escapeText(answer)} ${escapeText(matters)}`.trim())),
    ]),
    view.isQuiz ? '## Question by question' : '## Step by step',
    ...view.steps.flatMap(stepBlocks),
    ...(view.progress.length === 0
      ? []
      : ['## Earlier sessions', ...barTable('Session', 'Score', view.progress)]),
  ]);
}

export function manyMarkdown({ title, about, bands, tables }: ManyView): string {
  return document([
    `# ${escapeText(title)}`,
    escapeText(about),
    ...(bands.every(({ value }) => value === 0) ? [] : barTable('Band', 'Transcripts', bands)),
    ...tables.flatMap((table) => [`## ${escapeText(table.title)}`, tableText(table)]),
  ]);
}

/** A list, for an answer's own words must not end what stands around them. */
function stepBlocks(step: StepView): readonly string[] {
  const { answer, kind, verdicts, strong } = step;
  const words =
    answer === null ? [] : step.answered === '' ? answerWords(kind, answer) : quoted(step.answered);
  return [
    `- **${escapeText(step.title)}${step.mark === '' ? '' : `: ${escapeText(step.mark)}`}**`,
    indented(['Asked:', '', `> ${escapeText(step.prompt)}`]),
    indented(words.length === 0 ? ['No answer.'] : ['Answered:', '', ...words]),
    ...(verdicts.length === 0
      ? []
      : [indented(ORDER.flatMap((look) => verdicts.filter((one) => one.look === look)).map(verdictText))]),
    ...(strong === '' ? [] : [indented([`${step.strongTitle}:`, '', ...quoted(strong)])]),
  ];
}

/** The candidate's words, each reply under its question. */
function answerWords(kind: string, answer: Answer): readonly string[] {
  const parts = answerParts(kind, answer);
  const own = parts.filter(({ prompted }) => !prompted).flatMap(({ text }) => quoted(text));
  const replies = answer.followUps.flatMap(({ question, answer: reply }) => [
    '',
    `Asked: ${escapeText(question)}`,
    '',
    ...(reply.trim() === '' ? ['No reply.'] : quoted(reply)),
  ]);
  return [...own, ...replies];
}

function verdictText({ look, prompted, title, cost, reason }: Verdict): string {
  const words = [WORDS[look], ...(prompted ? ['after help'] : []), ...(cost === '' ? [] : [`minus ${cost}`])];
  return `- **${escapeText(title)}** (${words.join(', ')}): ${escapeText(reason)}`;
}

function quoted(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map(escapeText)
    .filter((line) => line !== '');
  return lines.flatMap((line, index) => (index === 0 ? [`> ${line}`] : ['>', `> ${line}`]));
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n');
}

function stepTable(steps: readonly StepView[]): string {
  const columns = [
    { title: 'Step', isNumber: false, cell: ({ title }: StepView) => title },
    { title: 'Mark', isNumber: true, cell: ({ mark }: StepView) => mark },
    { title: 'Your own mark', isNumber: true, cell: ({ own }: StepView) => own },
    { title: 'Time', isNumber: true, cell: ({ time }: StepView) => time },
  ].filter(({ cell }) => steps.some((step) => cell(step) !== ''));
  return tableText({ title: '', columns, rows: steps.map((step) => columns.map(({ cell }) => cell(step))) });
}

function barTable(label: string, value: string, bars: readonly Bar[]): readonly string[] {
  if (bars.length === 0) return [];
  const columns = [
    { title: label, isNumber: false },
    { title: value, isNumber: true },
  ];
  return [tableText({ title: '', columns, rows: bars.map((bar) => [bar.label, String(bar.value)]) })];
}

function tableText({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ isNumber }) => (isNumber ? '--:' : '---'))),
    ...rows.map((cells) => line(cells.map((cell) => (cell === '' ? '-' : escapeText(cell))))),
  ].join('\n');
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, list(items)];
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function document(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

const ORDER: readonly Verdict['look'][] = ['wrong', 'missed', 'partly', 'met'];
const WORDS = { met: 'found', partly: 'partly', missed: 'missing', wrong: 'wrong' } as const;
