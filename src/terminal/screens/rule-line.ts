/** A heading that reaches across the screen. */
import { cut, textWidth } from '../../layout.ts';
import type { Style } from '../../style.ts';

/** The heading with a rule after it, exactly as wide as the screen; cut where it is longer. */
export function ruleLine(heading: string, style: Style, note = ''): string {
  const { rule, dot, ellipsis } = style.symbols;
  const room = style.width - textWidth(note) - (note === '' ? 1 : 2);
  const shown = cut(heading, room, ellipsis);
  const left = Math.max(0, room - textWidth(shown));
  if (rule === '') return [style.title(shown), note].filter((part) => part !== '').join(`${dot} `);
  const line = style.quiet(rule.repeat(left));
  return [style.title(shown), line, style.quiet(note)].filter((part) => part !== '').join(' ');
}
