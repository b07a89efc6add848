/** Goals, assumptions and what is left out, from what was said of the requirements. */
import type { ReadLine } from '../read-line.ts';
import type { Point } from '../types.ts';

export interface Requirements {
  readonly goals: readonly Point[];
  readonly assumptions: readonly string[];
  readonly nonGoals: readonly string[];
}

export function requirementsIn(lines: readonly ReadLine[]): Requirements {
  const points = lines.flatMap(pointsOf);
  const nonGoals = points.filter(isNonGoal);
  const assumptions = points.filter(
    (point) => !isNonGoal(point) && ASSUMPTION.test(`${point.lead} ${point.text}`),
  );
  return {
    goals: points.filter((point) => !isNonGoal(point) && !assumptions.includes(point)),
    assumptions: assumptions.map(({ text }) => text),
    nonGoals: nonGoals.map(({ text }) => text),
  };
}

/** A line under a lead stays whole; others fall into sentences. Questions and talk about the talk are no goals. */
function pointsOf({ lead, text, sentences }: ReadLine): readonly Point[] {
  const isAsking = sentences.every(({ isQuestion }) => isQuestion);
  if (lead !== '') return isAsking ? [] : [{ lead, text }];
  if (sentences[0]?.isQuestion === true) return isAsking ? [] : [{ lead: '', text }];
  return sentences
    .filter(({ isQuestion, text: said }) => !isQuestion && !TALK.test(said))
    .map(({ text: said }) => ({ lead: '', text: said }));
}

/** Whether it says that something is not part of the first version. */
export function isNonGoal({ lead, text }: Point): boolean {
  return NON_GOAL.test(lead === '' ? text.slice(0, OPENING) : lead) || NOT_IN_THE_FIRST.test(text);
}

const NON_GOAL =
  /^out$|\b(?:out of scope|non-?goals?|not (?:now|yet|included|in (?:the first|v1|version 1|scope))|left out|leave out|later versions?)\b/i;
const NOT_IN_THE_FIRST =
  /\b(?:no|without|not?)\b[^.;]{2,60}\bin (?:the first (?:version|release)|v1|version (?:1|one))\b/i;
const ASSUMPTION = /\b(?:assum(?:e|ed|ing|ptions?)|I take it that|suppose that)\b/i;
const TALK =
  /^(?:before (?:I|designing|drawing)|let me|my (?:questions|kids)|questions?\b|I(?:'d| would| want to| will|'ll)? (?:also )?(?:like to |first )?(?:ask|asked|know|start|begin|clarify)|first,? I|thanks|ok(?:ay)?\b|so,? (?:first|let))|:\)/i;
/** How far into a text its announcement may stand. */
const OPENING = 60;
