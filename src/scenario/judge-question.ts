/** Judges the answer to a question by its kind: one finding, with what was right and why. */
import type { Reading } from '../concepts/types.ts';
import { verdictOf } from '../rubric/judge.ts';
import { createLookContext } from '../rubric/look-context.ts';
import type { Finding } from '../rubric/types.ts';
import { gradeShortAnswer } from '../short-answers/grade-short-answer.ts';
import type { Question } from '../steps/questions.ts';
import { answerParts, questionKind } from '../steps/step-kinds.ts';
import type { Answer, Judgement, JudgeTools } from '../steps/types.ts';
import { createAnswerDocument } from './answer-document.ts';
import type { CompiledScenario } from './compile.ts';
import { readAnswer } from './read-answer.ts';
import type { Step } from './types.ts';

/** The criterion that the finding of a question stands for, where it has none of its own. */
export const ANSWER_FINDING = 'answer';

/** The finding of a question, or null where the criteria of its step judge. */
export function judgeQuestion(
  compiled: CompiledScenario,
  step: Step & { readonly question: Question },
  answer: Answer,
): Finding | null {
  const { question } = step;
  const { judge } = questionKind(question.kind);
  if (judge === null) return null;
  const judgement = judge(question, answer.value, toolsFor(compiled, step, answer));
  const { credit, evidence } = judgement;
  return {
    ...unanswered(step),
    verdict: verdictOf(credit),
    depth: credit > 0 ? 'mentioned' : 'none',
    credit,
    reason: reasonOf(question, judgement),
    evidence,
  };
}

/** The finding of a question that was asked and not answered. */
export function unanswered({ title, question }: Step & { readonly question: Question }): Finding {
  return {
    criterion: ANSWER_FINDING,
    title,
    dimension: question.dimension,
    verdict: 'missed',
    depth: 'none',
    credit: 0,
    weight: 1,
    prompted: false,
    reason: reasonOf(question, { credit: 0, reason: '' }),
    evidence: [],
  };
}

/** The answer is read for words only by kinds that look for some. */
function toolsFor(compiled: CompiledScenario, step: Step, answer: Answer): JudgeTools {
  const document = createAnswerDocument(answerParts(step.kind, answer));
  const reading = (): Reading => readAnswer(compiled, step, answer).reading;
  return {
    find: (look) => createLookContext(reading()).find(look),
    quote: ({ from, to }) => {
      const { starts, ends } = reading().text;
      return document.quote({ start: starts[from] ?? 0, end: ends[to - 1] ?? 0 });
    },
    cut: document.quote,
    whole: document.quote({ start: 0, end: document.text.length }),
    byModel: (models) =>
      gradeShortAnswer(models, document.text, { question: step.prompt, thesaurus: compiled.thesaurus() }),
  };
}

/** What is said about this answer, what is right where it was not, and what is true, each on a line. */
function reasonOf(question: Question, { credit, reason }: Pick<Judgement, 'credit' | 'reason'>): string {
  const right = credit < 1 ? questionKind(question.kind).rightText(question) : '';
  const ended = /[.!?]$/.test(right) ? right : `${right}.`;
  return [reason, ...(right === '' ? [] : [`${RIGHT_IS} ${ended}`]), question.explain]
    .filter((line) => line !== '')
    .join('\n');
}

const RIGHT_IS = 'Right is:';
