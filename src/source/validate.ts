/** Checks a source against a schema and says, for everything wrong at once, where it is, what was found and what goes there. */
import type { core, ZodType } from 'zod';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { allowedNames, closestName } from './closest-name.ts';
import { describeValue } from './describe-value.ts';
import { pathText } from './path-text.ts';
import { showName } from './show-name.ts';
import { sortProblems } from './to-problems.ts';
import type { Source, ValuePath } from './types.ts';

/** What a schema found wrong, of zod's or of our own. */
export type Issue = core.$ZodIssue;

/**
 * The value that the schema makes of the source's value, or every Problem sorted by place. Custom issues may
 * carry `params: { code, hint, part }`; `part: 'key'` points at the key instead of the value.
 */
export function validate<T>(source: Source, schema: ZodType<T>): Outcome<T> {
  const result = schema.safeParse(source.value, ISSUE_OPTIONS);
  if (result.success) return succeed(result.data);
  return fail(sortProblems(result.error.issues.flatMap((issue) => explain(source, issue))));
}

/** For schemas that parse within schemas, so that their issues carry what `validate` needs to explain them. */
export const ISSUE_OPTIONS: core.ParseContext<core.$ZodIssue> = {
  reportInput: true,
  // A finished issue no longer knows its schema, so the names that it allows travel in its message.
  error: (issue) => (issue.code === 'unrecognized_keys' ? keysOf(issue.inst).join('\n') : undefined),
};

/** A Problem at a path of the source. */
export function problemAt(
  source: Source,
  path: ValuePath,
  { part, ...problem }: Omit<Problem, 'file' | 'line' | 'column' | 'excerpt'> & { part?: 'key' | 'value' },
): Problem {
  const { line, column, excerpt } = source.locate(path, part);
  const { code, message, hint } = problem;
  return { code, message, file: source.file, line, column, excerpt, ...(hint === undefined ? {} : { hint }) };
}

function explain(source: Source, issue: Issue): readonly Problem[] {
  const path = issue.path.filter((segment) => typeof segment !== 'symbol');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(source, [...path, key], issue.message.split('\n')));
    case 'invalid_union':
      return bestBranch(issue).flatMap((inner) =>
        explain(source, { ...inner, path: [...issue.path, ...inner.path] }),
      );
    case 'custom':
      return [custom(source, path, issue)];
    default:
      return [issue.input === undefined ? missing(source, path) : misfit(source, path, issue)];
  }
}

function unknownKey(source: Source, path: ValuePath, allowed: readonly string[]): Problem {
  const key = String(path.at(-1));
  const within = pathText(path.slice(0, -1));
  const message = `There is no key ${showName(key)}${within === '' ? '' : ` in ${within}`}.`;
  return problemAt(source, path, {
    code: 'unknown-key',
    message,
    hint: allowedNames(key, allowed),
    part: 'key',
  });
}

function custom(source: Source, path: ValuePath, issue: core.$ZodIssueCustom): Problem {
  const { code, hint, part } = issue.params ?? {};
  return problemAt(source, path, {
    code: typeof code === 'string' ? code : 'bad-value',
    message: issue.message,
    ...(typeof hint === 'string' ? { hint } : {}),
    ...(part === 'key' ? { part } : {}),
  });
}

function missing(source: Source, path: ValuePath): Problem {
  const within = pathText(path.slice(0, -1));
  const message = `The key ${showName(String(path.at(-1) ?? ''))} is missing${within === '' ? '' : ` in ${within}`}.`;
  return problemAt(source, path, { code: 'missing-key', message });
}

function misfit(source: Source, path: ValuePath, issue: Issue): Problem {
  const code = issue.code === 'invalid_type' ? 'wrong-type' : 'bad-value';
  const message = `${pathText(path) || 'The file'} must be ${expectation(issue)}, not ${describeValue(issue.input)}.`;
  const close =
    issue.code === 'invalid_value' ? closestName(String(issue.input), issue.values.map(String)) : undefined;
  const hint = close === undefined ? QUOTE_HINTS[typeof issue.input] : `Did you mean ${close}?`;
  const needsQuotes = issue.code === 'invalid_type' && issue.expected === 'string';
  const shown = close !== undefined || needsQuotes ? hint : undefined;
  return problemAt(source, path, { code, message, ...(shown === undefined ? {} : { hint: shown }) });
}

/** What should stand there; goes after "must be". */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return bound(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'too_big':
      return bound(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    default:
      return 'of another form';
  }
}

function bound(origin: string, relation: string, limit: number | bigint): string {
  const unit = UNITS[origin];
  return unit === undefined
    ? `${relation} ${limit}`
    : `${relation} ${limit} ${limit === 1 ? unit.one : unit.many} long`;
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : `one of ${values.join(', ')}`;
}

/** The branch that got furthest into the value, then the one with the fewest issues. */
function bestBranch(issue: core.$ZodIssueInvalidUnion): readonly Issue[] {
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((each) => each.path.length));
  const [best = []] = issue.errors.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  return best;
}

/** The keys that an object schema knows. */
function keysOf(schema: unknown): readonly string[] {
  const shape = (schema as Partial<core.$ZodObject> | undefined)?._zod?.def.shape;
  return shape === undefined ? [] : Object.keys(shape);
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};
const UNITS: Readonly<Record<string, { one: string; many: string }>> = {
  string: { one: 'character', many: 'characters' },
  array: { one: 'entry', many: 'entries' },
};
const QUOTE_HINTS: Readonly<Record<string, string>> = {
  number: 'Put it in quotes to make it text.',
  boolean: 'Put it in quotes to make it text.',
};
