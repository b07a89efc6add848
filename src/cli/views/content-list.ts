/** What `list` prints: interviews, quizzes, templates, and where the concepts are. */

import type { Concept } from '../../concepts/types.ts';
import { indent, paragraph } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import type { Problem } from '../../problem.ts';
import { problemJson } from '../../reporters/json.ts';
import { toJson } from '../../reporters/to-json.ts';
import { isInterview, type ScenarioLine } from '../../store/built-in.ts';
import type { Template } from '../../store/templates.ts';
import type { Style } from '../../style.ts';

export interface Listed {
  readonly scenarios: readonly ScenarioLine[];
  readonly templates: readonly Template[];
  readonly concepts: readonly Concept[];
}

export function contentListJson(
  { scenarios, templates, concepts }: Listed,
  problems: readonly Problem[],
): string {
  return toJson({
    schemaVersion: 1,
    scenarios: scenarios.map(({ id, kind, topics, title, summary, steps, minutes }) => ({
      id,
      kind,
      ...(kind === 'quiz' ? { topics } : {}),
      title,
      summary,
      steps,
      minutes,
    })),
    templates: templates.map(({ id, title, about }) => ({ id, title, about })),
    concepts: concepts.map(({ id, term, area }) => ({ id, term, area })),
    problems: problems.map(problemJson),
  });
}

/** The interviews, the quizzes, the templates, and a line on the concepts. */
export function contentListText({ scenarios, templates, concepts }: Listed, style: Style): string {
  const interviews = scenarios.filter(isInterview).map((line) => entryLines(line, style));
  const quizzes = scenarios.filter((line) => !isInterview(line)).map((line) => entryLines(line, style));
  const heading = (text: string): string => paragraph(text, style.width, { paint: style.strong }).join('\n');
  const areas = new Set(concepts.map(({ area }) => area)).size;
  const blocks = [
    ...(scenarios.length === 0 ? [NONE] : []),
    ...interviews,
    ...(quizzes.length === 0 ? [] : [heading(QUIZZES)]),
    ...quizzes,
    ...(templates.length === 0 ? [] : [heading(TEMPLATES)]),
    ...templates.map((template) => templateLines(template, style)),
    ...(concepts.length === 0
      ? []
      : [heading(CONCEPTS), paragraph(`${concepts.length} in ${areas} areas.`, style.width).join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function entryLines(line: ScenarioLine, style: Style): string {
  const { id, title, summary, steps, minutes } = line;
  const size = isInterview(line) ? `${steps} steps, ${minutes} minutes` : `${steps} questions`;
  return [
    ...paragraph(id, style.width, { paint: style.title }),
    ...indent(paragraph(`${oneLine(title)}: ${oneLine(summary)}`, style.width - 2), 2),
    ...indent(paragraph(size, style.width - 2, { paint: style.quiet }), 2),
  ].join('\n');
}

function templateLines({ id, title, about }: Template, style: Style): string {
  return [
    ...paragraph(id, style.width, { paint: style.title }),
    ...indent(paragraph(`${oneLine(title)}: ${oneLine(about)}`, style.width - 2), 2),
  ].join('\n');
}

const NONE = 'There are no scenarios.';
const QUIZZES = 'Quizzes, asked with sdcoach quiz';
const TEMPLATES = 'Templates of documents, filled by sdcoach doc --template';
const CONCEPTS = 'Concepts, told by sdcoach explain';
