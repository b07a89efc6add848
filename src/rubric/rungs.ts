/**
 * How far an answer went with one criterion. A mention is applied when it stands in a statement of the
 * candidate's own about this scenario, and reasoned when an argument stands beside it.
 */
import { cueBits, hasNumber, isArgued } from '../signals/argued.ts';
import type { LookContext } from '../signals/types.ts';
import { standingOf } from '../text/standing-of.ts';
import { Standing, type TokenRange } from '../text/types.ts';
import type { Criterion, Depth } from './types.ts';

export interface RungContext extends LookContext {
  /**
   * Whether the range stands in a reply to a question about this criterion: the question has named what it is about,
   * so the reply need not.
   */
  readonly isReplyTo: (criterion: string, range: TokenRange) => boolean;
  /** Whether the item of this range names something of the scenario outside the range. */
  readonly isOfScenario: (range: TokenRange) => boolean;
}

export interface Rung {
  readonly depth: Depth;
  /** What the depth rests on; empty for `none`. */
  readonly hits: readonly TokenRange[];
}

/** The highest rung that the hits which pass `counts` reach. */
export function reachRung(
  context: RungContext,
  criterion: Criterion,
  counts: (hit: TokenRange) => boolean,
): Rung {
  const mentioned = context.find(criterion.mentioned).filter(counts);
  const replied = mentioned.filter((hit) => context.isReplyTo(criterion.id, hit) && !isLoose(context, hit));
  const applied = (
    criterion.applied === undefined
      ? mentioned.filter((hit) => isApplied(context, hit))
      : context.find(criterion.applied).filter(counts)
  ).filter((hit) => !isLoose(context, hit));
  const reasoned =
    criterion.reasoned === undefined
      ? applied.filter((hit) => isReasoned(context, hit))
      : context.find(criterion.reasoned).filter((hit) => counts(hit) && !isLoose(context, hit));
  return highest({
    mentioned,
    applied: [...applied, ...replied],
    reasoned: [...reasoned, ...replied.filter((hit) => isReasoned(context, hit))],
  });
}

function highest({
  mentioned,
  applied,
  reasoned,
}: Readonly<Record<Exclude<Depth, 'none'>, Rung['hits']>>): Rung {
  if (reasoned.length > 0) return { depth: 'reasoned', hits: reasoned };
  if (applied.length > 0) return { depth: 'applied', hits: applied };
  return mentioned.length > 0 ? { depth: 'mentioned', hits: mentioned } : { depth: 'none', hits: [] };
}

/** Only considered, or an entry of a bare list: no statement, however many words stand around it. */
function isLoose({ reading: { text } }: RungContext, hit: TokenRange): boolean {
  return (standingOf(text, hit) & (Standing.hedged | Standing.listed)) !== 0;
}

function isApplied(context: RungContext, hit: TokenRange): boolean {
  const { text } = context.reading;
  return context.isOfScenario(hit) || hasNumber(text, hit) || isArgued(text, hit, DECIDING);
}

function isReasoned({ reading: { text } }: RungContext, hit: TokenRange): boolean {
  return isArgued(text, hit, ARGUING) || hasNumber(text, hit);
}

const ARGUING = cueBits(['reason', 'consequence', 'contrast', 'price', 'failure']);
const DECIDING = cueBits(['reason', 'consequence', 'failure', 'decision']);
