/** A question that asks for an order, such as the hops of a request. */
import { doubled, entriesOf, lettered, named, ofKind, readLetters, strayEntries } from './picks.ts';
import type { Option } from './questions.ts';
import type { StepKind } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const order: StepKind = {
  name: 'order',
  about: 'a question that asks for an order',
  form: 'order',
  shapes: ['text', 'list'],
  hasColumns: false,
  parts: valueParts,
  isEmpty: isEmptyValue,
  question: {
    schema: (z, { frame: keys, id, sentence }) =>
      z
        .strictObject({
          ...keys,
          items: z
            .array(z.strictObject({ id, text: sentence }))
            .min(FEWEST)
            .max(MOST),
        })
        .transform(({ items, ...frame }) => ({ frame, core: { kind: 'order', items } })),
    faults: (question) => doubled('items', ofKind(question, 'order').items),
    strays: (question, value) => strayEntries(ofKind(question, 'order').items, value),
    judge: (question, value, { whole }) => {
      const { items } = ofKind(question, 'order');
      const given = entriesOf(value).map((entry) => named(items, entry));
      return {
        credit: creditOf(items, given),
        reason: firstSlip(items, given),
        evidence: whole,
      };
    },
    show: (question, chance) => ({ left: lettered(ofKind(question, 'order').items, chance), right: [] }),
    typing: 'Type all the letters in order, as in: c a b',
    read: (shown, typed) => {
      const read = readLetters(shown, typed);
      return read.ok && read.value.length !== shown.left.length ? { ok: false, message: TYPE_ALL } : read;
    },
    right: (question) => [ofKind(question, 'order').items.map(({ id }) => id)],
    wrong: (question) => [
      ofKind(question, 'order')
        .items.map(({ id }) => id)
        .toReversed(),
    ],
    rightText: (question) =>
      ofKind(question, 'order')
        .items.map(({ text }, index) => `${index + 1}. ${text}`)
        .join('; '),
  },
};

/** The share of neighbours that come one before the other, less what a random order has: half of them. */
function creditOf(items: readonly Option[], given: readonly (Option | undefined)[]): number {
  const placeOf = (item: Option | undefined): number => given.indexOf(item);
  const inOrder = items.slice(1).filter((item, index) => {
    const [before, after] = [placeOf(items[index]), placeOf(item)];
    return before !== -1 && after !== -1 && before < after;
  });
  return Math.max(0, (2 * inOrder.length) / Math.max(1, items.length - 1) - 1);
}

/** The first place where another item was due; '' where there is none. */
function firstSlip(items: readonly Option[], given: readonly (Option | undefined)[]): string {
  const slip = items.findIndex((item, index) => given[index] !== item);
  const due = items[slip];
  if (due === undefined) return '';
  const before = items[slip - 1];
  return before === undefined
    ? `It begins with “${due.text}”.`
    : `After “${before.text}” comes “${due.text}”.`;
}

const FEWEST = 3;
const MOST = 8;
const TYPE_ALL = 'Type every letter once.';
