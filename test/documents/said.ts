/** Reads what somebody says as documents do, with the glossary that ships. */
import { cutLines } from '../../src/documents/cut-lines.ts';
import { createLineReader, type ReadLine } from '../../src/documents/read-line.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { loadContent } from '../../src/store/content.ts';
import { unwrap } from '../store/unwrap.ts';

const content = await loadContent({ cwd: '/' }, { scenarioDirs: [] });
const read = createLineReader(unwrap(await content.concepts()));

export function linesOf(value: AnswerValue, step = 'storage'): readonly ReadLine[] {
  return cutLines(step, value).map(read);
}

/** One line without a lead, whatever stands in it. */
export function lineOf(text: string): ReadLine {
  return read({ step: '', lead: '', text, cells: null });
}
