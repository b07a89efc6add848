/** The options that several signals share: one look, or a list of looks. */
import type { ZodType } from 'zod';
import type { Look, Zod } from './types.ts';

export interface One {
  readonly of: Look;
}

export interface Several {
  readonly of: readonly Look[];
}

/** `{ because: look }` is short for `{ because: { of: look } }`. */
export function oneLook(_z: Zod, look: ZodType<Look>): ZodType<One> {
  return look.transform((of) => ({ of }));
}

/** `{ all: [look, look] }` is short for `{ all: { of: [look, look] } }`. */
export function severalLooks(z: Zod, look: ZodType<Look>): ZodType<Several> {
  return z
    .array(look)
    .min(1)
    .transform((of) => ({ of }));
}
