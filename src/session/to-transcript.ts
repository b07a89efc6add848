/** Writes a session as a transcript, in the long form, so that grading it gives the session's own assessment. */
import { mixedIds } from '../scenario/mix-quizzes.ts';
import type { Answer } from '../steps/types.ts';
import type { Session } from './types.ts';

/** Plain data for YAML or JSON. Steps are named where the run did not have the usual ones. */
export function toTranscript(session: Session): object {
  const { id, level, seed, scenario } = session;
  const answered = session.steps.filter((step) => step.status === 'answered');
  const run = session.steps.map((step) => step.id);
  const usual = scenario.steps
    .filter((step) => !step.optional || run.includes(step.id))
    .map((step) => step.id);
  const isMix = mixedIds(scenario.id).length > 1;
  const isUsual =
    !isMix && run.join() === usual.join() && run.every((step) => !isSkippedOption(session, step));
  return {
    scenario: scenario.id,
    id,
    level,
    seed,
    ...(isUsual ? {} : { steps: run }),
    answers: Object.fromEntries(
      answered.flatMap((step) => (step.answer === null ? [] : [[step.id, longForm(step.answer)]])),
    ),
  };
}

/** An optional step without an answer does not show in the answers that it was part of the run. */
function isSkippedOption(session: Session, id: string): boolean {
  const isOptional = session.scenario.steps.some((step) => step.id === id && step.optional);
  return isOptional && session.steps.some((step) => step.id === id && step.status !== 'answered');
}

function longForm({ value, asked, followUps, hints, unhinted, uncoached, seconds }: Answer): object {
  return {
    text: value,
    ...(asked.length === 0 ? {} : { asked }),
    ...(followUps.length === 0 ? {} : { followUps }),
    ...(hints === 0 ? {} : { hints }),
    ...(unhinted === undefined ? {} : { unhinted }),
    ...(uncoached === undefined ? {} : { uncoached }),
    ...(seconds === null ? {} : { seconds }),
  };
}
