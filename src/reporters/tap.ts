/** The TAP format of `grade`, version 14: a test point for each step, with YAML diagnostics where one is not ok. */
import { roundScore } from '../rubric/bands.ts';
import { type Case, suitesOf } from './suites.ts';
import { toJsonLine } from './to-json.ts';
import type { Reporter } from './types.ts';

export const tap: Reporter = {
  name: 'tap',
  about: 'TAP version 14: a test point for each step',
  report: (report) => {
    const points = suitesOf(report).flatMap(({ name, cases }) =>
      cases.map((each) => ({ suite: name, each })),
    );
    const plan = points.length === 0 ? '1..0 # SKIP nothing was graded' : `1..${points.length}`;
    const lines = points.flatMap(({ suite, each }, index) => pointLines(each, suite, index + 1));
    return `${['TAP version 14', plan, ...lines].join('\n')}\n`;
  },
};

function pointLines(each: Case, suite: string, number: number): readonly string[] {
  const ok = each.outcome === 'passed' || each.outcome === 'skipped';
  const directive = each.outcome === 'skipped' ? ` # SKIP ${escapeHash(each.message)}` : '';
  const point = `${ok ? 'ok' : 'not ok'} ${number} - ${escapeHash(`${suite}: ${each.name}`)}${directive}`;
  return [point, ...(ok ? [] : diagnostics(each))];
}

/** A block of YAML; strings in the double quotes of JSON, which are YAML's too. */
function diagnostics({ outcome, type, message, score, details }: Case): readonly string[] {
  const entries: readonly (readonly [string, unknown])[] = [
    ['message', message],
    ['severity', outcome === 'error' ? 'error' : 'fail'],
    ['code', type],
    ...(score === null ? [] : ([['score', roundScore(score)]] as const)),
    ...(details.length === 0 ? [] : ([['details', details]] as const)),
  ];
  return ['  ---', ...entries.map(([key, value]) => `  ${key}: ${toJsonLine(value)}`), '  ...'];
}

/** A hash would begin a directive, a backslash an escape. */
function escapeHash(text: string): string {
  return text.replace(/[\\#]/g, '\\$&');
}
