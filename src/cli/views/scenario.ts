/** What `show` prints of a scenario: what a candidate may see before the interview, and a form to fill in. */
import { marksText } from '../../assessment/labels.ts';
import { paragraph } from '../../layout.ts';
import { oneLine, sanitise } from '../../plain-text.ts';
import { toJson } from '../../reporters/to-json.ts';
import type { Scenario, Step } from '../../scenario/types.ts';
import type { Style } from '../../style.ts';

export function scenarioJson(scenario: Scenario): string {
  const { id, title, summary, brief, steps } = scenario;
  return toJson({ schemaVersion: 1, scenario: { id, title, summary, brief, steps: steps.map(stepJson) } });
}

function stepJson({ id, kind, title, prompt, minutes, weight, optional, columns, hints }: Step): object {
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
    `${step.minutes} minutes`,
    ...(step.optional ? [OPTIONAL] : []),
    ...(prices === '' ? [] : [`hints at ${prices}`]),
  ];
  return [
    ...paragraph(oneLine(step.title), style.width, { first: `${position}. `, paint: style.strong }),
    ...paragraph(sanitise(step.prompt).trim(), style.width, { indent: INDENT }),
    ...paragraph(facts.join('; '), style.width, { indent: INDENT, paint: style.quiet }),
  ];
}

/** A transcript of the scenario with every answer still to be written. */
export function scenarioTranscript(scenario: Scenario): string {
  const answers = scenario.steps
    .filter(({ optional }) => !optional)
    .flatMap((step) => [
      ...paragraph(sanitise(step.prompt).trim(), COMMENT_WIDTH, { first: '' }).map((line) =>
        `  # ${line}`.trimEnd(),
      ),
      `  ${step.id}: ""`,
    ]);
  return `${[`scenario: ${scenario.id}`, 'answers:', ...answers].join('\n')}\n`;
}

const INDENT = 3;
const OPTIONAL = 'optional';
const COMMENT_WIDTH = 90;
