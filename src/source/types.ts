/** A file that was read into a value and can still say where each part of it stood. */

/** Keys and indexes from the root, such as `['answers', 'storage', 0]`. */
export type ValuePath = readonly (string | number)[];

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
}

export interface Source {
  /** Path as it was given, with `/`. */
  readonly file: string;
  readonly value: unknown;
  /** Whether it is one line of the file. */
  readonly isLine?: boolean;
  /** Where the value at this path begins, or its key; the nearest ancestor where it does not exist. */
  readonly locate: (path: ValuePath, part?: 'key' | 'value') => Place;
}

/** A value with where it and everything in it stood. Offsets are UTF-16 code units into the file's text. */
export interface PlacedValue {
  readonly value: unknown;
  readonly at: number;
  /** Where its key begins, for a value in a mapping. */
  readonly keyAt?: number;
  /** The places of what it holds, by key or index; absent for text, numbers and the like. */
  readonly inside?: ReadonlyMap<string | number, PlacedValue>;
}

/** What is wrong at an offset of the text. */
export interface Flaw {
  readonly code: string;
  readonly at: number;
  readonly message: string;
  readonly hint?: string;
}

/** What a format makes of a text; with flaws the value is not to be used. */
export type Parsed =
  | { readonly ok: true; readonly root: PlacedValue }
  | { readonly ok: false; readonly flaws: readonly Flaw[] };
