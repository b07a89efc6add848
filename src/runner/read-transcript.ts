/** Reads a source as a transcript of one of the scenarios on the shelf. */
import { fail, type Outcome, type Problem } from '../problem.ts';
import { isKnown } from '../scenario/mix-quizzes.ts';
import { parseTranscript } from '../session/parse-transcript.ts';
import type { Transcript } from '../session/types.ts';
import type { Source } from '../source/types.ts';
import type { Shelf } from './shelf.ts';

/** The transcript, or everything that is wrong with it; its scenario is loaded only where the shelf has it. */
export async function readTranscript(source: Source, shelf: Shelf): Promise<Outcome<Transcript>> {
  const id = scenarioId(source.value);
  const compiled = id !== undefined && isKnown(id, shelf.ids) ? await shelf.compiled(id) : undefined;
  if (compiled !== undefined && !compiled.ok)
    return fail(compiled.problems.map((problem) => inFile(source, problem)));
  const scenario = compiled?.value.scenario;
  return parseTranscript(source, (wanted) => (wanted === id ? scenario : undefined), shelf.ids);
}

/** What keeps the scenario from loading keeps this file from being graded. */
function inFile({ file }: Source, problem: Problem): Problem {
  return problem.file === undefined ? { ...problem, file } : problem;
}

function scenarioId(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('scenario' in value)) return undefined;
  return typeof value.scenario === 'string' ? value.scenario : undefined;
}
