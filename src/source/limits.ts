/** How much of a stranger's file is read before it is refused, so that no file can exhaust time or memory. */

/** Bytes of one file: ten interviews of an hour each fit several times over. Also stands in the contract of `grade`. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** Bytes (UTF-8) of one answer: some 170,000 words. Also stands in the contract of `grade`. */
export const MAX_ANSWER_BYTES = 1024 * 1024;

/** Levels of nesting. The deepest rubric needs about 15; parsers and checks recurse once per level. */
export const MAX_DEPTH = 64;

/** Values in one file, those behind aliases counted each time. The largest scenarios have a few thousand. */
export const MAX_VALUES = 100_000;

/** Lexical tokens of one YAML file, counted before anything is built from them; about two for each value. */
export const MAX_TOKENS = 300_000;

/** Problems shown of one file. Whoever has more than this many has one problem: the wrong file. */
export const MAX_PROBLEMS = 100;
