/** A question with one right choice. */
import { choiceListSchema, choicesThat } from './choice-list.ts';
import { doubled, entriesOf, lettered, named, ofKind, readLetters, strayEntries } from './picks.ts';
import type { Question } from './questions.ts';
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
    schema: (z, parts) => choiceListSchema(z, parts, 'choice'),
    faults: (question) => {
      const { choices } = ofKind(question, 'choice');
      const isOne = choicesThat(choices, 'right').length === 1;
      return [...doubled('choices', choices), ...(isOne ? [] : [{ path: ['choices'], message: ONE_RIGHT }])];
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
    right: (question) => idsThat(question, 'right'),
    wrong: (question) => idsThat(question, 'wrong'),
    rightText: (question) => choicesThat(ofKind(question, 'choice').choices, 'right')[0]?.text ?? '',
  },
};

function idsThat(question: Question, are: 'right' | 'wrong'): readonly string[] {
  return choicesThat(ofKind(question, 'choice').choices, are).map(({ id }) => id);
}

const ONE_RIGHT = 'Exactly one choice must be `right: true`.';
const ONE_ONLY = 'Choose one only.';
const TYPE_ONE = 'Type the letter of one.';
