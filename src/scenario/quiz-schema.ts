/** A quiz as YAML writes it: one file, whose questions each have the keys of their kind. */
import type { ZodType } from 'zod';
import { DIMENSIONS, type Dimension } from '../rubric/types.ts';
import type { Zod } from '../signals/types.ts';
import { isMapping } from '../source/fields.ts';
import { idSchema, nameSchema, textSchema } from '../source/text-schemas.ts';
import { QUESTION_KIND_NAMES, questionKind } from '../steps/step-kinds.ts';
import type { FrameShape, QuestionParts, QuestionRead } from '../steps/types.ts';
import { MAX_QUESTIONS, MAX_SENTENCE, MAX_TEXT, MAX_TITLE, MAX_TOPICS, MAX_WEIGHT } from './limits.ts';
import { type LookNames, lookSchema } from './look-schema.ts';
import { rubricSchemas } from './rubric-schema.ts';

export interface QuizFile {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly topics: readonly string[];
  /** Of the questions that name none. */
  readonly dimension: Dimension;
  readonly questions: readonly QuestionRead[];
}

/** The schema for a quiz whose value is `written`: each of its questions is read by its own kind. */
export function quizSchema(z: Zod, written: unknown, names: LookNames): ZodType<QuizFile> {
  const id = idSchema(z);
  const title = textSchema(z, MAX_TITLE);
  const quiz = z.strictObject({
    format: z.literal(1),
    kind: z.literal('quiz'),
    id,
    title,
    summary: title,
    topics: z.array(id).min(1).max(MAX_TOPICS),
    dimension: z.enum(DIMENSIONS).default('flow'),
    questions: questionsSchema(z, written, questionParts(z, names)),
  });
  return quiz.transform(({ kind: _, ...file }) => file);
}

function questionsSchema(z: Zod, written: unknown, parts: QuestionParts): ZodType<readonly QuestionRead[]> {
  const given = isMapping(written) ? written.questions : undefined;
  if (!Array.isArray(given) || given.length === 0 || given.length > MAX_QUESTIONS)
    return z.array(z.never()).min(1).max(MAX_QUESTIONS) as ZodType<readonly QuestionRead[]>;
  const schemas = new Map<unknown, ZodType<QuestionRead>>();
  const schemaOf = (kind: unknown): ZodType<QuestionRead> => {
    const known = typeof kind === 'string' && QUESTION_KIND_NAMES.includes(kind);
    const schema = schemas.get(kind) ?? (known ? questionKind(kind).schema(z, parts) : kindless(z));
    schemas.set(kind, schema);
    return schema;
  };
  const [first, ...others] = given.map((entry: unknown) =>
    schemaOf(isMapping(entry) ? entry.kind : undefined),
  );
  return first === undefined ? z.array(kindless(z)) : z.tuple([first, ...others]);
}

/** Of a question without a known kind nothing can be said but that. */
function kindless(z: Zod): ZodType<QuestionRead> {
  return z.object({ kind: z.enum(QUESTION_KIND_NAMES) }) as unknown as ZodType<QuestionRead>;
}

function questionParts(z: Zod, names: LookNames): QuestionParts {
  const { criterion, pitfall } = rubricSchemas(z, names);
  const id = idSchema(z);
  const title = textSchema(z, MAX_TITLE);
  const sentence = textSchema(z, MAX_SENTENCE);
  const concept = nameSchema(z, { what: 'concept', names: names.concepts });
  const frame: FrameShape = {
    id,
    kind: z.string(),
    title: title.optional(),
    prompt: textSchema(z, MAX_TEXT),
    explain: sentence,
    concepts: z.array(concept).min(1).max(MOST_CONCEPTS),
    dimension: z.enum(DIMENSIONS).optional(),
    weight: z.number().gt(0).max(MAX_WEIGHT).default(1),
  };
  return { frame, id, title, sentence, look: lookSchema(z, names), criterion, pitfall };
}

const MOST_CONCEPTS = 8;
