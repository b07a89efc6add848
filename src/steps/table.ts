/** Rows under the step's own columns: a choice for each of several things, with its reason. */
import type { StepKind } from './types.ts';
import { isEmptyValue, valueParts } from './value-parts.ts';

export const table: StepKind = {
  name: 'table',
  about: "rows with a cell for each of the step's columns",
  form: 'table',
  shapes: ['text', 'list', 'rows'],
  hasColumns: true,
  parts: valueParts,
  isEmpty: isEmptyValue,
};
