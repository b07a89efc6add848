/** A conversation: the candidate asks, the interviewer answers from the facts, notes close it. */
import type { StepKind } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const dialogue: StepKind = {
  name: 'dialogue',
  about: 'questions to the interviewer, who answers from the facts, then what was understood',
  form: 'text',
  shapes: ['text', 'list'],
  hasColumns: false,
  parts: valueParts,
  isEmpty: isEmptyValue,
};
