/** What `show` prints of a scenario: what a candidate may see before the interview, and a form to fill in. */
import { marksText } from '../../assessment/labels.ts';
import { paragraph } from '../../layout.ts';
import { oneLine, sanitise } from '../../plain-text.ts';
import { toJson } from '../../reporters/to-json.ts';
import type { Scenario, Step } from '../../scenario/types.ts';
import { questionKind } from '../../steps/step-kinds.ts';
import type { Style } from '../../style.ts';

export function scenarioJson(scenario: Scenario): string {
  const { id, title, summary, brief, steps } = scenario;
  const kind = scenario.kind ?? 'interview';
  const topics = scenario.kind === 'quiz' ? { topics: scenario.topics ?? [] } : {};
  return toJson({
    schemaVersion: 1,
    scenario: { id, kind, ...topics, title, summary, brief, steps: steps.map(stepJson) },
  });
}

function stepJson(step: Step): object {
  const { id, kind, title, prompt, minutes, weight, optional, columns, hints, question } = step;
  return {
    id,
    kind,
    title,
    prompt,
    minutes,
    weight,
    optional,
    columns: columns.map((column) => ({ id: column.id, title: column.title })),
    hints: hints.map(({ price }) => ({ price })),
    ...(question === undefined ? {} : { options: optionLines(step), concepts: question.concepts }),
  };
}

export function scenarioText(scenario: Scenario, style: Style): string {
  const blocks = [
    [
      ...paragraph(oneLine(scenario.title), style.width, { paint: style.title }),
      ...paragraph(scenario.id, style.width, { paint: style.quiet }),
    ],
    paragraph(sanitise(scenario.brief).trim(), style.width),
    ...scenario.steps.map((step, index) => stepLines(step, index + 1, style)),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function stepLines(step: Step, position: number, style: Style): readonly string[] {
  const prices = step.hints.map(({ price }) => marksText(price)).join(', ');
  const facts = [
    ...(step.question === undefined ? [`${step.minutes} minutes`] : []),
    ...(step.optional ? [OPTIONAL] : []),
    ...(prices === '' ? [] : [`hints at ${prices}`]),
  ];
  return [
    ...paragraph(oneLine(step.title), style.width, { first: `${position}. `, paint: style.strong }),
    ...paragraph(sanitise(step.prompt).trim(), style.width, { indent: INDENT }),
    ...optionLines(step).flatMap((line) => paragraph(line, style.width, { first: '     ' })),
    ...(facts.length === 0
      ? []
      : paragraph(facts.join('; '), style.width, { indent: INDENT, paint: style.quiet })),
  ];
}

/**
 * What a question lets one pick from, by the names that an answer in a file gives: ids, sorted so that no order is told,
 * and the right sides of a match by number.
 */
function optionLines({ question }: Step): readonly string[] {
  if (question === undefined) return [];
  const { left, right } = questionKind(question.kind).show(question, { seed: 0, name: '' });
  const lines = (side: typeof left, name: string): readonly string[] =>
    side.map(({ id, text }) => `${name}${id}: ${oneLine(text)}`).sort();
  const numbers = right.map(({ label, text }) => `right ${label}: ${oneLine(text)}`);
  return right.length === 0 ? lines(left, '') : [...lines(left, 'left '), ...numbers];
}

/** A transcript of the scenario with every answer still to be written. */
export function scenarioTranscript(scenario: Scenario): string {
  const answers = scenario.steps
    .filter(({ optional }) => !optional)
    .flatMap((step) => [
      ...paragraph(sanitise(step.prompt).trim(), COMMENT_WIDTH, { first: '' }).map((line) =>
        `  # ${line}`.trimEnd(),
      ),
      ...optionLines(step).map((line) => `  #   ${line}`),
      `  ${step.id}: ""`,
    ]);
  const seed = scenario.kind === 'quiz' ? ['seed: 0'] : [];
  return `${[`scenario: ${scenario.id}`, ...seed, 'answers:', ...answers].join('\n')}\n`;
}

const INDENT = 3;
const OPTIONAL = 'optional';
const COMMENT_WIDTH = 90;
