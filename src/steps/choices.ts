/** A question of which several choices may be right, or one, or all. */
import { choiceListSchema, choicesThat } from './choice-list.ts';
import { doubled, entriesOf, lettered, named, ofKind, readLetters, strayEntries } from './picks.ts';
import type { Choice } from './questions.ts';
import type { Judgement, StepKind } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const choices: StepKind = {
  name: 'choices',
  about: 'a question with several right choices',
  form: 'many',
  shapes: ['text', 'list'],
  hasColumns: false,
  parts: valueParts,
  isEmpty: isEmptyValue,
  question: {
    schema: (z, parts) => choiceListSchema(z, parts, 'choices'),
    faults: (question) => {
      const { choices: given } = ofKind(question, 'choices');
      const none = choicesThat(given, 'right').length === 0;
      return [...doubled('choices', given), ...(none ? [{ path: ['choices'], message: ONE_AT_LEAST }] : [])];
    },
    strays: (question, value) => strayEntries(ofKind(question, 'choices').choices, value),
    judge: (question, value, { whole }) => {
      const given = ofKind(question, 'choices').choices;
      const single = typeof value === 'string' ? named(given, value) : undefined;
      const entries = single === undefined ? entriesOf(value) : [single.id];
      const chosen = new Set(entries.map((entry) => named(given, entry)));
      return { ...judgeSet(given, chosen), evidence: whole };
    },
    show: (question, chance) => ({ left: lettered(ofKind(question, 'choices').choices, chance), right: [] }),
    typing: 'Type the letters of all that are right, as in: a c',
    read: (shown, typed) => {
      const read = readLetters(shown, typed);
      return read.ok && read.value.length === 0 ? { ok: false, message: TYPE_SOME } : read;
    },
    right: (question) => [choicesThat(ofKind(question, 'choices').choices, 'right').map(({ id }) => id)],
    wrong: (question) => choicesThat(ofKind(question, 'choices').choices, 'wrong').map(({ id }) => [id]),
    rightText: () => '',
  },
};

/**
 * The share of the right ones that were chosen less the share of the wrong ones, so that choosing everything earns
 * nothing.
 */
function judgeSet(
  given: readonly Choice[],
  chosen: ReadonlySet<Choice | undefined>,
): Pick<Judgement, 'credit' | 'reason'> {
  const [rights, wrongs] = [choicesThat(given, 'right'), choicesThat(given, 'wrong')];
  const missed = rights.filter((each) => !chosen.has(each));
  const slips = wrongs.filter((each) => chosen.has(each));
  const hit = (rights.length - missed.length) / Math.max(1, rights.length);
  const reasons = [
    ...slips.map(({ text, why }) => `Not “${text}”: ${why}`),
    ...missed.map(({ text, why }) => `Also “${text}”: ${why}`),
  ];
  return {
    credit: Math.max(0, hit - slips.length / Math.max(1, wrongs.length)),
    reason: reasons.join('\n'),
  };
}

const ONE_AT_LEAST = 'At least one choice must be `right: true`.';
const TYPE_SOME = 'Type the letters of those that are right.';
