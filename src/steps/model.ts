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
      const earned = shown(credit);
      const lacks = missing.slice(0, MOST_QUOTED).map((text) => `“${text}”`);
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

/** Nobody says a model answer word for word: most of it is all of it, and a trace of it is nothing. */
function shown(credit: number): number {
  if (credit < TRACE) return 0;
  return Math.min(1, credit / MOST_OF_IT);
}

const MOST = 6;
const MOST_OF_IT = 0.75;
const TRACE = 0.3;
const MOST_QUOTED = 3;
const NOT_SAID = 'I did not hear:';
const NOTHING_SAID = 'No idea, sorry.';
