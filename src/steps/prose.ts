/** Free text of any length. */
import type { StepKind } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const prose: StepKind = {
  name: 'prose',
  about: 'free text, in sentences or bullets',
  form: 'text',
  shapes: ['text', 'list'],
  hasColumns: false,
  parts: valueParts,
  isEmpty: isEmptyValue,
};
