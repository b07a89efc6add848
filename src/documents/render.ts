/**
 * Renders a template with a model. Templates are text: no code is run, no file read, and a template that asks for too
 * much is stopped.
 */
import { Liquid, LiquidError } from 'liquidjs';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { escapeText } from './escape-text.ts';
import type { DesignModel } from './types.ts';

/** A document, or what is wrong with its template. `file` is the template's name in Problems. */
export function renderTemplate(file: string, template: string, model: DesignModel): Outcome<string> {
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
    const rendered: unknown = engine.parseAndRenderSync(template, { ...model });
    return succeed(tidy(String(rendered)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail([templateProblem(file, error)]);
  }
}

/** At most one empty line in a row, none at the start, and one newline at the end. */
function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function templateProblem(file: string, error: Error): Problem {
  const token = LiquidError.is(error) ? error.token : undefined;
  const [line, column] = token?.getPosition() ?? [];
  const message = error.message.split(/, line:\d+/)[0] ?? error.message;
  return {
    code: 'bad-template',
    message: `The template cannot be used: ${message}.`,
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    hint: 'Templates are Markdown with Liquid tags; see templates/ for some that work.',
  };
}

const MOST_CHARACTERS = 1e6;
const MOST_MILLISECONDS = 5000;
const MOST_MEMORY = 1e8;
