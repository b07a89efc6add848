/** A question that asks for a number with its unit, which may be made anew by each seed. */
import { parseFormula, type Values } from './formula.ts';
import { exactText, numberText } from './number-text.ts';
import { ofKind } from './picks.ts';
import type { NumberQuestion, Question, Tolerance } from './questions.ts';
import { pickOne } from './random.ts';
import { hasNumber, PLAIN, readNumber, unitOf } from './read-number.ts';
import type { Chance, Instance, QuestionFault, StepKind } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const number: StepKind = {
  name: 'number',
  about: 'a question that asks for a number',
  form: 'number',
  shapes: ['text', 'number'],
  hasColumns: false,
  parts: valueParts,
  isEmpty: isEmptyValue,
  question: {
    schema: (z, { frame: keys, title }) =>
      z
        .strictObject({
          ...keys,
          values: z
            .record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.array(z.number()).min(1).max(MOST_VALUES))
            .default({}),
          answer: z.union([z.number(), title]),
          unit: z.string().trim().max(LONGEST_UNIT).default(''),
          tolerance: z
            .union([z.number().min(0).max(1), z.strictObject({ within: z.number().min(0) })])
            .default(USUAL_TOLERANCE),
        })
        .transform(({ values, answer, unit, tolerance, ...frame }) => ({
          frame,
          core: {
            kind: 'number',
            values,
            formula: String(answer),
            answer: null,
            unit,
            tolerance: typeof tolerance === 'number' ? { relative: tolerance } : tolerance,
          },
        })),
    faults,
    instantiate,
    strays: () => [],
    judge: (question, value, { whole }) => {
      const asked = ofKind(question, 'number');
      const { credit, reason } = judgeNumber(asked, typeof value === 'string' ? value : '');
      return { credit, reason, evidence: whole };
    },
    show: () => ({ left: [], right: [] }),
    typing: 'Type a number, with a unit if you like.',
    read: (_, typed) =>
      hasNumber(typed) ? { ok: true, value: typed.trim() } : { ok: false, message: NO_NUMBER },
    right: (question) => {
      const { answer, unit } = ofKind(question, 'number');
      return answer === null ? [] : [String(answer), `${numberPlain(answer)} ${unit}`.trim()];
    },
    wrong: (question) => {
      const { answer, tolerance } = ofKind(question, 'number');
      if (answer === null) return [];
      const room = 'within' in tolerance ? 3 * tolerance.within + 1 : 0;
      const off = answer === 0 ? Math.max(1, room) : room;
      return [answer * 3 + off, (answer - off) / 3].filter((value) => value > 0).map(String);
    },
    rightText: (question) => {
      const { answer, unit } = ofKind(question, 'number');
      return answer === null ? '' : withUnit(numberText(answer), unit);
    },
  },
};

/** What cannot be worked out for some of the values, or texts that name values which do not exist. */
function faults(question: Question, prompt: string): readonly QuestionFault[] {
  const { values, unit, explain } = ofKind(question, 'number');
  const names = Object.keys(values);
  const unsaid = names.filter((name) => !placeholders(prompt).includes(name));
  return [
    ...formulaFaults(ofKind(question, 'number')),
    ...(unitOf(unit) === null ? [{ path: ['unit'], message: `${JSON.stringify(unit)} is no unit.` }] : []),
    ...(names.includes(ANSWER) ? [{ path: ['values', ANSWER], message: TAKEN, hint: OTHER_NAME }] : []),
    ...strayNames('prompt', prompt, names),
    ...strayNames('explain', explain, [...names, ANSWER]),
    ...unsaid.map((name) => ({ path: ['prompt'], message: `The prompt does not tell {${name}}.` })),
  ];
}

function formulaFaults({ values, formula }: NumberQuestion): readonly QuestionFault[] {
  const parsed = parseFormula(formula);
  if (!parsed.ok) return [{ path: ['answer'], message: parsed.message }];
  const names = Object.keys(values);
  const hint = names.length === 0 ? 'Give it under `values`.' : `There is: ${names.join(', ')}.`;
  const stray = parsed.names.filter((name) => !names.includes(name));
  const all = combinations(values);
  const isTooMany = all.length > MOST_COMBINATIONS;
  if (stray.length > 0 || isTooMany)
    return [
      ...stray.map((name) => ({ path: ['answer'], message: `There is no value ${name}.`, hint })),
      ...(isTooMany ? [{ path: ['values'], message: TOO_MANY }] : []),
    ];
  const bad = all.find((each) => !Number.isFinite(parsed.value(each)));
  if (bad === undefined) return [];
  return [{ path: ['answer'], message: `The formula gives no number for ${JSON.stringify(bad)}.` }];
}

function strayNames(key: string, text: string, known: readonly string[]): readonly QuestionFault[] {
  const stray = placeholders(text).filter((name) => !known.includes(name));
  return stray.map((name) => ({ path: [key], message: `There is no value ${name}.` }));
}

/** Names in curly brackets. */
function placeholders(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
}

function instantiate(question: Question, prompt: string, { seed, name }: Chance): Instance {
  const asked = ofKind(question, 'number');
  if (asked.answer !== null) return { question, prompt };
  const chosen: Values = Object.fromEntries(
    Object.entries(asked.values).map(([key, values]) => [key, pickOne(values, seed, `${name}/${key}`) ?? 0]),
  );
  const formula = parseFormula(asked.formula);
  const answer = formula.ok ? formula.value(chosen) : Number.NaN;
  const fill = (text: string): string => fillIn(text, { ...chosen, [ANSWER]: answer });
  return { question: { ...asked, values: {}, answer, explain: fill(asked.explain) }, prompt: fill(prompt) };
}

function fillIn(text: string, values: Values): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return name === ANSWER ? numberText(value) : exactText(value);
  });
}

function combinations(values: NumberQuestion['values']): readonly Values[] {
  return Object.entries(values).reduce<readonly Values[]>(
    (all, [name, numbers]) =>
      all.length > MOST_COMBINATIONS
        ? all
        : all.flatMap((each) => numbers.map((value) => ({ ...each, [name]: value }))),
    [{}],
  );
}

function judgeNumber(
  { answer, unit, tolerance }: NumberQuestion,
  said: string,
): { credit: number; reason: string } {
  if (answer === null) return { credit: 0, reason: '' };
  const asked = unitOf(unit) ?? PLAIN;
  const given = readNumber(said, asked);
  if (given === null) return { credit: 0, reason: said.trim() === '' ? '' : NO_NUMBER };
  if (given === 'another measure') return { credit: 0, reason: `${OTHER_UNIT} ${unit || 'a plain number'}.` };
  const wanted = answer * asked.factor;
  if (isClose(given, wanted, tolerance, asked.factor)) return { credit: 1, reason: '' };
  return { credit: 0, reason: howFar(given, wanted) };
}

function isClose(given: number, wanted: number, tolerance: Tolerance, factor: number): boolean {
  const room = 'within' in tolerance ? tolerance.within * factor : tolerance.relative * Math.abs(wanted);
  return Math.abs(given - wanted) <= room + ROUNDING * Math.abs(wanted);
}

function howFar(given: number, wanted: number): string {
  if (wanted === 0 || given === 0 || given < 0 !== wanted < 0) return '';
  const ratio = given / wanted;
  const times = ratio > 1 ? ratio : 1 / ratio;
  if (times < FAR) return ratio > 1 ? TOO_HIGH : TOO_LOW;
  const text = numberText(Number(times.toPrecision(2)));
  return `${TIMES_OFF} ${text} times ${ratio > 1 ? 'too high' : 'too low'}.`;
}

/** A number as anybody may type it. */
function numberPlain(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}

function withUnit(text: string, unit: string): string {
  if (unit === '') return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

const ANSWER = 'answer';
const PLACEHOLDER = /\{([a-z][a-z0-9_]*)\}/g;
const USUAL_TOLERANCE = 0.02;
/** What arithmetic with fractions may be off by. */
const ROUNDING = 1e-9;
const FAR = 1.5;
const MOST_VALUES = 12;
const MOST_COMBINATIONS = 64;
const LONGEST_UNIT = 60;
const TOO_MANY = `The values make more than ${MOST_COMBINATIONS} questions.`;
const TAKEN = 'What the formula gives is called answer.';
const OTHER_NAME = 'Give the value another name.';
const NO_NUMBER = 'There is no number in it.';
const OTHER_UNIT = 'That is in another kind of unit; asked was';
const TOO_HIGH = 'That is too high.';
const TOO_LOW = 'That is too low.';
const TIMES_OFF = 'That is about';
