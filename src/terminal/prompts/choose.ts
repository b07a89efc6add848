/** Lets a person pick one of a few things: by arrow keys, or by a number where nothing may be redrawn. */
import { sanitise } from '../../plain-text.ts';
import type { Style } from '../../style.ts';
import { Interrupted } from '../interrupted.ts';

export interface Choice<T> {
  readonly name: string;
  readonly value: T;
  /** One line about it, shown while it is picked. */
  readonly about?: string;
}

export interface Choosing<T> {
  readonly message: string;
  readonly choices: readonly Choice<T>[];
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly style: Style;
  readonly signal: AbortSignal;
}

/** The picked value. Rejects when the session is interrupted. The input must not be read by anybody else meanwhile. */
export async function choose<T>({ message, choices, style, ...streams }: Choosing<T>): Promise<T> {
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule(streams);
  const question = {
    type: 'select',
    name: 'picked',
    message,
    choices: choices.map(({ name, about }, index) => ({
      name: sanitise(name),
      value: index,
      ...(about === undefined ? {} : { description: sanitise(about) }),
    })),
    loop: false,
    pageSize: Math.max(3, Math.min(choices.length, (streams.output.rows || UNKNOWN_ROWS) - ROWS_AROUND)),
    theme: themeOf(style),
  } as const;
  try {
    const { picked } = await prompt([question]);
    const choice = choices[picked];
    if (choice === undefined) throw new RangeError(`choice ${picked} of ${choices.length}`);
    return choice.value;
  } catch (error) {
    throw asInterruption(error, streams.signal);
  }
}

/** Ctrl-C and an aborted signal come as errors of the prompt library. */
function asInterruption(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  return error instanceof Error && error.name === 'ExitPromptError' ? new Interrupted('SIGINT') : error;
}

function themeOf(style: Style) {
  return {
    prefix: '',
    icon: { cursor: style.symbols.arrow },
    style: {
      message: style.strong,
      answer: style.title,
      highlight: style.title,
      description: style.quiet,
      disabled: style.quiet,
      error: style.bad,
      keysHelpTip: () => style.quiet(KEYS),
    },
  };
}

const KEYS = 'Arrow keys choose, Enter takes it';
const ROWS_AROUND = 6;
const UNKNOWN_ROWS = 24;
