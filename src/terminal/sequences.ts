/** The few control sequences that the loop itself sends; everything else is drawn by the prompts. */

/** From here on the terminal marks what is pasted. */
export const PASTE_MARKS_ON = '\u001b[?2004h';
export const PASTE_MARKS_OFF = '\u001b[?2004l';
export const SHOW_CURSOR = '\u001b[?25h';
/** Empties the screen and goes to its top left corner. */
export const CLEAR_SCREEN = '\u001b[H\u001b[2J';
