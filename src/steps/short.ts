/** A question answered in a few sentences, which criteria grade as they grade a step of an interview. */
import { ofKind } from './picks.ts';
import type { StepKind } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const short: StepKind = {
  name: 'short',
  about: 'a question answered in a few sentences, graded by criteria',
  form: 'text',
  shapes: ['text'],
  hasColumns: false,
  parts: valueParts,
  isEmpty: isEmptyValue,
  question: {
    schema: (z, { frame: keys, criterion, pitfall, sentence }) =>
      z
        .strictObject({
          ...keys,
          criteria: z.array(criterion).min(1).max(MOST),
          pitfalls: z.array(pitfall).max(MOST).default([]),
          sample: sentence,
        })
        .transform(({ criteria, pitfalls, sample, ...frame }) => ({
          frame,
          core: { kind: 'short', sample },
          criteria,
          pitfalls,
        })),
    faults: () => [],
    strays: () => [],
    judge: null,
    show: () => ({ left: [], right: [] }),
    typing: 'One to three sentences; Enter sends them.',
    read: (_, typed) => ({ ok: true, value: typed.trim() }),
    right: (question) => [ofKind(question, 'short').sample],
    wrong: () => [NOTHING_SAID],
    rightText: (question) => ofKind(question, 'short').sample,
  },
};

const MOST = 12;
const NOTHING_SAID = 'No idea, sorry.';
