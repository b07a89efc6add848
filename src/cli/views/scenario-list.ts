/** What `list` prints of the scenarios. */
import { indent, paragraph } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import type { Problem } from '../../problem.ts';
import { problemJson } from '../../reporters/json.ts';
import { toJson } from '../../reporters/to-json.ts';
import type { ScenarioLine } from '../../store/built-in.ts';
import type { Style } from '../../style.ts';

export function scenarioListJson(scenarios: readonly ScenarioLine[], problems: readonly Problem[]): string {
  return toJson({
    schemaVersion: 1,
    scenarios: scenarios.map(({ id, title, summary, steps, minutes }) => ({
      id,
      title,
      summary,
      steps,
      minutes,
    })),
    problems: problems.map(problemJson),
  });
}

export function scenarioListText(scenarios: readonly ScenarioLine[], style: Style): string {
  if (scenarios.length === 0) return `${NONE}\n`;
  const entries = scenarios.map(({ id, title, summary, steps, minutes }) =>
    [
      ...paragraph(id, style.width, { paint: style.title }),
      ...indent(paragraph(`${oneLine(title)}: ${oneLine(summary)}`, style.width - 2), 2),
      ...indent(paragraph(`${steps} steps, ${minutes} minutes`, style.width - 2, { paint: style.quiet }), 2),
    ].join('\n'),
  );
  return `${entries.join('\n\n')}\n`;
}

const NONE = 'There are no scenarios.';
