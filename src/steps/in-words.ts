/** What was answered to a question, in words that a reader understands without the choices beside it. */
import type { Question } from './questions.ts';
import { questionKind } from './step-kinds.ts';
import type { AnswerValue } from './types.ts';

/** Ids, and the numbers of right sides in files, as the texts that they stand for; everything else as it was written. */
export function inWords(question: Question, value: AnswerValue): string {
  const { left, right } = questionKind(question.kind).show(question, { seed: 0, name: '' });
  const texts = (side: typeof left): ReadonlyMap<string, string> =>
    new Map(side.map(({ id, text }) => [id, text]));
  const numbers = right.map(({ label, text }) => [label, text] as const);
  const [lefts, rights] = [texts(left), new Map([...texts(right), ...numbers])];
  if (typeof value === 'string') return lefts.get(value) ?? value;
  return value
    .map((entry) =>
      typeof entry === 'string'
        ? (lefts.get(entry) ?? entry)
        : `${lefts.get(entry.left ?? '') ?? entry.left}: ${rights.get(entry.right ?? '') ?? entry.right}`,
    )
    .join('; ');
}
