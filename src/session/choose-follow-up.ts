/** Decides what the interviewer asks after an answer: about the weightiest thing that is missing, wrong or unreasoned. */
import { oneLine } from '../plain-text.ts';
import type { Deduction, Evidence, Finding } from '../rubric/types.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import { judgeStep, type StepJudgement } from '../scenario/judge-step.ts';
import type { FollowUp } from '../scenario/types.ts';
import { givenAnswers } from './given-answers.ts';
import { MOST_FOLLOW_UPS } from './on-step.ts';
import { scenarioStep } from './scenario-step.ts';
import type { Session } from './types.ts';

/** A follow-up as it is put, with the candidate's words in it. */
export type ChosenFollowUp = Pick<FollowUp, 'id' | 'ask'>;

/** Why a follow-up could be put: how much it is about, in weighted credit, and the words that it may quote. */
interface Cause {
  readonly size: number;
  readonly evidence: readonly Evidence[];
}

/**
 * The next follow-up to put to the answer of this step, or null. At most two a step, none twice, none that is for
 * other levels, and none about what the answer, with the replies so far, deals with. What is always asked comes
 * first; else the largest loss decides, then the scenario's order. The second asks about what was said without its
 * reason, where the first asked for what was not said and something weighty is unreasoned.
 */
export function chooseFollowUp(
  compiled: CompiledScenario,
  session: Session,
  stepId: string,
): ChosenFollowUp | null {
  const state = session.steps.find((step) => step.id === stepId);
  if (state?.status !== 'answered' || state.followedUp.length >= MOST_FOLLOW_UPS) return null;
  const open = scenarioStep(session, stepId).followUps.filter(
    ({ id, levels }) => !state.followedUp.includes(id) && (levels?.includes(session.level) ?? true),
  );
  if (open.length === 0) return null;
  const judged = judgeStep(compiled, stepId, givenAnswers(session), session.level);
  const candidates = open.flatMap((followUp) =>
    causesOf(followUp, judged).map((cause) => ({ followUp, cause })),
  );
  const [first, ...others] = candidates.filter(({ followUp, cause }) => canQuote(followUp, cause));
  if (first === undefined) return null;
  const all = [first, ...others];
  const unreasoned = all.filter(
    ({ followUp, cause }) => followUp.when === 'unreasoned' && cause.size >= WEIGHTY,
  );
  const turnsToWhy = unreasoned.length > 0 && asksForTheUnsaid(session, stepId, state.followedUp);
  const { followUp, cause } = (turnsToWhy ? unreasoned : all).reduce((a, b) =>
    b.cause.size > a.cause.size ? b : a,
  );
  return { id: followUp.id, ask: withWords(followUp, cause) };
}

/** Whether what was put before asked for what the answer lacks, or was always put. */
function asksForTheUnsaid(session: Session, stepId: string, put: readonly string[]): boolean {
  const before = scenarioStep(session, stepId).followUps.filter(({ id }) => put.includes(id));
  return before.length > 0 && before.every(({ when }) => when !== 'unreasoned');
}

function causesOf(followUp: FollowUp, { findings, deductions }: StepJudgement): readonly Cause[] {
  if (followUp.when === 'always') return [{ size: Number.POSITIVE_INFINITY, evidence: [] }];
  const about = findings.filter(({ criterion }) => followUp.about.includes(criterion));
  if (followUp.when === 'unreasoned') return about.filter(isUnreasoned).map(lossOf);
  const wrong = deductions.filter(({ id }) => followUp.about.includes(id));
  return [...about.filter(isLacking).map(lossOf), ...wrong.map(costOf)];
}

function lossOf({ weight, credit, evidence }: Finding): Cause {
  return { size: weight * (1 - credit), evidence };
}

function costOf({ cost, evidence }: Deduction): Cause {
  return { size: MARK_SIZE * cost, evidence };
}

/** Missed, or named without being used, where naming is not all that is asked for. */
function isLacking({ verdict, depth }: Finding): boolean {
  return verdict === 'missed' || (verdict === 'partly' && depth === 'mentioned');
}

/** There, but without its reason. */
function isUnreasoned({ verdict, depth }: Finding): boolean {
  return verdict === 'partly' && (depth === 'mentioned' || depth === 'applied');
}

function canQuote({ ask }: FollowUp, { evidence }: Cause): boolean {
  return !ask.includes(WORDS) || evidence.length > 0;
}

/** The question with the candidate's own words in it; replaced by a function, for they may hold a `$`. */
function withWords({ ask }: FollowUp, { evidence }: Cause): string {
  return ask.replaceAll(WORDS, () => shortened(oneLine(evidence[0]?.text ?? '')));
}

/** The first words of a text, whole ones. */
function shortened(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text.replace(/[.;,:!?]+$/, '');
  const cut = text.slice(0, LONGEST_QUOTE);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[.;,:!?-]+$/, '').trimEnd()} ...`;
}

const WORDS = '{words}';
/** Weighted credit: something important that is only mentioned, or something essential without its reason. */
const WEIGHTY = 0.8;
/** A mark lost to a misconception weighs like an essential criterion missed. */
const MARK_SIZE = 3;
/** UTF-16 units of the candidate's words in a question. */
const LONGEST_QUOTE = 70;
