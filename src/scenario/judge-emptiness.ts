/** What an answer loses for talk that fits any system: it names everything, or hardly what this scenario is about. */
import type { Reading } from '../concepts/types.ts';
import { findEmptyTalk } from '../rubric/empty-talk.ts';
import type { JudgeContext } from '../rubric/judge.ts';
import { PARAMETERS } from '../rubric/parameters.ts';
import type { Deduction } from '../rubric/types.ts';
import type { Answer } from '../steps/types.ts';
import type { CompiledScenario } from './compile.ts';
import { namesSubject, subjectDensity, subjectShare } from './read-answer.ts';

/**
 * The share of its mark that an answer keeps for being about this system: all where it names it; less where it does not,
 * and much less where the others do not either, or where all of them together hardly ever do.
 */
export function topicKeeps(
  compiled: CompiledScenario,
  reading: Reading,
  answers: ReadonlyMap<string, Answer>,
): number {
  const { offTopicKeeps, genericKeeps, sparse, usual } = PARAMETERS.topic;
  const density = subjectDensity(compiled, answers) ?? usual;
  const nearness = Math.max(0, Math.min(1, (density - sparse) / (usual - sparse)));
  const whole = offTopicKeeps + (1 - offTopicKeeps) * nearness;
  if (namesSubject(compiled, reading)) return whole;
  return Math.min(whole, subjectShare(compiled, answers) < MOSTLY ? offTopicKeeps : genericKeeps);
}

/**
 * What is taken off for talk that fits any system: lists of every term that exists, or an answer that hardly names
 * what this scenario is about. `kept` is the share that is left for the latter; `mark` is what the findings alone
 * would make.
 */
export function emptyTalk(context: JudgeContext, kept: number, mark: number): readonly Deduction[] {
  const { text } = context.reading;
  const { share, hits } = findEmptyTalk(text);
  const lists = {
    ...BARE_LIST,
    cost: mark * share * (1 - PARAMETERS.listKeeps),
    evidence: hits.flatMap((hit) => context.quote(hit, false)),
  };
  const elsewhere = {
    ...OFF_TOPIC,
    cost: mark * (1 - kept),
    evidence: context.quote(text.sentences[0] ?? { from: 0, to: 0 }, false),
  };
  return [...(share > 0 ? [lists] : []), ...(kept < 1 ? [elsewhere] : [])].filter(({ cost }) => cost > 0);
}

/** Fewer answers on the subject than this make it another system's interview. */
const MOSTLY = 0.5;
const BARE_LIST = {
  id: 'bare-list',
  title: 'A list of names',
  reason:
    'A long list of names leaves the choosing to me. Pick the few that this system needs, and say what each does here and why.',
} as const;
const OFF_TOPIC = {
  id: 'off-topic',
  title: 'It could be said of any system',
  reason:
    'This says next to nothing of the system that I asked for. Tie each statement to its people, its data and its numbers.',
} as const;
