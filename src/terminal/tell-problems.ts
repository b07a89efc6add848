/** Problems as lines on the terminal, in the middle of a session. */
import { wrap } from '../layout.ts';
import { oneLine } from '../plain-text.ts';
import type { Problem } from '../problem.ts';
import type { Style } from '../style.ts';

/** What is wrong and what to do about it, wrapped. */
export function tellProblems(problems: readonly Problem[], style: Style): string {
  return problems
    .flatMap(({ message, hint }) => [
      ...wrap(oneLine(message), style.width).map(style.bad),
      ...(hint === undefined ? [] : wrap(oneLine(hint), style.width)),
    ])
    .join('\n');
}
