/** Checks a source against a schema and says, for everything wrong at once, where it is, what was found and what goes there. */
import type { core, ZodType } from 'zod';
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { badValue, missingKey, problemAt, unknownKey, unknownName, wrongType } from './field-problems.ts';
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
      return [misfit(source, path, issue)];
  }
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

function misfit(source: Source, path: ValuePath, issue: Issue): Problem {
  const { input } = issue;
  if (input === undefined) return missingKey(source, path);
  if (issue.code === 'invalid_type') return wrongType(source, path, expectation(issue), input);
  if (issue.code === 'invalid_value' && typeof input === 'string' && issue.values.length > 1) {
    const known = issue.values.map(String);
    return unknownName(source, path, { code: 'bad-value', what: String(path.at(-1)), name: input, known });
  }
  return badValue(source, path, expectation(issue), input);
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
