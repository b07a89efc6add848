/** Figures as text: the tables that calibrate prints. */
import { type Agreement, agreementOf, stepAgreement, stepPairs, wholePair } from './agreement.ts';
import { meanAbsoluteError } from './statistics.ts';
import type { Graded } from './types.ts';

/** Ways of grading by name, ours first. */
export type Ways = ReadonlyMap<string, readonly Graded[]>;

/** One row for each way and group. */
export function agreementTable(ways: Ways): string {
  const rows = [HEAD];
  for (const [way, graded] of ways) {
    rows.push(row(way, 'all', agreementOf(graded)));
    for (const scenario of distinct(graded.map(({ marked }) => marked.scenario))) {
      rows.push(row(way, scenario, agreementOf(graded.filter(({ marked }) => marked.scenario === scenario))));
    }
    rows.push(
      row(way, 'middling (z)', agreementOf(graded.filter(({ marked }) => marked.kind.startsWith('z')))),
    );
  }
  return align(rows);
}

/** Agreement on each step, over all transcripts. */
export function stepTable(ways: Ways): string {
  const rows = [['step', ...[...ways.keys()].flatMap((way) => [`${way}: spearman`, 'kappa', 'error'])]];
  const steps = Object.keys([...ways.values()][0]?.[0]?.marked.graders[0]?.steps ?? {});
  for (const step of steps) {
    const figures = [...ways.values()].flatMap((graded) => {
      const { spearman, kappa, error } = stepAgreement(graded.flatMap((one) => stepPairs(one, step)));
      return [spearman, kappa, error].map((figure) => figure.toFixed(3));
    });
    rows.push([step, ...figures]);
  }
  return align(rows);
}

/** Each candidate: our score, the graders' mean, and how far the steps are off. */
export function kindTable(graded: readonly Graded[]): string {
  const sorted = [...graded].sort((a, b) => (a.marked.kind < b.marked.kind ? -1 : 1));
  const rows = [['kind', 'scenario', 'ours', 'graders', 'steps: ours (graders)']];
  for (const one of sorted) {
    const [ours, theirs] = wholePair(one);
    const steps = stepPairs(one).map(([a, b]) => `${a.toFixed(1)} (${b})`);
    rows.push([one.marked.kind, one.marked.scenario, ours.toFixed(1), theirs.toFixed(1), steps.join('  ')]);
  }
  return align(rows);
}

/** The wholes on which we are furthest from the graders, with both sides' reasons. */
export function worstDisagreements(graded: readonly Graded[], count: number): string {
  const distance = (one: Graded): number => meanAbsoluteError([wholePair(one)]);
  const worst = [...graded].sort((a, b) => distance(b) - distance(a)).slice(0, count);
  return worst.map(describe).join('\n');
}

function describe(one: Graded): string {
  const [ours, theirs] = wholePair(one);
  const { kind, scenario, id, graders } = one.marked;
  return [
    `${kind} ${scenario} ${id}: ours ${ours.toFixed(1)}, graders ${theirs.toFixed(1)}`,
    `  ours:    ${one.why}`,
    ...graders.map(({ why }) => `  grader:  ${why}`),
  ].join('\n');
}

function row(way: string, group: string, { count, whole, steps }: Agreement): string[] {
  const percent = (share: number): string => `${Math.round(100 * share)}%`;
  return [
    way,
    group,
    String(count),
    whole.spearman.toFixed(3),
    whole.error.toFixed(1),
    percent(whole.bandExact),
    percent(whole.bandWithinOne),
    steps.spearman.toFixed(3),
    steps.kappa.toFixed(3),
    steps.error.toFixed(2),
  ];
}

/** Rows of cells as text, columns below each other. */
export function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? '').length)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

const HEAD = [
  'way',
  'group',
  'n',
  'spearman',
  'error',
  'band',
  'within 1',
  'steps: spearman',
  'kappa',
  'error',
];
