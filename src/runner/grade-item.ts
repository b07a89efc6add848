/** Grades one transcript: it is read, replayed as a session, assessed and held against the bar. */
import { assess } from '../assessment/assess.ts';
import { type Outcome, type Problem, succeed } from '../problem.ts';
import { ndjsonEntry } from '../reporters/ndjson.ts';
import type { Bar, GradedTranscript } from '../reporters/types.ts';
import { sessionFromTranscript } from '../session/from-transcript.ts';
import { isMapping } from '../source/fields.ts';
import { readLine, readSource } from '../source/read-source.ts';
import type { Source } from '../source/types.ts';
import { shortfallsOf } from './gate.ts';
import type { GradeItem } from './read-items.ts';
import { readTranscript } from './read-transcript.ts';
import type { Shelf } from './shelf.ts';

/** What transcripts are graded by. */
export interface Grading {
  readonly shelf: Shelf;
  /** What each has to reach. */
  readonly bar: Bar;
  readonly wants: Wants;
}

/** What is made of a graded transcript beside the verdict. */
export interface Wants {
  /** Its entry in a stream. */
  readonly entries: boolean;
  /** The whole result. */
  readonly results: boolean;
}

/** What became of one item. Plain data, as it may come from another thread. */
export interface Graded {
  readonly file: string;
  readonly line: number | null;
  /** Why it could not be graded; empty for what was. */
  readonly problems: readonly Problem[];
  /** Whether it is below the bar. */
  readonly failed: boolean;
  /** The steps that it has. */
  readonly steps: readonly string[];
  /** NDJSON, where that is wanted; else empty. */
  readonly entry: string;
  /** Null where it is not wanted, or there is none. */
  readonly result: GradedTranscript | null;
}

/** Grades the item; whatever is wrong with it is data. */
export async function gradeItem(item: GradeItem, { shelf, bar, wants }: Grading): Promise<Graded> {
  const outcome = await gradeBytes(item, shelf, bar);
  const { file, line } = item;
  const entry = wants.entries ? ndjsonEntry(outcome, line ?? undefined) : '';
  if (!outcome.ok) {
    return { file, line, problems: outcome.problems, failed: false, steps: [], entry, result: null };
  }
  const { assessment, shortfalls } = outcome.value;
  return {
    file,
    line,
    problems: [],
    failed: shortfalls.length > 0,
    steps: assessment.steps.map(({ id }) => id),
    entry,
    result: wants.results ? outcome.value : null,
  };
}

async function gradeBytes(item: GradeItem, shelf: Shelf, bar: Bar): Promise<Outcome<GradedTranscript>> {
  const { file, line, bytes } = item;
  if (!bytes.ok) return bytes;
  const source = line === null ? await readSource(file, bytes.value) : readLine(file, bytes.value, line);
  if (!source.ok) return source;
  const transcript = await readTranscript(source.value, shelf);
  if (!transcript.ok) return transcript;
  const compiled = await shelf.compiled(transcript.value.scenario);
  if (!compiled.ok) return compiled;
  const session = sessionFromTranscript(transcript.value, compiled.value.scenario);
  const assessment = assess(compiled.value, session);
  const shortfalls = shortfallsOf(assessment, bar);
  const id = idOf(transcript.value.id, source.value, line);
  return succeed({ file, ...(line === null ? {} : { line }), id, assessment, shortfalls });
}

/** What names itself keeps its name; lines that do not are told apart by their numbers. */
function idOf(id: string, { value }: Source, line: number | null): string {
  const isNamed = isMapping(value) && typeof value.id === 'string' && value.id !== '';
  return line === null || isNamed ? id : `${id}-${line}`;
}
