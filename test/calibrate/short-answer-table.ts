/**
 * How well the credit of short answers agrees with two humans' marks, beside how well these agree with each other and
 * how well two ways of grading do that read nothing. No figure is fitted, but for the column that says so.
 */
import { gradeShortAnswer } from '../../src/short-answers/grade-short-answer.ts';
import type { Thesaurus } from '../../src/short-answers/thesaurus.ts';
import type { MarkedAnswer } from './parse-marked-answers.ts';
import { fitLine, mean, type Pair, pearson, spearman } from './statistics.ts';
import { align } from './table.ts';

/** Our mark, 0 to 5, beside the mean of the humans'. */
export function shortAnswerPairs(answers: readonly MarkedAnswer[], thesaurus: Thesaurus): readonly Pair[] {
  return pairs(answers, (one) => gradeShortAnswer(one.model, one.answer, { ...one, thesaurus }).credit);
}

/** The baseline's marks, 0 to 5, beside the mean of the humans'. */
export function overlapPairs(answers: readonly MarkedAnswer[]): readonly Pair[] {
  return pairs(answers, overlap);
}

/** The table that calibrate prints. */
export function shortAnswerTable(answers: readonly MarkedAnswer[], thesaurus: Thesaurus): string {
  const questions = new Set(answers.map(({ id }) => id)).size;
  return [
    `${answers.length} answers to ${questions} questions; marks 0 to 5, the mean of two humans' but in the last row`,
    align([
      ['way', 'pearson', 'spearman', 'rmse', 'rmse after a line fitted to these very marks'],
      row('sdcoach', shortAnswerPairs(answers, thesaurus)),
      row('word overlap', overlapPairs(answers)),
      row('length', pairs(answers, relativeLength)),
      row(
        'human with human',
        answers.map(({ marks }) => marks),
      ),
    ]),
  ].join('\n\n');
}

function rootMeanSquare(pairs: readonly Pair[]): number {
  return Math.sqrt(mean(pairs.map(([a, b]) => (a - b) ** 2)));
}

/** The share of the model answer's different words that the answer has. */
function overlap({ model, answer }: MarkedAnswer): number {
  const [ours, theirs] = [new Set(wordsOf(model)), new Set(wordsOf(answer))];
  return [...ours].filter((word) => theirs.has(word)).length / Math.max(1, ours.size);
}

/** The answer's length as a share of the model answer's, at most 1. */
function relativeLength({ model, answer }: MarkedAnswer): number {
  return Math.min(1, wordsOf(answer).length / Math.max(1, wordsOf(model).length));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function pairs(answers: readonly MarkedAnswer[], credit: (one: MarkedAnswer) => number): readonly Pair[] {
  return answers.map((one): Pair => [TOP * credit(one), mean(one.marks)]);
}

function row(way: string, compared: readonly Pair[]): readonly string[] {
  const line = fitLine(compared);
  const fitted = compared.map(([ours, theirs]): Pair => [line(ours), theirs]);
  const figures = [pearson(compared), spearman(compared), rootMeanSquare(compared), rootMeanSquare(fitted)];
  return [way, ...figures.map((figure) => figure.toFixed(3))];
}

const TOP = 5;
