/** Keys and commands, as :help shows them. */
import { columns, wrap } from '../../layout.ts';
import type { Style } from '../../style.ts';
import { ruleLine } from './rule-line.ts';

export interface HelpCommand {
  readonly name: string;
  readonly about: string;
}

export interface HelpOptions {
  /** Whether Enter answers, as in a quiz. */
  readonly quiz?: boolean;
}

/** The commands of where the candidate is, and the keys of writing. */
export function helpScreen(
  commands: readonly HelpCommand[],
  style: Style,
  { quiz = false }: HelpOptions = {},
): string {
  const rows = commands.map(({ name, about }) => [`:${name}`, about]);
  return [
    ruleLine(HELP, style),
    ...wrap(ON_ITS_OWN, style.width),
    '',
    ...columns(rows, style.width),
    '',
    ...columns(quiz ? QUIZ_KEYS : KEYS, style.width),
  ].join('\n');
}

const HELP = 'Help';
const ON_ITS_OWN =
  'Type a command on a line of its own. Pasted lines are never commands; :: begins a line with a colon.';

const KEYS = [
  ['Enter', 'new line; while asking: ask'],
  ['Ctrl-D', 'send'],
  ['Ctrl-C', 'save and leave'],
  ['Ctrl-Z', 'undo'],
  ['arrows', 'move; with Ctrl or Alt by words'],
  ['Ctrl-A E', 'start and end of the line'],
  ['Ctrl-W U K', 'delete word, to start, to end'],
  ['Tab', 'complete a command, or the next name'],
  ['Up', 'while asking: an earlier question'],
  ['::', 'a line that begins with a colon'],
] as const;

const QUIZ_KEYS = [
  ['Enter', 'send the answer; go on'],
  ['Ctrl-C', 'save and leave'],
  ['Ctrl-Z', 'undo'],
  ['arrows', 'move; with Ctrl or Alt by words'],
  ['Ctrl-A E', 'start and end of the line'],
  ['Ctrl-W U K', 'delete word, to start, to end'],
  ['Tab', 'complete a command'],
  ['Up', 'what you typed here before'],
  ['::', 'a line that begins with a colon'],
] as const;
