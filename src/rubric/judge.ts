/** Turns what was found for one criterion into a finding: verdict, credit, evidence and the interviewer's words. */
import type { TokenRange } from '../text/types.ts';
import type { LevelBar } from './levels.ts';
import { PARAMETERS } from './parameters.ts';
import { type Rung, type RungContext, reachRung } from './rungs.ts';
import type { Criterion, Deduction, Depth, Evidence, Finding, Pitfall, Verdict } from './types.ts';

export interface JudgeContext extends RungContext {
  readonly bar: LevelBar;
  /** Whether this was said only after a follow-up. */
  readonly isPrompted: (hit: TokenRange) => boolean;
  /** Whether this was said only after a hint; null where no hint was taken. */
  readonly isHinted: ((hit: TokenRange) => boolean) | null;
  /** The candidate's words of a hit; `whole` widens it to the statement around it. */
  readonly quote: (hit: TokenRange, whole: boolean) => readonly Evidence[];
}

/**
 * Judges one criterion. What was said unprompted counts in full, what a follow-up added in part; what a hint brought
 * counts too, for the hint has its price, and is told apart.
 */
export function judge(context: JudgeContext, criterion: Criterion): Finding {
  const unprompted = reachRung(context, criterion, (hit) => !context.isPrompted(hit));
  const all = reachRung(context, criterion, () => true);
  const before = creditOf(criterion, unprompted.depth);
  const after = creditOf(criterion, all.depth);
  const prompted = after > before;
  const rung = prompted ? all : unprompted;
  const credit = prompted ? before + (after - before) * context.bar.parameters.promptedShare : before;
  const verdict = verdictOf(credit);
  const hinted = !prompted && before > 0 && owesToHint(context, criterion, before);
  return {
    criterion: criterion.id,
    title: criterion.title,
    dimension: criterion.dimension,
    verdict,
    depth: rung.depth,
    credit,
    weight: criterion.weight * context.bar.weights[criterion.dimension],
    prompted: prompted || hinted,
    reason: reasonOf(criterion, verdict),
    evidence: quotes(context, rung),
  };
}

/** Whether the credit would be less without what came after the first hint. */
function owesToHint({ isHinted, ...context }: JudgeContext, criterion: Criterion, credit: number): boolean {
  if (isHinted === null) return false;
  const counts = (hit: TokenRange): boolean => !context.isPrompted(hit) && !isHinted(hit);
  return creditOf(criterion, reachRung(context, criterion, counts).depth) < credit;
}

/** The deduction for a pitfall that the answer falls into, or null. */
export function judgePitfall(context: JudgeContext, pitfall: Pitfall): Deduction | null {
  const hits = context.find(pitfall.when);
  if (hits.length === 0) return null;
  const { id, title, cost, reason } = pitfall;
  return {
    id,
    title,
    cost,
    reason,
    evidence: distinct(hits.slice(0, MOST_QUOTES).flatMap((hit) => context.quote(hit, true))),
  };
}

export function creditOf(criterion: Pick<Criterion, 'full'>, depth: Depth): number {
  return PARAMETERS.credit[criterion.full][depth];
}

export function verdictOf(credit: number): Verdict {
  if (credit >= 1) return 'met';
  return credit > 0 ? 'partly' : 'missed';
}

function reasonOf(criterion: Criterion, verdict: Verdict): string {
  if (verdict === 'met') return criterion.met;
  return verdict === 'partly' ? criterion.partly : criterion.missed;
}

function quotes(context: JudgeContext, rung: Rung): readonly Evidence[] {
  const whole = rung.depth === 'applied' || rung.depth === 'reasoned';
  return distinct(rung.hits.slice(0, MOST_QUOTES).flatMap((hit) => context.quote(hit, whole)));
}

/** Evidence without repetitions, nor pieces that stand inside others, in the order of the answer. */
export function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Map(evidence.map((piece) => [`${piece.path}:${piece.start}:${piece.end}`, piece]));
  const pieces = [...seen.values()];
  return pieces.filter((piece) => !pieces.some((other) => holds(other, piece)));
}

function holds(outer: Evidence, inner: Evidence): boolean {
  const isWithin = outer.start <= inner.start && inner.end <= outer.end;
  return outer !== inner && outer.path === inner.path && isWithin;
}

const MOST_QUOTES = 3;
