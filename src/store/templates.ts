/** The templates of design documents: those that ship, and those of a path of the user's. */
import { basename } from 'node:path';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { allowedNames } from '../source/closest-name.ts';
import { isMapping } from '../source/fields.ts';
import { readSource } from '../source/read-source.ts';
import { showName } from '../source/show-name.ts';
import { builtInFolder, readBuiltInTemplates } from './built-in.ts';
import { readInput } from './read-input.ts';

export interface Template {
  readonly id: string;
  /** As it was given, or its id. */
  readonly file: string;
  readonly title: string;
  readonly about: string;
  /** What it makes one document each of; null where it makes one of all. */
  readonly each: 'decisions' | null;
  /** The Markdown below the front matter. */
  readonly body: string;
}

/** The built-in template of this name, or the one in a file. */
export async function loadTemplate(name: string, cwd: string): Promise<Outcome<Template>> {
  const shipped = await readBuiltInTemplates(builtInFolder());
  if (!shipped.ok) return shipped;
  const found = shipped.value.find(({ id }) => id === name);
  if (found !== undefined) return succeed(found);
  if (!/[./\\]/.test(name)) return fail([unknown(name, shipped.value)]);
  const bytes = await readInput({ file: name, cwd });
  return bytes.ok ? parseTemplate(name, new TextDecoder().decode(bytes.value)) : bytes;
}

/** A template's file: front matter between two lines of dashes, if it has any, then Markdown with Liquid tags. */
export async function parseTemplate(file: string, text: string): Promise<Outcome<Template>> {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  const [whole = '', front = ''] = /^---\n([\s\S]*?\n)?---\n/.exec(clean) ?? [];
  const id = basename(file).replace(/\.[^.]*$/, '');
  const plain = { id, file, title: id, about: '', each: null, body: clean.slice(whole.length) } as const;
  if (front === '') return succeed(plain);
  const head = await readSource(file, new TextEncoder().encode(`\n${front}`));
  if (!head.ok) return head;
  const { value } = head.value;
  if (!isMapping(value)) return succeed(plain);
  const { title, about, each } = value;
  if (each !== undefined && each !== 'decisions') return fail([badEach(file)]);
  return succeed({
    ...plain,
    title: typeof title === 'string' ? title : id,
    about: typeof about === 'string' ? about : '',
    each: each === 'decisions' ? 'decisions' : null,
  });
}

function unknown(name: string, templates: readonly Template[]): Problem {
  const ids = templates.map(({ id }) => id);
  return {
    code: 'unknown-template',
    message: `There is no template ${showName(name)}.`,
    hint: `${allowedNames(name, ids, 'There is')} A path with a dot or a slash is a template of your own.`,
  };
}

function badEach(file: string): Problem {
  return {
    code: 'bad-template',
    message: '`each` can only be decisions.',
    file,
    hint: 'Leave it out for one document.',
  };
}
