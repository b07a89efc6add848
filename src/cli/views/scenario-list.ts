/** What `list` prints of the scenarios. */
import { indent, paragraph } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import type { Problem } from '../../problem.ts';
import { problemJson } from '../../reporters/json.ts';
import { toJson } from '../../reporters/to-json.ts';
import { isInterview, type ScenarioLine } from '../../store/built-in.ts';
import type { Style } from '../../style.ts';

export function scenarioListJson(scenarios: readonly ScenarioLine[], problems: readonly Problem[]): string {
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
    problems: problems.map(problemJson),
  });
}

/** The interviews, then the quizzes. */
export function scenarioListText(scenarios: readonly ScenarioLine[], style: Style): string {
  if (scenarios.length === 0) return `${NONE}\n`;
  const interviews = scenarios.filter(isInterview).map((line) => entryLines(line, style));
  const quizzes = scenarios.filter((line) => !isInterview(line)).map((line) => entryLines(line, style));
  const blocks = [
    ...interviews,
    ...(quizzes.length === 0 ? [] : [paragraph(QUIZZES, style.width, { paint: style.strong }).join('\n')]),
    ...quizzes,
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

const NONE = 'There are no scenarios.';
const QUIZZES = 'Quizzes, asked with sdcoach quiz';
