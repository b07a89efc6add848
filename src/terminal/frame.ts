/** The frame around a result; its library loads when the first result is shown. */
import type { Style } from '../style.ts';

/** A function that draws a frame of the style's width around lines; the lines alone where nothing is drawn. */
export async function loadFrame(style: Style, plain: boolean): Promise<(text: string) => string> {
  if (plain) return (text) => text;
  const { default: boxen } = await import('boxen');
  const borderStyle = style.symbols.rule === '-' ? 'classic' : 'round';
  return (text) => boxen(text, { borderStyle, width: style.width, padding: { left: 1, right: 1 } });
}
