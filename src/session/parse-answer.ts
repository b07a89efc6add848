/** Reads one answer of a transcript: plain text, a list, rows of a table, or the long form with what happened around it. */
import type { Fact, Step } from '../scenario/types.ts';
import { problemAt, unknownKey, unknownName, wrongType } from '../source/field-problems.ts';
import {
  type Fields,
  isMapping,
  readList,
  readMapping,
  readName,
  readText,
  readWhole,
} from '../source/fields.ts';
import { MAX_ANSWER_BYTES } from '../source/limits.ts';
import { pathText } from '../source/path-text.ts';
import type { ValuePath } from '../source/types.ts';
import { questionKind, stepKind } from '../steps/step-kinds.ts';
import type { Answer, AnswerShape, AnswerValue } from '../steps/types.ts';
import { isEmptyValue } from '../steps/value-parts.ts';

export interface AnswerContext {
  readonly step: Step;
  readonly facts: readonly Fact[];
}

/** The answer at a path; undefined where it is of no use. All that is wrong is added to the fields' problems. */
export function parseAnswer(
  fields: Fields,
  path: ValuePath,
  value: unknown,
  context: AnswerContext,
): Answer | undefined {
  const answer = isMapping(value)
    ? parseLongForm(fields, path, value, context)
    : asGiven(parseValue(fields, path, value, context.step));
  if (answer !== undefined && byteLength(answer) > MAX_ANSWER_BYTES) {
    const message = `${pathText(path)} is longer than ${MAX_ANSWER_BYTES / 1024 / 1024} MiB.`;
    fields.problems.push(problemAt(fields.source, path, { code: 'answer-too-long', message, hint: SHORTEN }));
  }
  return answer;
}

function asGiven(value: AnswerValue | undefined): Answer | undefined {
  if (value === undefined) return undefined;
  return { value, at: '', asked: [], followUps: [], hints: 0, seconds: null };
}

function parseLongForm(
  fields: Fields,
  path: ValuePath,
  form: Readonly<Record<string, unknown>>,
  { step, facts }: AnswerContext,
): Answer | undefined {
  readMapping(fields, path, form, LONG_FORM_KEYS);
  const known = facts.map((fact) => fact.id);
  const value = parseValue(fields, [...path, 'text'], form.text, step);
  const asked = readIfGiven(form.asked, [], (given) =>
    readList(fields, [...path, 'asked'], given, (at, id) =>
      readName(fields, at, id, { what: 'fact', known }),
    ),
  );
  const followUps = readIfGiven(form.followUps, [], (given) =>
    readList(fields, [...path, 'followUps'], given, (at, entry) => parseFollowUp(fields, at, entry)),
  );
  const hints = readIfGiven(form.hints, 0, (given) =>
    readWhole(fields, [...path, 'hints'], given, [0, step.hints.length]),
  );
  const seconds = readIfGiven(form.seconds, null, (given) =>
    readWhole(fields, [...path, 'seconds'], given, [0, MOST_SECONDS]),
  );
  const most = typeof value === 'string' ? value.length : 0;
  const units = (key: 'unhinted' | 'uncoached'): number | undefined =>
    readIfGiven(form[key], undefined, (given) => readWhole(fields, [...path, key], given, [0, most]));
  const [unhinted, uncoached] = [units('unhinted'), units('uncoached')];
  if (value === undefined) return undefined;
  const around = { asked, followUps, hints: hints ?? 0, seconds: seconds ?? null };
  return {
    value,
    at: '/text',
    ...around,
    ...(unhinted === undefined ? {} : { unhinted }),
    ...(uncoached === undefined ? {} : { uncoached }),
  };
}

function readIfGiven<T>(value: unknown, otherwise: T, read: (value: unknown) => T | undefined): T {
  return value === undefined ? otherwise : (read(value) ?? otherwise);
}

function parseFollowUp(
  fields: Fields,
  path: ValuePath,
  value: unknown,
): { readonly question: string; readonly answer: string } | undefined {
  const entry = readMapping(fields, path, value, ['question', 'answer']);
  if (entry === undefined) return undefined;
  const question = readText(fields, [...path, 'question'], entry.question);
  const answer = readText(fields, [...path, 'answer'], entry.answer);
  return question === undefined || answer === undefined ? undefined : { question, answer };
}

function parseValue(fields: Fields, path: ValuePath, value: unknown, step: Step): AnswerValue | undefined {
  const read = readShape(fields, path, value, step);
  if (read !== undefined && step.question !== undefined) refuseStrays(fields, path, read, step);
  return read;
}

/** Names that the question does not have, such as a choice that is none of its choices. */
function refuseStrays(fields: Fields, path: ValuePath, value: AnswerValue, { question }: Step): void {
  if (question === undefined || isEmptyValue(value)) return;
  const strays = questionKind(question.kind).strays(question, value);
  fields.problems.push(
    ...strays.map(({ path: at, name, known }) =>
      unknownName(fields.source, [...path, ...at], { code: 'unknown-choice', what: 'choice', name, known }),
    ),
  );
}

function readShape(fields: Fields, path: ValuePath, value: unknown, step: Step): AnswerValue | undefined {
  const { shapes } = stepKind(step.kind);
  if (typeof value === 'number' && shapes.includes('number')) return String(value);
  const isEmpty = typeof value === 'string' && value.trim() === '';
  if (isEmpty || (typeof value === 'string' && shapes.includes('text'))) return readText(fields, path, value);
  if (!Array.isArray(value)) {
    fields.problems.push(wrongType(fields.source, path, expected(step), value));
    return undefined;
  }
  if (!shapes.includes('list') && !shapes.includes('rows')) {
    fields.problems.push(wrongType(fields.source, path, expected(step), value));
    return undefined;
  }
  const takesRows = shapes.includes('rows');
  if (takesRows && (isMapping(value[0]) || !shapes.includes('list')))
    return readList(fields, path, value, (at, row) => parseRow(fields, at, row, step));
  return readList(fields, path, value, (at, entry) => readText(fields, at, entry));
}

function parseRow(
  fields: Fields,
  path: ValuePath,
  value: unknown,
  step: Step,
): Readonly<Record<string, string>> | undefined {
  const columns = step.columns.map((column) => column.id);
  const row = readMapping(fields, path, value);
  if (row === undefined) return undefined;
  const cells = Object.entries(row).map(([column, cell]) => {
    const at = [...path, column];
    if (!columns.includes(column)) fields.problems.push(unknownKey(fields.source, at, columns));
    const isNumber = typeof cell === 'number' && step.question !== undefined;
    return [column, readText(fields, at, isNumber ? String(cell) : cell) ?? ''] as const;
  });
  return Object.fromEntries(cells);
}

/** What an answer to the step may be; goes after "must be". */
function expected(step: Step): string {
  const { shapes } = stepKind(step.kind);
  const names = shapes.map((shape) => SHAPES[shape]);
  return `${[...names, ''].join(', ')}or ${LONG_FORM}`;
}

/** UTF-8 bytes of the candidate's words; counted exactly only where they may be too many. */
function byteLength(answer: Answer): number {
  const texts = [textsOf(answer.value), answer.followUps.map((followUp) => followUp.answer)].flat();
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  if (units * 3 <= MAX_ANSWER_BYTES || units > MAX_ANSWER_BYTES) return units;
  return texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
}

function textsOf(value: AnswerValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return value.flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
}

const LONG_FORM_KEYS = ['text', 'asked', 'followUps', 'hints', 'unhinted', 'uncoached', 'seconds'];
/** A week: more is no interview. */
const MOST_SECONDS = 7 * 24 * 3600;
const SHORTEN = 'An answer of an interview is a page or two; leave out what is not meant to be graded.';
const SHAPES: Readonly<Record<AnswerShape, string>> = {
  text: 'text',
  list: 'a list of texts',
  rows: 'a list of rows',
  number: 'a number',
};
const LONG_FORM = 'the long form with `text`';
