/** The kinds of text that the files of a pack consist of, as schemas: ids, texts of bounded length, phrases, known names. */
import type { ZodType } from 'zod';
import { allowedNames, closestName } from './closest-name.ts';
import { controlCharacter } from './control-characters.ts';
import { showName } from './show-name.ts';

/** The schema library, handed in so that it loads only when a file of the user's is parsed. */
type Zod = typeof import('zod');

/** An id: `[a-z][a-z0-9-]*`, at most 60 characters. */
export function idSchema(z: Zod): ZodType<string> {
  return z.string().refine((id) => ID.test(id), { error: NOT_AN_ID, params: { code: 'bad-id' } });
}

/** Text for people, white space around it removed, without control characters, not empty. */
export function textSchema(z: Zod, longest: number): ZodType<string> {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .superRefine((text, context) => {
      const control = controlCharacter(text);
      if (control === undefined) return;
      const message = `The text holds the control character ${control}.`;
      context.addIssue({ code: 'custom', message, params: { code: 'control-character', hint: REMOVE } });
    });
}

export interface KnownNames {
  /** What they name, such as `fact`. */
  readonly what: string;
  readonly names: ReadonlySet<string>;
}

/** One of the known names. */
export function nameSchema(z: Zod, known: KnownNames): ZodType<string> {
  return z.string().superRefine((name, context) => {
    const fault = nameFault(name, known);
    if (fault !== undefined) context.addIssue({ code: 'custom', ...fault });
  });
}

/** What is wrong with a name that is none of the known ones, as parts of an issue; undefined where it is known. */
export function nameFault(name: string, { what, names }: KnownNames): NameFault | undefined {
  if (names.has(name)) return undefined;
  const known = [...names];
  const close = closestName(name, known);
  const hint =
    known.length <= FEW ? allowedNames(name, known, 'There is') : close && `Did you mean ${close}?`;
  const params = { code: `unknown-${what}`, ...(hint === undefined ? {} : { hint }) };
  return { message: `There is no ${what} ${showName(name)}.`, params };
}

export interface NameFault {
  readonly message: string;
  readonly params: { readonly code: string; readonly hint?: string };
}

const ID = /^[a-z][a-z0-9-]{0,59}$/;
/** More names than these are no help in a message. */
const FEW = 40;
const NOT_AN_ID =
  'An id consists of small letters, digits and hyphens, begins with a letter and has at most 60.';
const REMOVE = 'Remove it.';
