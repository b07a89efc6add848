/** How anybody's words stand in a Markdown document as nothing but words, and still read well in its source. */
import { oneLine } from '../plain-text.ts';

/** On one line; what Markdown or HTML would act on is escaped, and so is what a template's author did not write. */
export function escapeText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = oneLine(String(value));
  return (
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(ACTIVE, '\\$&')
      .replace(/(?<=[a-z]):(?=\/\/)/gi, '&#58;')
      .replace(/(?<![a-z0-9])www\./gi, (found) => `${found.slice(0, -1)}&#46;`)
      .replace(/(?<=\S)@(?=\S)/g, '&#64;')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
      .replace(/^([-+#=>:~])/, '\\$1')
      // At the end of a heading they would close it.
      .replace(/(\s)(#+)$/, '$1\\$2')
  );
}

const ACTIVE = /[\\`*_[\]|{}!~$]/g;
