/** What a session says of concepts: the questions of a quiz that name them, and the criteria of an interview. */
import type { Assessment, StepAssessment } from '../assessment/types.ts';
import type { Step } from '../scenario/types.ts';
import type { Session } from '../session/types.ts';
import type { Recall, Result } from './types.ts';

/**
 * The results at the time of the session's last event. Of a quiz every answered question counts, whether it is finished
 * or not; of an interview only what was missed, since a criterion that was met says little about one concept, and
 * only where the interview is finished.
 */
export function resultsOf(session: Session, { steps }: Assessment): readonly Result[] {
  const isQuiz = session.scenario.kind === 'quiz';
  if (!isQuiz && !session.finished) return [];
  const asked = session.steps.filter(({ status }) => !isQuiz || status === 'answered' || session.finished);
  return asked.flatMap(({ id }) => {
    const step = session.scenario.steps.find((each) => each.id === id);
    const assessed = steps.find((each) => each.id === id);
    if (step === undefined || assessed === undefined || assessed.status === 'unscored') return [];
    return step.question === undefined
      ? missedIn(step, assessed, session.lastAt)
      : toldBy(step.question.concepts, (assessed.score ?? 0) / 100, session.lastAt);
  });
}

/** The concept that a question asks about first is missed where the answer is; of the others it says less. */
function toldBy(concepts: readonly string[], credit: number, at: number): readonly Result[] {
  const recall: Recall = credit >= RIGHT ? 'good' : credit >= PARTLY ? 'hard' : 'again';
  return concepts.map((concept, index): Result => {
    const isFirst = index === 0;
    return {
      concept,
      at,
      recall: isFirst || recall === 'good' ? recall : 'hard',
      makesCard: isFirst && recall !== 'good',
    };
  });
}

function missedIn({ criteria }: Step, { findings }: StepAssessment, at: number): readonly Result[] {
  const missed = findings.filter(({ verdict }) => verdict === 'missed').map(({ criterion }) => criterion);
  return criteria
    .filter(({ id }) => missed.includes(id))
    .flatMap(({ concepts }) => concepts.slice(0, 1))
    .map((concept) => ({ concept, at, recall: 'again', makesCard: true }));
}

const RIGHT = 0.999;
const PARTLY = 0.5;
