/** The templates of design documents: those that ship, and those of a path of the user's. */
import { basename } from 'node:path';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { allowedNames } from '../source/closest-name.ts';
import { decode } from '../source/decode.ts';
import { type Fields, readMapping, readName, readText } from '../source/fields.ts';
import { readSource } from '../source/read-source.ts';
import { showName } from '../source/show-name.ts';
import { sortProblems } from '../source/to-problems.ts';
import { builtInFolder, readBuiltInTemplates } from './built-in.ts';
import { shown } from './file-problem.ts';
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

/** Those that ship, by id. */
export function readTemplates(): Promise<Outcome<readonly Template[]>> {
  return readBuiltInTemplates(builtInFolder());
}

/** The built-in template of this name, or the one in a file. */
export async function loadTemplate(name: string, cwd: string): Promise<Outcome<Template>> {
  const shipped = await readTemplates();
  if (!shipped.ok) return shipped;
  const found = shipped.value.find(({ id }) => id === name);
  if (found !== undefined) return succeed(found);
  if (!/[./\\]/.test(name)) return fail([unknown(name, shipped.value)]);
  const bytes = await readInput({ file: name, cwd });
  return bytes.ok ? parseTemplate(shown(name), bytes.value) : bytes;
}

/** A template's file: front matter between two lines of dashes, if it has any, then Markdown with Liquid tags. */
export async function parseTemplate(file: string, bytes: Uint8Array): Promise<Outcome<Template>> {
  const decoded = decode(file, bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  const [front = ''] = /^---\n(?:[\s\S]*?\n)?---\n/.exec(text) ?? [];
  const head = await readHead(file, front);
  // What stands above the body is blank, so that every line keeps its number.
  const body = front.replace(/[^\n]/g, '') + text.slice(front.length);
  return head.ok ? succeed({ id: idOf(file), file, ...head.value, body }) : head;
}

type Head = Pick<Template, 'title' | 'about' | 'each'>;

async function readHead(file: string, front: string): Promise<Outcome<Head>> {
  const none: Head = { title: idOf(file), about: '', each: null };
  const yaml = front.slice(0, -'---\n'.length).replace(/^---/, '');
  if (yaml.trim() === '') return succeed(none);
  const source = await readSource(file, new TextEncoder().encode(yaml));
  if (!source.ok) return source;
  const fields: Fields = { source: source.value, problems: [] };
  const { title, about, each } = readMapping(fields, [], source.value.value, KEYS) ?? {};
  const head: Head = {
    title: title === undefined ? none.title : (readText(fields, ['title'], title) ?? ''),
    about: about === undefined ? '' : (readText(fields, ['about'], about) ?? ''),
    each: each === undefined ? null : (readName(fields, ['each'], each, EACH) ?? null),
  };
  return fields.problems.length > 0 ? fail(sortProblems(fields.problems)) : succeed(head);
}

function idOf(file: string): string {
  return basename(file).replace(/\.[^.]*$/, '');
}

function unknown(name: string, templates: readonly Template[]): Problem {
  const ids = templates.map(({ id }) => id);
  return {
    code: 'unknown-template',
    message: `There is no template ${showName(name)}.`,
    hint: `${allowedNames(name, ids, 'There is')} A path with a dot or a slash is a template of your own.`,
  };
}

const KEYS = ['title', 'about', 'each'];
const EACH = { what: 'each', known: ['decisions'] as const };
