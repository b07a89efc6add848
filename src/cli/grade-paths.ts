/** Wires `grade` to the outside world: finds and reads the transcripts, grades them, writes the results. */
import type { Host } from '../host/types.ts';
import type { Problem } from '../problem.ts';
import type { Bar } from '../reporters/types.ts';
import { gradeExitCode, missingSteps, unknownSteps } from '../runner/gate.ts';
import { createCollection, createTally, gradeAll, type Tally } from '../runner/grade.ts';
import { createGrader, type Grader, type GradeSetup, openGrading } from '../runner/grader.ts';
import { type GradeInput, readItems } from '../runner/read-items.ts';
import type { Shard } from '../runner/shard.ts';
import { type Content, loadContent } from '../store/content.ts';
import { findInputs } from '../store/find-inputs.ts';
import { readInput, readStream } from '../store/read-input.ts';
import { readFileLines, readLines } from '../store/read-lines.ts';
import type { CommandContext } from './command.ts';
import { type ExitCode, worstExitCode } from './exit-codes.ts';
import type { FormatTarget } from './formats.ts';
import { openStreams, type Streams } from './grade-streams.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { withProgress } from './with-progress.ts';
import { writeReports } from './write-reports.ts';

export interface GradeRequest {
  readonly paths: readonly string[];
  /** What stdin and files of unknown endings hold; unless it is said, one transcript, or NDJSON where that is written. */
  readonly input: InputKind | null;
  readonly bar: Bar;
  readonly targets: readonly FormatTarget[];
  readonly jobs: number;
  readonly shard: Shard | null;
}

export type InputKind = 'transcript' | 'ndjson';

/** Grades what the paths lead to. Problems are shown on stderr, whatever the format. */
export async function gradePaths(context: CommandContext, request: GradeRequest): Promise<ExitCode> {
  const { host } = context;
  const content = await loadContent(host, context);
  const found = await findInputs(request.paths, host.cwd);
  const inputs = found.files.map((file) => gradeInput(host, file, request));
  if (found.files.includes('-') && host.stdin.isTTY) await host.stderr.write(`${typeIt(inputs)}\n`);
  const streams = await openStreams(context, request.targets);
  const run: Run = { context, request, content, inputs, streams };
  const work = () => gradeInputs(run, [...content.problems, ...found.problems]);
  return untilInterrupted(host, work, streams.discard);
}

interface Run {
  readonly context: CommandContext;
  readonly request: GradeRequest;
  readonly content: Content;
  readonly inputs: readonly GradeInput[];
  readonly streams: Streams;
}

async function gradeInputs(run: Run, before: readonly Problem[]): Promise<ExitCode> {
  const { context, request, inputs, streams } = run;
  const others = request.targets.filter((target) => !isStreamed(target));
  const collection = createCollection();
  const tally = createTally();
  const takers = [...streams.takers, ...(others.length > 0 ? [collection.take] : [])];
  await streams.tell(before);
  const grader = await openGrader(run, others.length > 0);
  const items = readItems(inputs, request.shard);
  const isWhole = await withProgress(context.host, GRADING, () =>
    gradeAll(items, grader, { tally, takers }),
  ).finally(grader.close);
  if (!isWhole) return worstExitCode([before.length > 0 ? 2 : 0, await streams.end()]);
  const after = await stepProblems(run, tally);
  await streams.tell(after);
  const report = collection.report(tally, request.bar, [...before, ...after]);
  const problems = before.length + after.length + tally.unread;
  if (others.length > 0) await context.tell(report.problems);
  return worstExitCode([
    gradeExitCode({ problems, failed: tally.failed }),
    await streams.end(),
    ...(await writeReports(context, others, report)),
  ]);
}

/** Several threads only where they are asked for: a few transcripts are graded before another thread has begun. */
async function openGrader({ context, request }: Run, isCollected: boolean): Promise<Grader> {
  const setup: GradeSetup = {
    cwd: context.host.cwd,
    scenarioDirs: context.scenarioDirs,
    bar: request.bar,
    wants: { entries: request.targets.some(isStreamed), results: isCollected },
  };
  if (request.jobs === 1) return createGrader(await openGrading(setup));
  const { createWorkerGrader } = await import('../runner/worker-grader.ts');
  return createWorkerGrader(request.jobs, setup);
}

function gradeInput(host: Host, file: string, request: GradeRequest): GradeInput {
  const { cwd, stdin } = host;
  if (holdsLines(file, request)) {
    return { file, lines: () => (file === '-' ? readLines(stdin, file) : readFileLines({ file, cwd })) };
  }
  return { file, read: () => (file === '-' ? readStream(stdin, file) : readInput({ file, cwd })) };
}

function holdsLines(file: string, { input, targets }: GradeRequest): boolean {
  if (/\.ndjson$/iu.test(file)) return true;
  if (/\.(ya?ml|json)$/iu.test(file)) return false;
  if (file === '-' && input === null) return targets.some(isStreamed);
  return input === 'ndjson';
}

/** Whether a format is written while the transcripts are graded. */
function isStreamed({ reporter }: FormatTarget): boolean {
  return reporter.entry !== undefined;
}

/** A step of the bar that no transcript has; where only a share of them was seen, that no scenario has. */
async function stepProblems({ request, content }: Run, tally: Tally): Promise<readonly Problem[]> {
  const { bar, shard } = request;
  if (tally.count === 0) return [];
  if (shard === null || missingSteps(bar, tally.steps).length === 0) return unknownSteps(bar, tally.steps);
  const loaded = await Promise.all(content.scenarios.map(({ id }) => content.load(id)));
  const steps = loaded.flatMap((each) => (each.ok ? each.value.scenario.steps.map(({ id }) => id) : []));
  return unknownSteps(bar, new Set([...tally.steps, ...steps]));
}

function typeIt(inputs: readonly GradeInput[]): string {
  return inputs.some((input) => input.file === '-' && 'lines' in input) ? TYPE_LINES : TYPE_IT;
}

const GRADING = 'Grading';
const TYPE_IT = 'Reading a transcript from the terminal; end it with Ctrl-D.';
const TYPE_LINES = 'Reading transcripts from the terminal, one JSON a line; end with Ctrl-D.';
