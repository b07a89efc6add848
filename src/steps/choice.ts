/** A question with one right choice. */
import { doubled, entriesOf, lettered, named, ofKind, readLetters, strayEntries } from './picks.ts';
import type { Choice } from './questions.ts';
import type { StepKind } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const choice: StepKind = {
  name: 'choice',
  about: 'a question with one right choice',
  form: 'one',
  shapes: ['text', 'list'],
  hasColumns: false,
  parts: valueParts,
  isEmpty: isEmptyValue,
  question: {
    schema: (z, parts) =>
      z
        .strictObject({ ...parts.frame, choices: choicesSchema(z, parts) })
        .transform(({ choices, ...frame }) => ({ frame, core: { kind: 'choice', choices } })),
    faults: (question) => {
      const { choices } = ofKind(question, 'choice');
      const rights = choices.filter(({ right }) => right).length;
      return [
        ...doubled('choices', choices),
        ...(rights === 1 ? [] : [{ path: ['choices'], message: ONE_RIGHT }]),
      ];
    },
    strays: (question, value) => strayEntries(ofKind(question, 'choice').choices, value),
    judge: (question, value, { whole }) => {
      const { choices } = ofKind(question, 'choice');
      const entries = typeof value === 'string' ? [value] : entriesOf(value);
      const [chosen, ...others] = entries.map((entry) => named(choices, entry));
      if (others.length > 0) return { credit: 0, reason: ONE_ONLY, evidence: whole };
      const credit = chosen?.right === true ? 1 : 0;
      return { credit, reason: chosen?.why ?? '', evidence: whole };
    },
    show: (question, chance) => ({ left: lettered(ofKind(question, 'choice').choices, chance), right: [] }),
    typing: 'Type its letter.',
    read: (shown, typed) => {
      const read = readLetters(shown, typed);
      if (!read.ok) return read;
      const [only, ...others] = read.value;
      if (others.length > 0) return { ok: false, message: ONE_ONLY };
      return typeof only === 'string' ? { ok: true, value: only } : { ok: false, message: TYPE_ONE };
    },
    right: (question) => idsWhere(ofKind(question, 'choice').choices, true),
    wrong: (question) => idsWhere(ofKind(question, 'choice').choices, false),
    rightText: (question) => ofKind(question, 'choice').choices.find(({ right }) => right)?.text ?? '',
  },
};

function idsWhere(choices: readonly Choice[], right: boolean): readonly string[] {
  return choices.filter((each) => each.right === right).map(({ id }) => id);
}

/** 2 to 8 of them, each with what is true about it. */
export function choicesSchema(
  z: Parameters<NonNullable<StepKind['question']>['schema']>[0],
  { id, sentence }: Parameters<NonNullable<StepKind['question']>['schema']>[1],
) {
  return z
    .array(z.strictObject({ id, text: sentence, right: z.boolean().default(false), why: sentence }))
    .min(2)
    .max(MOST_CHOICES);
}

const MOST_CHOICES = 8;
const ONE_RIGHT = 'Exactly one choice must be `right: true`.';
const ONE_ONLY = 'Choose one only.';
const TYPE_ONE = 'Type the letter of one.';
