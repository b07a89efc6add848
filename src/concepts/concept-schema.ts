/** One entry of a glossary file as YAML writes it. */
import type { ZodType } from 'zod';
import { idSchema, textSchema } from '../source/text-schemas.ts';
import { type PhraseBudget, phraseSchema } from './phrase-schema.ts';
import { type Concept, DOCUMENT_SECTIONS, ELEMENT_KINDS } from './types.ts';

/** An entry without its area, which is the file's name. */
export type ConceptEntry = Omit<Concept, 'area'>;

const MAX_TERM = 100;
const MAX_SENTENCES = 1000;
const MAX_ALIASES = 200;
const MAX_RELATED = 30;
const MAX_AMBIGUOUS = 10;
const MAX_PITFALLS = 40;
const MAX_CLAIMS = 100;
const MAX_TOGETHER = 5;
/** Marks of a step. */
const MAX_COST = 4;
/** Entries of one file. */
const MAX_CONCEPTS = 1000;

export function conceptsSchema(
  z: typeof import('zod'),
  budget: PhraseBudget,
): ZodType<readonly ConceptEntry[]> {
  const id = idSchema(z);
  const sentences = textSchema(z, MAX_SENTENCES);
  const phrase = phraseSchema(z, budget);
  const pitfall = z
    .strictObject({
      id,
      title: textSchema(z, MAX_TERM),
      cost: z.number().gt(0).max(MAX_COST),
      claims: z
        .array(z.union([phrase, z.array(phrase).min(2).max(MAX_TOGETHER)]))
        .max(MAX_CLAIMS)
        .default([]),
      crowd: z
        .strictObject({ atLeast: z.int().min(2), of: z.array(phrase).min(2).max(MAX_CLAIMS) })
        .exactOptional(),
      unless: z.array(phrase).max(MAX_CLAIMS).default([]),
      reason: sentences,
    })
    .refine(({ claims, crowd }) => claims.length > 0 || crowd !== undefined, NO_CLAIM);
  const ids = z.array(id).max(MAX_RELATED).default([]);
  const entry = z.strictObject({
    id,
    term: textSchema(z, MAX_TERM),
    aliases: z.array(phrase).max(MAX_ALIASES).default([]),
    definition: sentences,
    useWhen: sentences.exactOptional(),
    price: sentences.exactOptional(),
    example: sentences.exactOptional(),
    related: ids,
    opposed: ids,
    element: z.enum(ELEMENT_KINDS).exactOptional(),
    section: z.enum(DOCUMENT_SECTIONS).exactOptional(),
    ambiguous: z
      .array(z.strictObject({ word: phrase, means: sentences }))
      .min(1)
      .max(MAX_AMBIGUOUS)
      .exactOptional(),
    pitfalls: z.array(pitfall).min(1).max(MAX_PITFALLS).exactOptional(),
  });
  return z.array(entry).max(MAX_CONCEPTS);
}

const NO_CLAIM = {
  message: 'A pitfall needs `claims`, a `crowd`, or both.',
  params: { code: 'missing-key' },
  path: ['claims'],
};
