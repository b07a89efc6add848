/** Criteria and pitfalls as YAML writes them. */
import type { ZodType } from 'zod';
import { LEVELS } from '../rubric/levels.ts';
import { type Criterion, DIMENSIONS, type Pitfall } from '../rubric/types.ts';
import type { Look, Zod } from '../signals/types.ts';
import { idSchema, nameSchema, textSchema } from '../source/text-schemas.ts';
import { MAX_COST, MAX_SENTENCE, MAX_TITLE } from './limits.ts';
import { type LookNames, lookSchema } from './look-schema.ts';

export interface RubricSchemas {
  readonly criterion: ZodType<Criterion>;
  readonly pitfall: ZodType<Pitfall>;
}

export function rubricSchemas(z: Zod, names: LookNames): RubricSchemas {
  const look: ZodType<Look> = lookSchema(z, names);
  const sentence = textSchema(z, MAX_SENTENCE);
  const concepts = z.array(nameSchema(z, { what: 'concept', names: names.concepts })).default([]);
  const head = { id: idSchema(z), title: textSchema(z, MAX_TITLE) };
  return {
    criterion: z.strictObject({
      ...head,
      dimension: z.enum(DIMENSIONS),
      weight: z.int().min(1).max(3),
      gate: z.union([z.boolean(), z.enum(LEVELS)]).exactOptional(),
      mentioned: look,
      applied: z.exactOptional(look),
      reasoned: z.exactOptional(look),
      full: z.enum(['mentioned', 'applied', 'reasoned']).default('reasoned'),
      met: sentence,
      partly: sentence,
      missed: sentence,
      concepts,
    }),
    pitfall: z.strictObject({
      ...head,
      cost: z.number().gt(0).max(MAX_COST),
      when: look,
      reason: sentence,
      concepts,
    }),
  };
}
