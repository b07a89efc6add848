/** How any text stands in Markdown as nothing but text: on one line, cut where it is long, inert on GitHub. */
import { cut } from '../layout.ts';
import { oneLine } from '../plain-text.ts';

/**
 * The text with what Markdown, HTML, tables, mathematics, automatic links and emoji codes would act on as character
 * references. An empty comment parts `@` and `#` from what follows, so that nobody is mentioned and nothing linked.
 */
export function escapeMarkdown(text: string): string {
  return cut(oneLine(text), LONGEST, '...').replace(
    ACTIVE,
    (character) => `&#${character.charCodeAt(0)};${character === '@' || character === '#' ? '<!-- -->' : ''}`,
  );
}

const ACTIVE = /[\\`*_[\]<>&|~$^#@!]|:(?=\S)|(?<=www)\./gi;
const LONGEST = 160;
