/** What questions with choices share, whether one of the choices is right or several: how files write them. */
import type { ZodType } from 'zod';
import type { Zod } from '../signals/types.ts';
import type { Choice } from './questions.ts';
import type { QuestionParts, QuestionRead } from './types.ts';

/** A question with 2 to 8 choices, each with what is true about it. */
export function choiceListSchema(
  z: Zod,
  { frame: keys, id, sentence }: QuestionParts,
  kind: 'choice' | 'choices',
): ZodType<QuestionRead> {
  const choice = z.strictObject({ id, text: sentence, right: z.boolean().default(false), why: sentence });
  return z
    .strictObject({ ...keys, choices: z.array(choice).min(FEWEST).max(MOST) })
    .transform(({ choices, ...frame }) => ({ frame, core: { kind, choices } }));
}

/** The choices that are right, or those that are wrong. */
export function choicesThat(choices: readonly Choice[], are: 'right' | 'wrong'): readonly Choice[] {
  return choices.filter(({ right }) => right === (are === 'right'));
}

const FEWEST = 2;
const MOST = 8;
