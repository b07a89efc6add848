/** A phrase in a file of a pack, checked before anything is compiled from it. */
import type { ZodType } from 'zod';
import { showName } from '../source/show-name.ts';
import { parsePhrase, phraseCost } from '../text/phrase.ts';

type Zod = typeof import('zod');

/** What the phrases of a pack have cost so far (see phraseCost), and the most that they may. */
export interface PhraseBudget {
  spent: number;
  readonly most: number;
}

/** A phrase of text/phrase.ts; references to concepts (`@id`) are none. */
export function phraseSchema(z: Zod, budget: PhraseBudget): ZodType<string> {
  return z.string().superRefine((phrase, context) => {
    const fault = phraseFault(phrase, budget);
    if (fault !== undefined) context.addIssue({ code: 'custom', ...fault });
  });
}

export interface PhraseFault {
  readonly message: string;
  readonly params: { readonly code: string; readonly hint: string };
}

/** What is wrong with a phrase, as parts of an issue. A good one is taken from the budget. */
export function phraseFault(phrase: string, budget: PhraseBudget): PhraseFault | undefined {
  const parsed = phrase.startsWith('@') ? NO_CONCEPT : parsePhrase(phrase);
  if (!parsed.ok)
    return {
      message: `The phrase ${showName(phrase)} ${parsed.message}.`,
      params: { code: 'bad-phrase', hint: SYNTAX },
    };
  const isSpent = budget.spent > budget.most;
  budget.spent += phraseCost(parsed.runs);
  if (isSpent || budget.spent <= budget.most) return undefined;
  return {
    message: TOO_MANY,
    params: { code: 'too-many-phrases', hint: FEWER },
  };
}

const NO_CONCEPT = { ok: false, message: 'refers to a concept, which only a rubric can' } as const;
const SYNTAX =
  'A phrase is words with `(a|b)` for alternatives, `..` or `...` for a gap, and `=word` for exactly this form.';
const TOO_MANY = 'The phrases up to here have too many alternatives, all together.';
const FEWER = 'Write fewer alternatives in brackets.';
