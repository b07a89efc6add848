/** What a person did at the keyboard, free of any terminal's way of saying it. */

export type Key =
  /** Printable characters, typed. */
  | { readonly type: 'text'; readonly text: string }
  /** Everything that one paste held, lines apart by `\n`. */
  | { readonly type: 'paste'; readonly text: string }
  /** A key or combination: `enter`, `left`, `ctrl-d`, `alt-b`, `ctrl-right`. */
  | { readonly type: 'chord'; readonly chord: string };

/** Ctrl-C, wherever it is pressed. */
export function isInterrupt(key: Key): boolean {
  return key.type === 'chord' && key.chord === 'ctrl-c';
}
