/** A question answered in a few sentences, which a model answer alone grades. */
import { ofKind } from './picks.ts';
import type { StepKind } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const model: StepKind = {
  name: 'model',
  about: 'a question answered in a few sentences, graded by a model answer',
  form: 'text',
  shapes: ['text'],
  hasColumns: false,
  parts: valueParts,
  isEmpty: isEmptyValue,
  question: {
    schema: (z, { frame: keys, sentence }) =>
      z
        .strictObject({ ...keys, model: z.union([sentence, z.array(sentence).min(1).max(MOST)]) })
        .transform(({ model: given, ...frame }) => ({
          frame,
          core: { kind: 'model', models: typeof given === 'string' ? [given] : given },
        })),
    faults: () => [],
    strays: () => [],
    judge: (question, _, { byModel, cut }) => {
      const { credit, evidence, missing } = byModel(ofKind(question, 'model').models);
      const earned = earnedBy(credit);
      const lacks = missing
        .filter((text) => text.length >= SHORTEST_QUOTED)
        .slice(0, MOST_QUOTED)
        .map((text) => `“${text}”`);
      return {
        credit: earned,
        reason: earned >= 1 || lacks.length === 0 ? '' : `${NOT_SAID} ${lacks.join(', ')}.`,
        evidence: evidence.flatMap(cut),
      };
    },
    show: () => ({ left: [], right: [] }),
    typing: 'One to three sentences; Enter sends them.',
    read: (_, typed) => ({ ok: true, value: typed.trim() }),
    right: (question) => ofKind(question, 'model').models,
    wrong: () => [NOTHING_SAID],
    rightText: (question) => ofKind(question, 'model').models[0] ?? '',
  },
};

/**
 * What of the likeness to a model answer is credit. Other good wordings of the model answers in our own quizzes are
 * alike by 0.45 to 0.85, talk that says nothing by 0 to 0.4: so what is below NOTHING_SAID_AT earns nothing, and what is
 * above ALL_SAID_AT everything.
 */
function earnedBy(likeness: number): number {
  const share = (likeness - NOTHING_SAID_AT) / (ALL_SAID_AT - NOTHING_SAID_AT);
  return Math.max(0, Math.min(1, share));
}

const MOST = 6;
const NOTHING_SAID_AT = 0.35;
const ALL_SAID_AT = 0.7;
const MOST_QUOTED = 3;
/** Characters: a shorter piece says nothing by itself. */
const SHORTEST_QUOTED = 5;
const NOT_SAID = 'I did not hear:';
const NOTHING_SAID = 'No idea, sorry.';
