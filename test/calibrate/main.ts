/** `npm run calibrate -- <folder>`: how well our marks agree with the graders' of a folder of transcripts. */
import { gradeByKeywords, gradeByWordCount } from './baselines.ts';
import { crossValidate, fitParameters } from './fit.ts';
import { assessFolder, gradedOf, loadContent } from './grade-folder.ts';
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
