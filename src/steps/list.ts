/** Several short entries, one a line. */
import type { StepKind } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const list: StepKind = {
  name: 'list',
  about: 'entries, one a line',
  form: 'lines',
  shapes: ['text', 'list'],
  hasColumns: false,
  parts: valueParts,
  isEmpty: isEmptyValue,
};
