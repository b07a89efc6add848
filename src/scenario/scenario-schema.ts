/** scenario.yaml: what the interviewer says and knows, and the names of the steps. */
import type { ZodType } from 'zod';
import { type PhraseBudget, phraseSchema } from '../concepts/phrase-schema.ts';
import type { Zod } from '../signals/types.ts';
import { idSchema, textSchema } from '../source/text-schemas.ts';
import {
  MAX_FACTS,
  MAX_PHRASES,
  MAX_SENTENCE,
  MAX_STEPS,
  MAX_TEXT,
  MAX_TITLE,
  MAX_VOCABULARY,
} from './limits.ts';
import type { Scenario } from './types.ts';

/** The scenario with its steps and twists by name only. */
export type ScenarioHead = Omit<Scenario, 'steps' | 'twists'> & {
  readonly steps: readonly string[];
  readonly twists: readonly string[];
};

/** Of an interview. */
export function scenarioSchema(z: Zod, budget: PhraseBudget): ZodType<ScenarioHead> {
  const id = idSchema(z);
  const phrase = phraseSchema(z, budget);
  const fact = z.strictObject({
    id,
    answer: textSchema(z, MAX_SENTENCE),
    asks: z.array(phrase).min(1).max(MAX_PHRASES),
    short: z.array(phrase).max(MAX_PHRASES).exactOptional(),
    matters: textSchema(z, MAX_SENTENCE).exactOptional(),
  });
  const head = z.strictObject({
    format: z.literal(1),
    kind: z.enum(['interview', 'quiz']).exactOptional(),
    id,
    title: textSchema(z, MAX_TITLE),
    summary: textSchema(z, MAX_TITLE),
    brief: textSchema(z, MAX_TEXT),
    vocabulary: z.array(phrase).max(MAX_VOCABULARY).default([]),
    subject: z.array(phrase).max(MAX_VOCABULARY).default([]),
    facts: z.array(fact).max(MAX_FACTS).default([]),
    steps: z.array(id).min(1).max(MAX_STEPS),
    twists: z.array(id).max(MAX_STEPS).default([]),
  });
  return head.transform(({ kind: _, ...interview }) => interview);
}
