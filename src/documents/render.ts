/**
 * Renders a template with a model. Templates are text: no code is run, no file read, and a template that asks for too
 * much is stopped.
 */
import { Liquid, LiquidError } from 'liquidjs';
import { oneLine } from '../plain-text.ts';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { createPlaces } from '../source/places.ts';
import { escapeText } from './escape-text.ts';
import type { Decision, DesignModel } from './types.ts';

/** What of a template is rendered. */
export interface TemplateText {
  readonly each: 'decisions' | null;
  readonly body: string;
}

export interface RenderedDocument {
  /** What its file is called where there are several; else ''. */
  readonly name: string;
  readonly markdown: string;
}

/**
 * The documents, one unless the template makes one of each decision; or what is wrong with the template. `file` is its
 * name in Problems.
 */
export function renderTemplate(
  file: string,
  { each, body }: TemplateText,
  model: DesignModel,
): Outcome<readonly RenderedDocument[]> {
  const items = each === null ? [null] : itemsOf(model);
  const documents: RenderedDocument[] = [];
  for (const [index, item] of items.entries()) {
    const rendered = renderOne(
      file,
      body,
      item === null ? { ...model } : { ...model, item, number: index + 1 },
    );
    if (!rendered.ok) return rendered;
    documents.push({ name: item === null ? '' : fileName(index + 1, item.title), markdown: rendered.value });
  }
  return succeed(documents);
}

/** Every decision; one with nothing in it where none was made. */
function itemsOf({ decisions }: DesignModel): readonly Decision[] {
  return decisions.length === 0 ? [UNDECIDED] : decisions.slice(0, MOST_DOCUMENTS);
}

/** `0003-postgresql-for-orders.md`. */
function fileName(number: number, title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '');
  return `${String(number).padStart(4, '0')}${words === '' ? '' : `-${words}`}.md`;
}

function renderOne(file: string, template: string, scope: object): Outcome<string> {
  const engine = new Liquid({
    // In memory and empty: nothing can be included.
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    dynamicPartials: false,
    outputEscape: escapeText,
    parseLimit: MOST_CHARACTERS,
    renderLimit: MOST_MILLISECONDS,
    memoryLimit: MOST_MEMORY,
  });
  try {
    const rendered: unknown = engine.parseAndRenderSync(template, scope);
    return succeed(tidy(String(rendered)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail([templateProblem(file, template, error)]);
  }
}

/** At most one empty line in a row, none at the start, and one newline at the end. */
function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Where the tag stands that cannot be used; where none is to blame, the template's beginning. */
function templateProblem(file: string, template: string, error: Error): Problem {
  const begin = LiquidError.is(error) ? error.token.begin : template.search(/\S/);
  const { line, column, excerpt } = createPlaces(template)(Math.max(0, begin));
  const message = error.message.split(/, line:\d+/)[0] ?? error.message;
  return {
    code: 'bad-template',
    message: `The template cannot be used: ${oneLine(message).replace(/\.$/, '')}.`,
    file,
    line,
    column,
    excerpt,
    hint: 'Templates are Markdown with Liquid tags; sdcoach list names some that work.',
  };
}

const UNDECIDED: Decision = { title: 'A decision to be made', choice: '', reason: '', against: [] };
const MOST_DOCUMENTS = 100;
const LONGEST_NAME = 50;
const MOST_CHARACTERS = 1e6;
const MOST_MILLISECONDS = 2000;
const MOST_MEMORY = 1e8;
