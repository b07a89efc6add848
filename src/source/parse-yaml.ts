/**
 * YAML 1.2 to a value that knows its places: one document of mappings, sequences and plain scalars. Tags are
 * refused, merge keys are ordinary keys, and size is bounded before anything is built, so that neither aliases
 * nor nesting can blow a small file up.
 */
import type { CST, Document, YAMLError } from 'yaml';
import { MAX_DEPTH, MAX_TOKENS } from './limits.ts';
import { placeYaml } from './place-yaml.ts';
import type { Flaw, Parsed } from './types.ts';
import { tabHint, YAML_HINTS } from './yaml-hints.ts';

type Yaml = typeof import('yaml');

/** The value of the only document of a YAML text; every error and warning is told at once. */
export async function parseYaml(text: string): Promise<Parsed> {
  const yaml = await import('yaml');
  const scanned = scan(yaml, text);
  if ('flaw' in scanned) return { ok: false, flaws: [scanned.flaw] };
  const composer = new yaml.Composer(OPTIONS);
  const documents = [...composer.compose(scanned.tokens, true, text.length)];
  const [first, second] = documents;
  if (first === undefined) return { ok: true, root: { value: null, at: 0 } };
  const errors = [...first.errors, ...first.warnings];
  const quoteAt = errors.some(isOpenQuote) ? openQuote(yaml, first, text) : undefined;
  const flaws = errors.map((error) => describe(error, text, quoteAt));
  if (second !== undefined) flaws.push(strayDocument(text, second));
  const placed = placeYaml(yaml, first);
  flaws.push(...(placed.ok ? [] : placed.flaws));
  return flaws.length === 0 ? placed : { ok: false, flaws };
}

/** The text's syntax tokens; lexed one by one, so that a file too large or too deep is refused on the way. */
function scan(yaml: Yaml, text: string): { readonly tokens: readonly CST.Token[] } | { readonly flaw: Flaw } {
  const parser = new yaml.Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new yaml.Lexer().lex(text)) {
    count += 1;
    if (count > MAX_TOKENS)
      return { flaw: { code: 'too-many-values', at: parser.offset, message: TOO_MANY } };
    for (const token of parser.next(lexeme)) tokens.push(token);
    // A level of nesting takes at most two places on the stack.
    if (parser.stack.length > 2 * MAX_DEPTH + 2)
      return { flaw: { code: 'too-deep', at: parser.offset, message: TOO_DEEP } };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

function describe(error: YAMLError, text: string, quoteAt: number | undefined): Flaw {
  if (quoteAt !== undefined && isOpenQuote(error))
    return { code: 'bad-yaml', at: quoteAt, message: OPEN_QUOTE, hint: CLOSE_QUOTE };
  const at = error.pos[0];
  const { message, hint } = YAML_HINTS[error.code] ?? {};
  const said = message ?? `${error.message.split('\n')[0]}.`;
  const help = tabHint(text, at) ?? hint;
  return { code: 'bad-yaml', at, message: said, ...(help === undefined ? {} : { hint: help }) };
}

function isOpenQuote({ message }: YAMLError): boolean {
  return /^Missing closing ['"]/.test(message);
}

/** Where a quoted text begins that runs to the end of the file; the parser only notices at the end. */
function openQuote(yaml: Yaml, document: Document, text: string): number | undefined {
  let at: number | undefined;
  yaml.visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && (range?.[1] ?? 0) >= text.trimEnd().length) at = range?.[0];
    },
  });
  return at;
}

function strayDocument(text: string, document: Document): Flaw {
  const marker = text.indexOf('---', document.range?.[0] ?? 0);
  return { code: 'several-documents', at: Math.max(0, marker), message: SEVERAL, hint: ONE_DOCUMENT };
}

/** Doubled keys are found in placeYaml, in linear time. */
const OPTIONS = {
  schema: 'core',
  version: '1.2',
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  keepSourceTokens: false,
} as const;

const TOO_MANY = `The file has more than ${MAX_TOKENS} YAML tokens.`;
const TOO_DEEP = `Nested more than ${MAX_DEPTH} levels deep.`;
const SEVERAL = 'A second YAML document begins here.';
const ONE_DOCUMENT = 'Keep one document in a file; remove the line with `---`.';
const OPEN_QUOTE = 'This quoted text is never closed.';
const CLOSE_QUOTE = 'Close it with the same quotation mark.';
