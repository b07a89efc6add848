/** What the replies of an answer are about: the interviewer's question has named it, so the reply need not. */

import type { Evidence } from '../rubric/types.ts';
import type { Answer } from '../steps/types.ts';
import type { FollowUp, Step } from './types.ts';

/** By the path of each reply: the criteria that its question is about; none for a question that the step does not have. */
export function replyTopics(step: Step, answer: Answer): ReadonlyMap<Evidence['path'], readonly string[]> {
  const topics = answer.followUps.map(({ question }, index) => {
    const asked = step.followUps.find((followUp) => isAsked(followUp, question));
    return [`/followUps/${index}/answer`, asked?.about ?? []] as const;
  });
  return new Map(topics);
}

/** The question may hold the candidate's words where the follow-up has a place for them. */
function isAsked({ ask }: FollowUp, question: string): boolean {
  const [start = '', ...rest] = ask.trim().split(WORDS);
  const end = rest.at(-1);
  const asked = question.trim();
  return end === undefined ? asked === start : asked.startsWith(start) && asked.endsWith(end);
}

const WORDS = '{words}';
