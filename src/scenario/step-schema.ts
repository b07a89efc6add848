/** One step as YAML writes it, with the defaults of what may be left out. */
import type { ZodType } from 'zod';
import { LEVELS } from '../rubric/levels.ts';
import type { Zod } from '../signals/types.ts';
import { idSchema, nameSchema, textSchema } from '../source/text-schemas.ts';
import { INTERVIEW_KIND_NAMES } from '../steps/step-kinds.ts';
import {
  MAX_COLUMNS,
  MAX_COST,
  MAX_CRITERIA,
  MAX_FOLLOW_UPS,
  MAX_HINTS,
  MAX_MINUTES,
  MAX_PITFALLS,
  MAX_SENTENCE,
  MAX_TEXT,
  MAX_TITLE,
  MAX_WEIGHT,
} from './limits.ts';
import type { LookNames } from './look-schema.ts';
import { rubricSchemas } from './rubric-schema.ts';
import type { Step } from './types.ts';

export interface StepNames extends LookNames {
  /** The criteria and the pitfalls of this step. */
  readonly judged: ReadonlySet<string>;
}

export function stepSchema(z: Zod, names: StepNames): ZodType<Step> {
  const { criterion, pitfall } = rubricSchemas(z, names);
  const id = idSchema(z);
  const title = textSchema(z, MAX_TITLE);
  const sentence = textSchema(z, MAX_SENTENCE);
  const about = nameSchema(z, { what: 'criterion', names: names.judged });
  return z.strictObject({
    id,
    kind: z.enum(INTERVIEW_KIND_NAMES),
    title,
    prompt: textSchema(z, MAX_TEXT),
    minutes: z.number().gt(0).max(MAX_MINUTES).default(5),
    weight: z.number().gt(0).max(MAX_WEIGHT).default(1),
    optional: z.boolean().default(false),
    columns: z.array(z.strictObject({ id, title })).max(MAX_COLUMNS).default([]),
    offersFrom: id.exactOptional(),
    hints: z
      .array(z.strictObject({ text: sentence, price: z.number().min(0).max(MAX_COST) }))
      .min(1)
      .max(MAX_HINTS),
    followUps: z
      .array(
        z.strictObject({
          id,
          ask: sentence,
          about: z.array(about).default([]),
          when: z.enum(['lacking', 'unreasoned', 'always']).exactOptional(),
          levels: z.array(z.enum(LEVELS)).min(1).exactOptional(),
        }),
      )
      .max(MAX_FOLLOW_UPS)
      .default([]),
    criteria: z.array(criterion).min(1).max(MAX_CRITERIA),
    pitfalls: z.array(pitfall).max(MAX_PITFALLS).default([]),
  });
}
