/** What `check` prints: each scenario with what its samples got, then every problem and warning. */
import { bandTitle, scoreText } from '../../assessment/labels.ts';
import { columns, indent, paragraph } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import { problemJson } from '../../reporters/json.ts';
import { problemText } from '../../reporters/problem-text.ts';
import { toJson } from '../../reporters/to-json.ts';
import { roundScore } from '../../rubric/bands.ts';
import type { CheckReport, SampleReport, ScenarioReport } from '../../runner/check-report.ts';
import type { Style } from '../../style.ts';

export function checkJson({ scenarios, problems, warnings }: CheckReport): string {
  return toJson({
    schemaVersion: 1,
    scenarios: scenarios.map(({ id, title, steps, criteria, pitfalls, samples }) => ({
      id,
      title,
      steps,
      criteria,
      pitfalls,
      samples: samples.map(sampleJson),
    })),
    problems: problems.map(problemJson),
    warnings: warnings.map(problemJson),
  });
}

function sampleJson({ file, id, score, band, expected, broken }: SampleReport): object {
  return { file, id, score: roundScore(score), band, expected, broken };
}

export function checkText({ scenarios, problems, warnings }: CheckReport, style: Style): string {
  const blocks = [
    ...scenarios.map((scenario) => scenarioLines(scenario, style)),
    ...problems.map((problem) => [problemText(problem, style)]),
    ...warnings.map((warning) => [`${style.fair(WARNING)} ${problemText(warning, style)}`]),
    [summary(scenarios.length, problems.length, warnings.length, style)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function scenarioLines(scenario: ScenarioReport, style: Style): readonly string[] {
  const { id, title, steps, isQuiz, criteria, pitfalls, samples } = scenario;
  const parts = [
    counted(steps, isQuiz ? 'question' : 'step'),
    ...(isQuiz && criteria === 0 ? [] : [counted(criteria, 'criterion', 'criteria')]),
    ...(isQuiz && pitfalls === 0 ? [] : [counted(pitfalls, 'pitfall')]),
  ];
  const facts = `${oneLine(title)}: ${parts.join(', ')}`;
  return [
    ...paragraph(id, style.width, { paint: style.title }),
    ...paragraph(facts, style.width, { indent: INDENT }),
    ...indent(
      columns(
        samples.map((sample) => sampleCells(sample, style)),
        style.width - INDENT,
      ),
      INDENT,
    ),
  ];
}

function sampleCells({ id, score, band, expected, broken }: SampleReport, style: Style): readonly string[] {
  const { met, missed } = style.symbols;
  const held = expected === 0 ? NOTHING : `${expected - broken} of ${expected} expectations hold`;
  return [broken === 0 ? met : missed, oneLine(id), scoreText(score), bandTitle(band), held];
}

function summary(scenarios: number, problems: number, warnings: number, style: Style): string {
  const said = `${counted(scenarios, 'scenario')}, ${counted(problems, 'problem')}, ${counted(warnings, 'warning')}`;
  return problems > 0 ? style.bad(said) : style.good(said);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const INDENT = 2;
const WARNING = 'Warning:';
const NOTHING = 'nothing expected';
