/** HTML that cannot be broken out of: whatever is put into a template is escaped, unless it is HTML already. */
import { sanitise } from '../../plain-text.ts';

/** A piece of HTML. */
export interface Html {
  readonly html: string;
}

type Value = Html | string | number | null | readonly (Html | string)[];

/** `html\`<p>${text}</p>\``: texts are escaped, pieces of HTML and lists of them stand as they are, null is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = strings.map(
    (part, index) => part + (index < values.length ? written(values[index] ?? null) : ''),
  );
  return { html: parts.join('') };
}

/** HTML that was made elsewhere and is known to be safe. */
export function safe(text: string): Html {
  return { html: text };
}

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  return value.map((each) => (typeof each === 'string' ? escapeHtml(each) : each.html)).join('');
}

export function escapeHtml(text: string): string {
  return sanitise(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
