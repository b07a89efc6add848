/** What a report on one session tells, as plain data for any way of writing it down. */
import type { HeardFacts } from '../../assessment/heard-facts.ts';
import { bandTitle, DIMENSION_TITLES, marksText, markText, scoreText } from '../../assessment/labels.ts';
import type { Assessment, StepAssessment } from '../../assessment/types.ts';
import type { Evidence } from '../../rubric/types.ts';
import { stepBudget } from '../../session/clock.ts';
import { isOver, isTold } from '../../session/is-told.ts';
import { timeText } from '../../session/time-text.ts';
import type { Session, StepState } from '../../session/types.ts';
import { inWords } from '../../steps/in-words.ts';
import type { Question } from '../../steps/questions.ts';
import { questionKind } from '../../steps/step-kinds.ts';
import type { Answer } from '../../steps/types.ts';
import type { Drawing } from '../drawings/drawing.ts';
import type { Bar } from './types.ts';

export interface ReportParts {
  readonly session: Session;
  readonly assessment: Assessment;
  readonly facts: HeardFacts;
  /** A concept's own name for its id. */
  readonly term: (concept: string) => string;
  /** What a strong sample answers, by step; empty where there is none, or where it is too early to tell. */
  readonly strong: Readonly<Record<string, string>>;
  readonly drawings: readonly NamedDrawing[];
  /** Scores of the finished sessions of this scenario up to this one, oldest first; fewer than two tell nothing. */
  readonly progress: readonly Bar[];
  /** Words only: neither score nor marks. */
  readonly hideScore: boolean;
  /** Who it is; '' where nobody said. */
  readonly candidate: string;
}

export interface NamedDrawing {
  readonly title: string;
  readonly drawing: Drawing;
}

export interface ReportView {
  readonly title: string;
  readonly isQuiz: boolean;
  /** `71.5 of 100, hire`; '' where scores are hidden. */
  readonly verdict: string;
  readonly about: string;
  /** 0 to 100; empty for a quiz. */
  readonly dimensions: readonly Bar[];
  readonly steps: readonly StepView[];
  readonly advice: readonly { readonly term: string; readonly why: string }[];
  /** Groups of facts that have any. */
  readonly facts: readonly FactGroup[];
  readonly drawings: readonly NamedDrawing[];
  readonly progress: readonly Bar[];
}

export interface FactGroup {
  readonly title: string;
  readonly facts: readonly { readonly answer: string; readonly matters: string }[];
}

export interface StepView {
  readonly title: string;
  readonly prompt: string;
  readonly kind: string;
  /** `3.2 of 4`, `0 of 4 (skipped)`; '' where scores are hidden. */
  readonly mark: string;
  /** The candidate's own mark of 4; '' where they gave none. */
  readonly own: string;
  /** `4:10 of 7:00`; '' where no clock ran. */
  readonly time: string;
  readonly answer: Answer | null;
  /** Of a question, the answer in the words of its choices; else ''. */
  readonly answered: string;
  readonly verdicts: readonly Verdict[];
  /** What a strong answer says, or the explanation of a question that no verdict gives. */
  readonly strong: string;
  readonly strongTitle: string;
}

/** A finding or deduction under its number. */
export interface Verdict {
  readonly number: number;
  readonly look: 'met' | 'partly' | 'missed' | 'wrong';
  readonly prompted: boolean;
  /** Whether it is about the answer as a whole, so that its evidence is nearly all of it. */
  readonly isGeneral: boolean;
  readonly title: string;
  readonly reason: string;
  /** What it cost, in words; '' for a finding. */
  readonly cost: string;
  readonly evidence: readonly Evidence[];
}

/**
 * The report of a session that is over; of one that goes on only what the candidate has seen already: in practice the
 * steps whose feedback they read, in a mock nothing but their own words.
 */
export function viewReport(parts: ReportParts): ReportView {
  const { session, assessment, term, drawings, progress } = parts;
  const over = isOver(session);
  const hidesWhole = parts.hideScore || !over;
  const isQuiz = assessment.isQuiz === true;
  const score = `${scoreText(assessment.score)} of 100`;
  return {
    title: session.scenario.title,
    isQuiz,
    verdict: hidesWhole ? '' : isQuiz ? score : `${score}, ${bandTitle(assessment.band)}`,
    about: aboutText(parts),
    dimensions:
      isQuiz || hidesWhole
        ? []
        : assessment.dimensions.flatMap((dimension) =>
            dimension.score === null
              ? []
              : [{ label: DIMENSION_TITLES[dimension.id], value: Number(scoreText(dimension.score)) }],
          ),
    steps: assessment.steps
      .filter(({ status }) => status !== 'unscored')
      .flatMap((assessed) => stepView(parts, assessed)),
    advice: over ? assessment.advice.map(({ concept, why }) => ({ term: term(concept), why })) : [],
    facts: factGroups(over ? parts.facts : { ...parts.facts, never: [] }),
    drawings: drawings.filter(({ drawing }) => drawing.nodes.length > 0),
    progress: progress.length < 2 || hidesWhole ? [] : progress,
  };
}

function aboutText({ session, assessment, candidate, hideScore }: ReportParts): string {
  const { mode, id, finished, selfMark, startedAt } = session;
  const own = typeof selfMark === 'number' && !hideScore ? [`your own mark ${selfMark} of 4`] : [];
  const parts = [
    ...(candidate === '' ? [] : [candidate]),
    ...(assessment.isQuiz === true ? [] : [`${assessment.level} level`]),
    ...(mode === 'transcript'
      ? [`graded from a file: ${id}`]
      : [
          `${mode} of ${new Date(startedAt).toISOString().slice(0, 10)}: ${id}`,
          ...(finished ? [] : ['not finished']),
        ]),
    ...own,
  ];
  return parts.join(', ');
}

function stepView(
  { session, strong, hideScore }: ReportParts,
  assessed: StepAssessment,
): readonly StepView[] {
  const step = session.scenario.steps.find(({ id }) => id === assessed.id);
  const state = session.steps.find(({ id }) => id === assessed.id);
  if (step === undefined || (state?.status === 'waiting' && !isOver(session))) return [];
  const isSeen = isTold(session, step.id);
  const verdicts = isSeen ? verdictsOf(assessed, hideScore) : [];
  const sample = Object.hasOwn(strong, step.id) ? (strong[step.id] ?? '') : '';
  const words = step.question === undefined ? sample : untold(step.question, verdicts);
  const mark = `${markText(assessed.score ?? 0)} of 4${assessed.status === 'skipped' ? ' (skipped)' : ''}`;
  return [
    {
      title: step.title,
      prompt: step.prompt,
      kind: step.kind,
      mark: hideScore || !isSeen ? '' : mark,
      own: typeof state?.selfMark === 'number' && !hideScore ? `${state.selfMark} of 4` : '',
      time: state === undefined ? '' : timeUsed(session, state),
      answer: state?.answer ?? null,
      answered: choiceWords(step.question, state?.answer ?? null),
      verdicts,
      strong: isSeen ? words : '',
      strongTitle: step.question === undefined ? 'What a strong answer says' : 'What is right',
    },
  ];
}

/** What is right, and why, unless a verdict says it. */
function untold(question: Question, verdicts: readonly Verdict[]): string {
  return [questionKind(question.kind).rightText(question), question.explain]
    .filter((text) => text !== '' && !verdicts.some(({ reason }) => reason.includes(text)))
    .join('\n');
}

/** The answer to a question in the words of its choices; '' where it is in the candidate's own words already. */
function choiceWords(question: Question | undefined, answer: Answer | null): string {
  if (question === undefined || answer === null) return '';
  const words = inWords(question, answer.value);
  return words === answer.value ? '' : words;
}

function verdictsOf({ findings, deductions }: StepAssessment, hideScore: boolean): readonly Verdict[] {
  const found = findings
    .filter(({ verdict }) => verdict !== 'unscored')
    .map(({ criterion, title, verdict, prompted, reason, evidence }) => ({
      look: verdict === 'unscored' ? ('missed' as const) : verdict,
      prompted,
      isGeneral: criterion === 'general-depth',
      title,
      reason,
      cost: '',
      evidence,
    }));
  const wrong = deductions.map(({ title, cost, reason, evidence }) => ({
    look: 'wrong' as const,
    prompted: false,
    isGeneral: false,
    title,
    reason,
    cost: hideScore ? '' : marksText(cost),
    evidence,
  }));
  return [...found, ...wrong].map((verdict, index) => ({ ...verdict, number: index + 1 }));
}

function factGroups({ asked, late, never }: HeardFacts): readonly FactGroup[] {
  const groups = [
    { title: 'Asked for, or assumed', facts: asked, tellsWhy: false },
    { title: 'Asked only later', facts: late, tellsWhy: false },
    { title: 'Never asked', facts: never, tellsWhy: true },
  ];
  return groups
    .filter(({ facts }) => facts.length > 0)
    .map(({ title, facts, tellsWhy }) => ({
      title,
      facts: facts.map(({ answer, matters = '' }) => ({ answer, matters: tellsWhy ? matters : '' })),
    }));
}

function timeUsed(session: Session, state: StepState): string {
  if (state.seconds <= 0) return '';
  const budget = stepBudget(session, state.id);
  return budget === null ? timeText(state.seconds) : `${timeText(state.seconds)} of ${timeText(budget)}`;
}
