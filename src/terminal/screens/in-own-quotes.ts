/** Quotation marks as the screen can show them. */
import type { Style } from '../../style.ts';

/** The text with the style's quotation marks in the place of curly ones. */
export function inOwnQuotes(text: string, { symbols }: Style): string {
  return text.replaceAll('“', symbols.openQuote).replaceAll('”', symbols.closeQuote);
}
