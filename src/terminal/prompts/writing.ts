/** What a prompt for text is asked, and what comes out of it, whichever way it draws. */

import type { ClockReading } from '../../session/clock.ts';
import type { Style } from '../../style.ts';
import type { Editor, Wish } from '../editor/state.ts';
import type { Keyboard } from '../keys/keyboard.ts';

export interface Writing {
  readonly editor: Editor;
  readonly keyboard: Keyboard;
  readonly output: NodeJS.WriteStream;
  readonly style: () => Style;
  /** Rows of the screen that what stands above should keep, where there is room for both. */
  readonly rowsAbove: number;
  /** Whether the writer was told before how to write here. */
  readonly again: boolean;
  /** Called with every change of the text. */
  readonly onChange: (text: string) => void;
  readonly signal: AbortSignal;
  /** The time that the writing may take; null where none is kept. */
  readonly clock: WritingClock | null;
}

export interface WritingClock {
  readonly read: () => ClockReading;
  /** Calls back a few times a second until the returned function is called. */
  readonly onTick: (listen: () => void) => () => void;
}

export interface Written {
  /** As the wish left it: where the text goes on after a command. */
  readonly editor: Editor;
  readonly wish: Wish;
}
