/** How a Problem looks to a person: where it is, what is wrong, the line itself with a caret, and what to do. */
import { paragraph, textWidth, wrap } from '../layout.ts';
import { oneLine, sanitise } from '../plain-text.ts';
import type { Problem } from '../problem.ts';
import type { Style } from '../style.ts';

/**
 * One problem over one to four lines, without a newline at the end. `wrapped` breaks long ones between words, for a
 * person at a terminal; in files and pipes each stays on its line.
 */
export function problemText(problem: Problem, style: Style, wrapped = false): string {
  if (wrapped) return wrappedText(problem, style);
  const where = place(problem);
  const head = `${where === '' ? '' : `${style.strong(where)}: `}${oneLine(problem.message)} ${style.quiet(`[${problem.code}]`)}`;
  const hint = problem.hint === undefined ? [] : [`  ${style.symbols.arrow} ${oneLine(problem.hint)}`];
  return [head, ...excerpt(problem, style), ...hint].join('\n');
}

function wrappedText(problem: Problem, style: Style): string {
  const where = place(problem);
  const said = `${where === '' ? '' : `${where}: `}${oneLine(problem.message)} [${problem.code}]`;
  const hint =
    problem.hint === undefined
      ? []
      : paragraph(oneLine(problem.hint), style.width, { first: `  ${style.symbols.arrow} ` });
  return [...wrap(said, style.width), ...excerpt(problem, style), ...hint].join('\n');
}

function place(problem: Problem): string {
  if (problem.file === undefined) return '';
  const file = oneLine(problem.file);
  if (problem.line === undefined) return oneLine(problem.message).includes(file) ? '' : file;
  return `${file}:${problem.line}:${problem.column ?? 1}`;
}

function excerpt(problem: Problem, style: Style): readonly string[] {
  if (problem.excerpt === undefined || problem.excerpt.trim() === '') return [];
  const line = sanitise(problem.excerpt).replace(/[\t\n]/g, ' ');
  const shown = `  ${style.quiet('|')} ${line}`;
  if (problem.column === undefined || problem.column > line.length + 1) return [shown];
  const before = ' '.repeat(textWidth(line.slice(0, problem.column - 1)));
  return [shown, `  ${style.quiet('|')} ${before}${style.bad('^')}`];
}
