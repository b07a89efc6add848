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
  /** Where the value at this path begins, or its key; the nearest ancestor where it does not exist. */
  readonly locate: (path: ValuePath, part?: 'key' | 'value') => Place;
}
