/** Reads the answer to one step and judges it against the step's rubric. */

import type { Reading } from '../concepts/types.ts';
import { Bug } from '../problem.ts';
import { DEPTH_WEIGHT, GENERAL_DEPTH, stepMark } from '../rubric/combine.ts';
import { generalDepth } from '../rubric/general-depth.ts';
import { type JudgeContext, judge, verdictOf } from '../rubric/judge.ts';
import type { Level, LevelBar } from '../rubric/levels.ts';
import { createLookContext } from '../rubric/look-context.ts';
import type { Deduction, Finding } from '../rubric/types.ts';
import type { Answer } from '../steps/types.ts';
import type { Text, TokenRange } from '../text/types.ts';
import type { AnswerDocument } from './answer-document.ts';
import { barOf } from './bar-of.ts';
import type { CompiledScenario } from './compile.ts';
import { emptyTalk, topicKeeps } from './judge-emptiness.ts';
import { judgePitfalls } from './judge-pitfalls.ts';
import { judgeQuestion } from './judge-question.ts';
import { pitfallsOf } from './pitfalls-of.ts';
import { readAnswer, stepOf } from './read-answer.ts';
import { replyTopics } from './reply-topics.ts';
import type { Step } from './types.ts';

export interface StepJudgement {
  readonly findings: readonly Finding[];
  readonly deductions: readonly Deduction[];
}

/**
 * Judges the answer to one step against the bar of a level, reading it once. A step that the scenario does not
 * have, or that was not answered, is a Bug.
 */
export function judgeStep(
  compiled: CompiledScenario,
  stepId: string,
  answers: ReadonlyMap<string, Answer>,
  level: Level = 'senior',
): StepJudgement {
  const step = stepOf(compiled, stepId);
  const answer = answers.get(stepId);
  if (answer === undefined) throw new Bug(`step "${stepId}" was not answered`);
  const { question } = step;
  const finding = question === undefined ? null : judgeQuestion(compiled, { ...step, question }, answer);
  if (finding !== null) return { findings: [finding], deductions: [] };
  const { document, reading } = readAnswer(compiled, step, answer);
  const bar = barOf(compiled.scenario, level);
  const context = {
    ...createContext(compiled, bar, reading, document),
    isHinted: hintedFrom(answer, reading.text),
    isReplyTo: repliesTo(step, answer, document, reading.text),
    isPrompted: promptedIn(answer, document, reading.text),
  };
  const judged = step.criteria.map((criterion) => judge(context, criterion));
  const pitfalls = judgePitfalls(context, pitfallsOf(compiled, step));
  if (question !== undefined) return { findings: judged, deductions: pitfalls };
  const findings = [...judged, depthFinding(compiled, step, context)];
  const emptiness = emptyTalk(
    context,
    topicKeeps(compiled, reading, answers),
    stepMark(findings, [], bar.parameters),
  );
  return { findings, deductions: [...pitfalls, ...emptiness, ...hintDeductions(step, answer.hints)] };
}

function createContext(
  compiled: CompiledScenario,
  bar: LevelBar,
  reading: Reading,
  document: AnswerDocument,
): Omit<JudgeContext, 'isHinted' | 'isReplyTo' | 'isPrompted'> {
  const { text } = reading;
  return {
    ...createLookContext(reading),
    bar,
    isOfScenario: (range) => namesScenario(compiled, text, range),
    quote: (hit, whole) => {
      const range = whole ? statementOf(text, hit) : hit;
      return document.quote({ start: text.starts[range.from] ?? 0, end: text.ends[range.to - 1] ?? 0 });
    },
  };
}

/** Said after a follow-up, or after the candidate had seen what was missing and came back. */
function promptedIn({ uncoached }: Answer, document: AnswerDocument, text: Text): JudgeContext['isPrompted'] {
  const end = uncoached ?? Number.POSITIVE_INFINITY;
  return ({ from }) => {
    const start = text.starts[from] ?? 0;
    return start >= end || document.isPrompted(start);
  };
}

function repliesTo(
  step: Step,
  answer: Answer,
  document: AnswerDocument,
  text: Text,
): JudgeContext['isReplyTo'] {
  const topics = replyTopics(step, answer);
  if (topics.size === 0) return () => false;
  return (criterion, { from }) => {
    const start = text.starts[from] ?? 0;
    const [piece] = document.quote({ start, end: start + 1 });
    return piece !== undefined && (topics.get(piece.path)?.includes(criterion) ?? false);
  };
}

/** The value stands first in the text that is read, so its offsets are the text's. */
function hintedFrom({ unhinted }: Answer, text: Text): JudgeContext['isHinted'] {
  return unhinted === undefined ? null : (hit) => (text.starts[hit.from] ?? 0) >= unhinted;
}

/** Whether the item of a range has a word of the scenario outside the range. */
function namesScenario(compiled: CompiledScenario, text: Text, range: TokenRange): boolean {
  const item = text.items[text.itemOf[range.from] ?? 0];
  if (item === undefined) return false;
  for (let at = item.from; at < item.to; at += 1) {
    const outside = at < range.from || at >= range.to;
    if (outside && compiled.words.has(text.stems[at] ?? 0)) return true;
  }
  return false;
}

/** The sentence around a hit, or its clauses where the sentence is too long to show. */
function statementOf(text: Text, hit: TokenRange): TokenRange {
  const sentence = text.sentences[text.sentenceOf[hit.from] ?? 0] ?? hit;
  const whole = { from: Math.min(hit.from, sentence.from), to: Math.max(hit.to, sentence.to) };
  if (whole.to - whole.from <= LONGEST_QUOTE) return whole;
  const first = text.clauses[text.clauseOf[hit.from] ?? 0] ?? hit;
  const last = text.clauses[text.clauseOf[hit.to - 1] ?? 0] ?? hit;
  return { from: first.from, to: last.to };
}

function depthFinding(compiled: CompiledScenario, step: Step, context: JudgeContext): Finding {
  const { text } = context.reading;
  const { credit, hits, argues } = generalDepth(text, (token) => compiled.words.has(text.stems[token] ?? 0));
  const shown = credit >= DEPTH_MET ? 1 : credit < DEPTH_NONE ? 0 : credit;
  const verdict = verdictOf(shown);
  return {
    criterion: GENERAL_DEPTH,
    title: DEPTH_TITLE,
    dimension: 'trade-offs',
    verdict,
    depth: verdict === 'met' ? 'reasoned' : verdict === 'partly' ? 'applied' : 'none',
    credit: shown,
    weight: (DEPTH_WEIGHT * (1 + reasonedShare(step))) / 2,
    prompted: false,
    reason: verdict === 'partly' && !argues ? DEPTH_PLAIN : DEPTH_REASONS[verdict],
    evidence: shown === 0 ? [] : hits.flatMap((hit) => context.quote(hit, true)),
  };
}

/** The share of the step's weight that asks for reasons: a list of actors owes fewer than a choice of stores. */
function reasonedShare({ criteria }: Step): number {
  const weightOf = (list: Step['criteria']): number => list.reduce((sum, { weight }) => sum + weight, 0);
  return weightOf(criteria.filter(({ full }) => full === 'reasoned')) / Math.max(1, weightOf(criteria));
}

/** What the hints taken cost, dearest last, as the scenario prices them. */
function hintDeductions(step: Step, taken: number): readonly Deduction[] {
  return step.hints.slice(0, taken).map((hint, index) => ({
    id: `hint-${index + 1}`,
    title: `Hint ${index + 1}`,
    cost: hint.price,
    reason: hint.text,
    evidence: [],
  }));
}

const LONGEST_QUOTE = 24;
/** Credits near the ends are shown as the ends. */
const DEPTH_MET = 0.9;
const DEPTH_NONE = 0.08;
const DEPTH_TITLE = 'Reasons, numbers, prices and failure cases';
const DEPTH_PLAIN =
  'You made statements about this system, but argued none of them. For each choice say why, with what numbers, and what if it fails.';
const DEPTH_REASONS = {
  met: 'You argued your way through: the choices come with reasons, numbers or what happens when they fail.',
  partly:
    'Some choices come with a reason or a number. Say for the others why, at what price, and what if it fails.',
  missed:
    'I heard names and statements but no argument. For each choice say why, with what numbers, and what if it fails.',
  unscored: 'Not asked in this run.',
} as const;
