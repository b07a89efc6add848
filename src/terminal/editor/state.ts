/** An answer that is being written, as a value: its text, what was there before, and what the place of writing lends. */
import { type Buffer, bufferOf } from './buffer.ts';
import type { Given, Room } from './commands.ts';

export interface Editor extends Room {
  readonly buffer: Buffer;
  /** Names from an earlier answer that Tab offers. */
  readonly offered: readonly string[];
  /** Columns of a table that is being written; 0 elsewhere. */
  readonly columns: number;
  /** What was sent from here before, oldest first; the up and down keys bring it back. */
  readonly past: readonly string[];
  /** Which of the past is shown; null while the text is a new one. */
  readonly pastAt: number | null;
  /** Earlier buffers, newest last. */
  readonly undo: readonly Buffer[];
  /** Whether the newest edit typed on, so that the next one joins it. */
  readonly typing: boolean;
  /** The column that a run of up and down keys keeps to. */
  readonly cell: number | null;
  /** Something to tell the writer, until the next key. */
  readonly notice: Notice | null;
}

export type Notice =
  | 'unknown-command'
  | 'not-in-mock'
  | 'takes-no-words'
  | 'several-commands'
  | 'literal-colon'
  | 'nothing-written'
  | 'nothing-asked'
  | 'nothing-answered'
  | 'too-long'
  | 'no-more-undo'
  | 'press-enter';

/** What the writer wants, beyond editing; or that the time to write is over. */
export type Wish =
  | { readonly type: 'submit'; readonly text: string }
  | { readonly type: 'command'; readonly command: Given }
  | { readonly type: 'interrupt' }
  | { readonly type: 'redraw' }
  | { readonly type: 'time-up' };

export interface Pressed {
  readonly editor: Editor;
  readonly wish: Wish | null;
}

/** Columns and rows that the text is drawn in, for moving by rows. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

/** What an editor may be opened with beside its place. */
export type Lent = Partial<Pick<Editor, 'mock' | 'offered' | 'columns' | 'past'>>;

/** An editor for a place, with a draft to go on from. */
export function openEditor(place: Editor['place'], draft: string, lent: Lent = {}): Editor {
  return {
    buffer: bufferOf(draft),
    place,
    mock: false,
    offered: [],
    columns: 0,
    past: [],
    ...lent,
    pastAt: null,
    undo: [],
    typing: false,
    cell: null,
    notice: null,
  };
}

/** The editor with a changed text; edits that type on within a word undo together. */
export function edited(editor: Editor, buffer: Buffer, typing: boolean): Editor {
  if (buffer === editor.buffer) return { ...editor, notice: null };
  const joins = typing && editor.typing;
  const undos = joins ? editor.undo : [...editor.undo, editor.buffer].slice(-MOST_UNDOS);
  return { ...editor, buffer, undo: undos, typing, cell: null, notice: null };
}

/** The editor with its cursor elsewhere, or with a text that is no new edit. */
export function moved(editor: Editor, buffer: Buffer, cell: number | null): Editor {
  return { ...editor, buffer, typing: false, cell, notice: null };
}

const MOST_UNDOS = 200;
