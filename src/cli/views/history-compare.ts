/** What `history --compare` prints: two sessions side by side, step by step and by dimension. */
import { bandTitle, DIMENSION_TITLES, markText, scoreText } from '../../assessment/labels.ts';
import { paragraph } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import { toJson } from '../../reporters/to-json.ts';
import { roundScore } from '../../rubric/bands.ts';
import { DIMENSIONS } from '../../rubric/types.ts';
import type { Style } from '../../style.ts';
import type { ComparedSession, Pair } from '../read-compared.ts';
import { changeCell } from './change.ts';
import { type Cell, type NumberRow, numberTable } from './number-table.ts';
import { scoresJson } from './scores-json.ts';

export function compareJson(pair: Pair): string {
  return toJson({
    schemaVersion: 1,
    compare: pair.map(({ session, assessment }) => ({
      id: session.id,
      scenario: assessment.scenario,
      level: assessment.level,
      score: roundScore(assessment.score),
      band: assessment.band,
      steps: scoresJson(assessment.steps),
      dimensions: scoresJson(assessment.dimensions),
    })),
  });
}

/** Both sessions, what makes them hard to compare, and a table of numbers with their changes. */
export function compareText(pair: Pair, style: Style): string {
  const heads = pair.map((compared, index) => headLines(compared, NAMES[index] ?? '', style));
  const caution = cautionLines(pair, style);
  const blocks = [...heads, ...(caution.length === 0 ? [] : [caution]), tableLines(pair, style)];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function headLines({ session, assessment }: ComparedSession, name: string, style: Style): readonly string[] {
  const { id, mode, level, scenario } = session;
  const about = `${oneLine(scenario.title)} (${mode}), ${level} level`;
  const outcome = `${scoreText(assessment.score)} of 100, ${bandTitle(assessment.band)}`;
  return [
    ...paragraph(id, style.width, { first: `${name}  `, paint: style.strong }),
    ...paragraph(about, style.width, { indent: INDENT }),
    ...paragraph(outcome, style.width, { indent: INDENT }),
  ];
}

function cautionLines([a, b]: Pair, style: Style): readonly string[] {
  const cautions = [
    ...(a.assessment.scenario === b.assessment.scenario ? [] : [OTHER_SCENARIO]),
    ...(a.assessment.level === b.assessment.level ? [] : [OTHER_LEVEL]),
  ];
  return cautions.flatMap((caution) => paragraph(caution, style.width, { paint: style.fair }));
}

/** A name with what both sessions have for it. */
interface Compared {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Score, steps and dimensions below one another. */
function tableLines(pair: Pair, style: Style): readonly string[] {
  const [{ assessment: a }, { assessment: b }] = pair;
  const score = { name: SCORE, before: a.score, after: b.score };
  const groups: readonly Group[] = [
    { title: '', rows: [score], write: scoreText, scale: 1 },
    { title: STEPS_TITLE, rows: stepRows(pair), write: markText, scale: 25 },
    { title: DIMENSIONS_TITLE, rows: dimensionRows(pair), write: scoreText, scale: 1 },
  ];
  const shown = groups.filter(({ rows }) => rows.length > 0);
  const isSpoken = style.symbols.heights.length === 0;
  return isSpoken ? shown.flatMap((group) => spoken(group, style)) : drawn(shown, style);
}

interface Group {
  readonly title: string;
  readonly rows: readonly Compared[];
  readonly write: (score: number) => string;
  /** Points of 100 in one of the units that are written. */
  readonly scale: number;
}

function stepRows([{ assessment: a }, { assessment: b }]: Pair): readonly Compared[] {
  const steps = new Map([...b.steps, ...a.steps].map(({ id, title }) => [id, title]));
  const order = [...new Set([...a.steps, ...b.steps].map(({ id }) => id))];
  return order
    .map((id) => ({
      name: oneLine(steps.get(id) ?? id),
      before: a.steps.find((step) => step.id === id)?.score ?? null,
      after: b.steps.find((step) => step.id === id)?.score ?? null,
    }))
    .filter(isThere);
}

function dimensionRows([{ assessment: a }, { assessment: b }]: Pair): readonly Compared[] {
  return DIMENSIONS.map((id) => ({
    name: DIMENSION_TITLES[id],
    before: a.dimensions.find((each) => each.id === id)?.score ?? null,
    after: b.dimensions.find((each) => each.id === id)?.score ?? null,
  })).filter(isThere);
}

function isThere({ before, after }: Compared): boolean {
  return before !== null || after !== null;
}

function drawn(groups: readonly Group[], style: Style): readonly string[] {
  const head = { name: '', cells: [...NAMES, CHANGE].map((text) => ({ text, paint: style.quiet })) };
  const rows = groups.flatMap((group): readonly NumberRow[] => [
    ...(group.title === '' ? [] : [EMPTY, { name: group.title, cells: [], paint: style.strong }]),
    ...group.rows.map((row) => ({ name: row.name, cells: cellsOf(row, group, style) })),
  ]);
  return numberTable([head, ...rows], style.width);
}

function cellsOf(row: Compared, { write, scale }: Pick<Group, 'write' | 'scale'>, style: Style): Cell[] {
  const { none } = style.symbols;
  const { before, after } = row;
  const shown = [before, after].map((score) => ({ text: score === null ? none : write(score) }));
  const change =
    before === null || after === null ? { text: '' } : changeCell(before / scale, after / scale, style);
  return [...shown, change];
}

function spoken(group: Group, style: Style): readonly string[] {
  const lines = group.rows.map((row) => {
    const [before, after, change] = cellsOf(row, group, style).map(({ text }) => text);
    return `${row.name}: A ${before}, B ${after}${change === '' ? '' : `, ${change}`}.`;
  });
  const titles = group.title === '' ? [] : ['', `${group.title}:`];
  return [...titles, ...lines].flatMap((line) => paragraph(line, style.width));
}

const NAMES = ['A', 'B'] as const;
const INDENT = 3;
const CHANGE = 'Change';
const EMPTY: NumberRow = { name: '', cells: [] };
const SCORE = 'Score of 100';
const STEPS_TITLE = 'Steps, marks of 4';
const DIMENSIONS_TITLE = 'By dimension, of 100';
const OTHER_SCENARIO = 'The scenarios differ: steps are compared by their place in the interview.';
const OTHER_LEVEL = 'The levels differ: each was held against its own bar.';
