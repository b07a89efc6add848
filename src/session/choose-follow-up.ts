/** Decides what the interviewer asks after an answer: the weightiest thing that it left out or only named. */
import type { Finding } from '../rubric/types.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import { judgeStep } from '../scenario/judge-step.ts';
import type { FollowUp } from '../scenario/types.ts';
import type { Answer } from '../steps/types.ts';
import { MOST_FOLLOW_UPS } from './on-step.ts';
import { scenarioStep } from './scenario-step.ts';
import type { Session } from './types.ts';

interface Candidate {
  readonly followUp: FollowUp;
  /** The weightiest criterion that it is about and that the answer lacks. */
  readonly lack: Finding;
}

/**
 * The next follow-up to put to the answer of this step, or null. At most two a step, none twice, and none about
 * what the answer, with the replies so far, already applies or reasons about. Where two weigh the same, what is
 * missed comes before what is only mentioned, then the scenario's order decides.
 */
export function chooseFollowUp(
  compiled: CompiledScenario,
  session: Session,
  stepId: string,
): FollowUp | null {
  const state = session.steps.find((step) => step.id === stepId);
  if (state?.status !== 'answered' || state.followedUp.length >= MOST_FOLLOW_UPS) return null;
  const open = scenarioStep(session, stepId).followUps.filter(({ id }) => !state.followedUp.includes(id));
  if (open.length === 0) return null;
  const { findings } = judgeStep(compiled, stepId, givenAnswers(session));
  const lacking = findings.filter(isLacking);
  return open.flatMap((followUp) => candidate(followUp, lacking)).reduce(weightier, null)?.followUp ?? null;
}

/** The answers given so far, by step. */
function givenAnswers(session: Session): ReadonlyMap<string, Answer> {
  return new Map(session.steps.flatMap(({ id, answer }) => (answer === null ? [] : [[id, answer]])));
}

function candidate(followUp: FollowUp, lacking: readonly Finding[]): readonly Candidate[] {
  const about = lacking.filter((finding) => followUp.about.includes(finding.criterion));
  const [first, ...others] = about;
  if (first === undefined) return [];
  return [{ followUp, lack: others.reduce((a, b) => (outweighs(b, a) ? b : a), first) }];
}

function weightier(best: Candidate | null, next: Candidate): Candidate {
  return best === null || outweighs(next.lack, best.lack) ? next : best;
}

function outweighs(one: Finding, other: Finding): boolean {
  if (one.weight !== other.weight) return one.weight > other.weight;
  return one.verdict === 'missed' && other.verdict !== 'missed';
}

/** Missed, or named without being used, where naming is not all that is asked for. */
function isLacking(finding: Finding): boolean {
  if (finding.verdict === 'missed') return true;
  return finding.verdict === 'partly' && finding.depth === 'mentioned';
}
