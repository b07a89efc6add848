/**
 * Two ways of grading that read nothing: the number of words, and the presence of the rubric's concepts by name.
 * Each is fitted to the graders' marks by a line, on the very data that it is then measured on: a generous bar.
 */
import type { Concept } from '../../src/concepts/types.ts';
import type { Scenario, Step } from '../../src/scenario/types.ts';
import { phrasesOf } from '../../src/signals/registry.ts';
import { wholePair } from './agreement.ts';
import { fitLine, mean, type Pair } from './statistics.ts';
import type { Graded, Marked } from './types.ts';

/** A transcript as the baselines see it: each step's text. */
export interface PlainTranscript {
  readonly marked: Marked;
  readonly answers: Readonly<Record<string, string>>;
}

export function gradeByWordCount(transcripts: readonly PlainTranscript[]): readonly Graded[] {
  return gradeBy(transcripts, (text) => text.split(/\s+/).filter((word) => word !== '').length);
}

/** Counts the concepts that a step's rubric names and whose term or a plain alias stands in the text. */
export function gradeByKeywords(
  transcripts: readonly PlainTranscript[],
  scenarios: ReadonlyMap<string, Scenario>,
  concepts: readonly Concept[],
): readonly Graded[] {
  const names = new Map(
    concepts.map(({ id, term, aliases }) => [
      id,
      [term, ...aliases].map(plain).filter((name) => name !== ''),
    ]),
  );
  return gradeBy(transcripts, (text, { scenario }, stepId) => {
    const step = scenarios.get(scenario)?.steps.find(({ id }) => id === stepId);
    const lower = text.toLowerCase();
    const known = step === undefined ? [] : conceptsOf(step);
    return known.filter((id) => names.get(id)?.some((name) => lower.includes(name))).length;
  });
}

function conceptsOf(step: Step): readonly string[] {
  const looked = step.criteria
    .flatMap(({ mentioned }) => phrasesOf(mentioned))
    .filter((phrase) => phrase.startsWith('@'));
  const listed = step.criteria.flatMap(({ concepts }) => concepts);
  return [...new Set([...looked.map((phrase) => phrase.slice(1)), ...listed])];
}

/** An alias that is no pattern, in lower case; '' for a pattern. */
function plain(alias: string): string {
  return /[(|.=]/.test(alias) ? '' : alias.toLowerCase();
}

type Measure = (text: string, marked: Marked, step: string) => number;

function gradeBy(transcripts: readonly PlainTranscript[], measure: Measure): readonly Graded[] {
  const raw = transcripts.map(({ marked, answers }): Graded => {
    const steps = Object.fromEntries(
      Object.keys(marked.graders[0]?.steps ?? {}).map((step) => [
        step,
        measure(answers[step] ?? '', marked, step),
      ]),
    );
    return { marked, overall: mean(Object.values(steps)), steps, why: '' };
  });
  return fitted(raw);
}

function fitted(raw: readonly Graded[]): readonly Graded[] {
  const stepPair = ({ marked, steps }: Graded, step: string): Pair => [
    steps[step] ?? 0,
    mean(marked.graders.map((grader) => grader.steps[step] ?? 0)),
  ];
  const stepLine = fitLine(raw.flatMap((one) => Object.keys(one.steps).map((step) => stepPair(one, step))));
  const wholeLine = fitLine(raw.map(wholePair));
  return raw.map((one) => ({
    ...one,
    overall: within(wholeLine(one.overall), 100),
    steps: Object.fromEntries(
      Object.entries(one.steps).map(([step, value]) => [step, within(stepLine(value), 4)]),
    ),
  }));
}

function within(value: number, top: number): number {
  return Math.max(0, Math.min(top, value));
}
