/**
 * The terminal that a session happens on: what is printed, what is asked, and that everything is as it was
 * when the session ends, however it ends.
 */
import { isDumb } from '../host/terminal-facts.ts';
import type { Host } from '../host/types.ts';
import { createSpokenStyle, type Style } from '../style.ts';
import type { Editor } from './editor/state.ts';
import { Interrupted } from './interrupted.ts';
import { createKeyboard, type Keyboard } from './keys/keyboard.ts';
import type { Choice } from './prompts/choose.ts';
import type { WritingClock, Written } from './prompts/writing.ts';
import { CLEAR_SCREEN, PASTE_MARKS_OFF, PASTE_MARKS_ON, SHOW_CURSOR } from './sequences.ts';

export interface Terminal {
  /** Nothing is redrawn; what is typed stays as it stands. */
  readonly plain: boolean;
  /** The style for the width that the terminal has now. */
  readonly style: () => Style;
  /** Rows of the screen now. */
  readonly rows: () => number;
  /** Prints a text and ends its line. */
  readonly print: (text: string) => void;
  /** Prints a text with an empty line after it. */
  readonly block: (text: string) => void;
  /** Empties the screen; does nothing where nothing is redrawn. */
  readonly clear: () => void;
  /** Takes a text. Like everything that waits for a person, it rejects with Interrupted when the session ends. */
  readonly write: (writing: WritingHere) => Promise<Written>;
  /** Takes a mark of 0 to 4; null where the person leaves it out. */
  readonly rate: (question: string) => Promise<number | null>;
  /** Takes yes or no. */
  readonly confirm: (question: string) => Promise<boolean>;
  readonly choose: <T>(message: string, choices: readonly Choice<T>[]) => Promise<T>;
  /** Forgets what was typed ahead. */
  readonly forgetKeys: () => void;
  /** Lends the terminal to another program. */
  readonly lend: <T>(act: () => Promise<T>) => Promise<T>;
  /** Gives the terminal back as it was. */
  readonly close: () => void;
}

interface WritingHere {
  readonly editor: Editor;
  readonly rowsAbove: number;
  /** Whether this goes on with what was begun, after a question, a hint or help. */
  readonly again: boolean;
  readonly onChange: (text: string) => void;
  readonly clock: WritingClock | null;
}

export interface TerminalOptions {
  readonly host: Pick<Host, 'stdin' | 'terminal' | 'onSignal' | 'env'>;
  readonly style: Style;
  readonly plain: boolean;
}

/** Opens the terminal: keys are read, pastes marked, signals heard, until it is closed. */
export function openTerminal(options: TerminalOptions): Terminal {
  const { host, plain } = options;
  const { stdin: input, terminal: output } = host;
  const dumb = isDumb(host.env);
  const keyboard = createKeyboard(input);
  const ending = new AbortController();
  const { signal } = ending;
  const state = { lent: false, closed: false };
  const stopSignals = host.onSignal((by) => {
    // Ctrl-C in a program that has the terminal is meant for that program.
    if (!(by === 'SIGINT' && state.lent)) ending.abort(new Interrupted(by));
  });
  const onEnd = (): void => ending.abort(new Interrupted('SIGHUP'));
  input.on('end', onEnd);
  input.on('error', onEnd);
  const style = (): Style => styleNow(options);
  const take = (): void => {
    keyboard.open();
    if (!dumb) output.write(PASTE_MARKS_ON);
  };
  const give = (): void => {
    keyboard.close();
    if (!dumb) output.write(plain ? PASTE_MARKS_OFF : PASTE_MARKS_OFF + SHOW_CURSOR);
  };
  const stepAside = async <T>(act: () => Promise<T>): Promise<T> => {
    give();
    try {
      return await act();
    } finally {
      take();
    }
  };
  const lend = <T>(act: () => Promise<T>): Promise<T> =>
    stepAside(async () => {
      state.lent = true;
      return act().finally(() => {
        state.lent = false;
      });
    });
  take();
  const streams = { input, output, signal, keyboard };
  return {
    plain,
    style,
    rows: () => output.rows || UNKNOWN_ROWS,
    print: (text) => output.write(`${text}\n`),
    block: (text) => output.write(`${text}\n\n`),
    clear: () => !plain && output.write(CLEAR_SCREEN),
    write: (writing) => write({ ...writing, ...streams, style }, plain),
    confirm: async (question) => {
      const { confirm } = await import('./prompts/confirm.ts');
      return confirm({ question, ...streams });
    },
    rate: async (question) => {
      const { rate } = await import('./prompts/rate.ts');
      return rate({ question, ...streams });
    },
    choose: (message, choices) => chooseHere({ message, choices, ...streams }, { plain, style, stepAside }),
    forgetKeys: keyboard.forget,
    lend,
    close: () => {
      if (state.closed) return;
      state.closed = true;
      stopSignals();
      input.off('end', onEnd);
      input.off('error', onEnd);
      give();
    },
  };
}

interface Streams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  readonly keyboard: Keyboard;
}

async function write(
  writing: WritingHere & Streams & { readonly style: () => Style },
  plain: boolean,
): Promise<Written> {
  if (writing.signal.aborted) throw writing.signal.reason;
  if (plain) return (await import('./prompts/plain-prompt.ts')).promptPlainly(writing);
  return (await import('./prompts/editor-prompt.ts')).promptEditor(writing);
}

async function chooseHere<T>(
  choosing: Streams & { readonly message: string; readonly choices: readonly Choice<T>[] },
  { plain, style, stepAside }: Pick<Terminal, 'plain' | 'style'> & { readonly stepAside: Terminal['lend'] },
): Promise<T> {
  if (plain) return (await import('./prompts/choose-by-number.ts')).chooseByNumber(choosing);
  const { choose } = await import('./prompts/choose.ts');
  const { message, choices, input, output, signal } = choosing;
  return stepAside(() => choose({ message, choices, input, output, signal, style: style() }));
}

function styleNow({ host, style, plain }: TerminalOptions): Style {
  const width = Math.min(host.terminal.columns || UNKNOWN_COLUMNS, WIDEST);
  return plain ? createSpokenStyle(width) : { ...style, width };
}

const UNKNOWN_COLUMNS = 80;
const UNKNOWN_ROWS = 24;
/** Longer lines are hard to read. */
const WIDEST = 100;
