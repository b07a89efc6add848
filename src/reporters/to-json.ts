/** How every JSON result is written: with nothing in it that a terminal could act on. */

/**
 * The value as JSON text, indented by two spaces, with a newline at the end. Controls and direction marks are written
 * as escapes, which read back the same.
 */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(INVISIBLE, asEscape)}\n`;
}

/** The same on one line, without a newline. */
export function toJsonLine(value: unknown): string {
  return JSON.stringify(value).replace(INVISIBLE, asEscape);
}

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** JSON.stringify escapes what stands below U+0020; these it leaves as they are. */
const INVISIBLE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
