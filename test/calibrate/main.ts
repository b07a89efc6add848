/**
 * `npm run calibrate -- <folder>`: how well our marks agree with the graders' of a folder of transcripts; with
 * `--short-answers FILE.csv`, how well short answers' credits agree with two humans' marks.
 */
import { readFile } from 'node:fs/promises';
import { createThesaurus } from '../../src/short-answers/thesaurus.ts';
import { gradeByKeywords, gradeByWordCount } from './baselines.ts';
import { crossValidate, fitParameters } from './fit.ts';
import { assessFolder, gradedOf, loadContent } from './grade-folder.ts';
import { parseMarkedAnswers } from './parse-marked-answers.ts';
import { shortAnswerTable } from './short-answer-table.ts';
import { agreementTable, kindTable, stepTable, worstDisagreements } from './table.ts';

/** Prints the tables; `folders` hold the scenarios. */
export async function calibrate(
  root: string,
  folder: string,
  folders: readonly string[] = ['scenarios'],
): Promise<string> {
  const content = await loadContent(root, folders);
  const assessed = await assessFolder(folder, content);
  const plain = assessed.map((one) => one.plain);
  const ours = assessed.map(gradedOf);
  const ways = new Map([
    ['sdcoach', ours],
    ['word count', gradeByWordCount(plain)],
    ['keywords', gradeByKeywords(plain, content.scenarios, content.concepts)],
  ]);
  return [
    agreementTable(ways),
    stepTable(ways),
    kindTable(ours),
    `Fitted on the other scenarios\n${crossValidate(assessed, content.scenarios)}`,
    `Fitted on all\n${JSON.stringify(fitParameters(assessed, content.scenarios).values)}`,
    `The ten worst disagreements\n${worstDisagreements(ours, 10)}`,
  ].join('\n\n');
}

/** The text to print, or, where the file cannot be read or has faults, what is wrong with it. */
export async function calibrateShortAnswers(
  root: string,
  file: string,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  const bytes = await readFile(file).catch((error: Error) => error);
  if (bytes instanceof Error) return { ok: false, text: `${file}: cannot be read: ${bytes.message}` };
  const answers = parseMarkedAnswers(bytes);
  if (!answers.ok) {
    const shown = answers.problems.slice(0, MOST_PROBLEMS);
    const rest = answers.problems.length - shown.length;
    const lines = shown.map(({ line, message }) => `${file}:${line ?? 1}: ${message}`);
    return { ok: false, text: [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n') };
  }
  const { concepts } = await loadContent(root, []);
  return { ok: true, text: shortAnswerTable(answers.value, createThesaurus(concepts)) };
}

const MOST_PROBLEMS = 10;
