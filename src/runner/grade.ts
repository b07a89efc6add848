/** Grades transcripts: each is read, replayed as a session and assessed; one that cannot be read stops no other. */
import { assess } from '../assessment/assess.ts';
import { type Outcome, type Problem, succeed } from '../problem.ts';
import type { Bar, GradedTranscript, GradeReport } from '../reporters/types.ts';
import { sessionFromTranscript } from '../session/from-transcript.ts';
import { readSource } from '../source/read-source.ts';
import { shortfallsOf, summarise, unknownSteps } from './gate.ts';
import { readTranscript } from './read-transcript.ts';
import type { Shelf } from './shelf.ts';

/** A transcript that is to be graded. */
export interface GradeInput {
  /** The path as it was given, with `/`; `-` for stdin. */
  readonly file: string;
  readonly read: () => Promise<Outcome<Uint8Array>>;
}

export interface GradeWish {
  readonly inputs: readonly GradeInput[];
  readonly shelf: Shelf;
  /** What each transcript has to reach. */
  readonly bar: Bar;
  /** Problems found before, such as a path that leads nowhere. */
  readonly problems: readonly Problem[];
}

/** Every result and every problem, in the order of the files' names by code unit. */
export async function grade({ inputs, shelf, bar, problems }: GradeWish): Promise<GradeReport> {
  const results: GradedTranscript[] = [];
  const found: Problem[] = [...problems];
  for (const input of [...inputs].sort(byFile)) {
    const graded = await gradeOne(input, shelf, bar);
    if (graded.ok) results.push(graded.value);
    else found.push(...graded.problems);
  }
  found.push(...unknownSteps(results, bar));
  return { results, problems: found.sort(byFile), summary: summarise(results, bar) };
}

async function gradeOne(input: GradeInput, shelf: Shelf, bar: Bar): Promise<Outcome<GradedTranscript>> {
  const bytes = await input.read();
  if (!bytes.ok) return bytes;
  const source = await readSource(input.file, bytes.value);
  if (!source.ok) return source;
  const transcript = await readTranscript(source.value, shelf);
  if (!transcript.ok) return transcript;
  const compiled = await shelf.compiled(transcript.value.scenario);
  if (!compiled.ok) return compiled;
  const session = sessionFromTranscript(transcript.value, compiled.value.scenario);
  const assessment = assess(compiled.value, session);
  const shortfalls = shortfallsOf(assessment, bar);
  return succeed({ file: input.file, id: transcript.value.id, assessment, shortfalls });
}

/** By code units, so that no locale has a say; what has no file comes first. */
function byFile(a: { readonly file?: string }, b: { readonly file?: string }): number {
  const [one, other] = [a.file ?? '', b.file ?? ''];
  return one < other ? -1 : Number(one > other);
}
