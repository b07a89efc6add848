/** A number with a unit, in a range, perhaps beside something. */
import type { Measure } from '../text/types.ts';
import { byItem } from './by-item.ts';
import type { Look, Signal } from './types.ts';

interface Options {
  readonly measure: Measure;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly near?: Look | undefined;
}

/** Bytes a day are growth, not load. */
const BYTES = 'byte';
const MEASURES = [
  'count',
  'rate',
  'duration',
  'size',
  'ratio',
  'money',
] as const satisfies readonly Measure[];

export const quantity: Signal<Options> = {
  name: 'quantity',
  about: 'a number with its unit: rates per second, durations in seconds, sizes in bytes, ratios 0 to 1',
  schema: (z, look) =>
    z.strictObject({
      measure: z.enum(MEASURES),
      min: z.number().optional(),
      max: z.number().optional(),
      near: look.optional(),
    }),
  nested: ({ near }) => (near === undefined ? [] : [near]),
  find: ({ reading: { text }, find }, { measure, min, max, near }) => {
    const beside = near === undefined ? null : byItem(text, find(near));
    return text.quantities.filter(
      (found) =>
        found.measure === measure &&
        !(measure === 'rate' && found.of === BYTES) &&
        (found.high ?? found.value) >= (min ?? Number.NEGATIVE_INFINITY) &&
        found.value <= (max ?? Number.POSITIVE_INFINITY) &&
        (beside === null || beside.has(text.itemOf[found.from] ?? 0)),
    );
  },
};
