/** Wires `grade` to the outside world: finds and reads the transcripts, grades them, writes the results. */
import type { Problem } from '../problem.ts';
import type { Bar } from '../reporters/types.ts';
import { gradeExitCode, missingSteps, unknownSteps } from '../runner/gate.ts';
import { createCollection, createTally, gradeAll, type Tally } from '../runner/grade.ts';
import { createGrader, type Grader, type GradeSetup, openGrading } from '../runner/grader.ts';
import { type GradeInput, readItems } from '../runner/read-items.ts';
import { saveMemory } from '../runner/save-memory.ts';
import type { Shard } from '../runner/shard.ts';
import { type Content, loadContent } from '../store/content.ts';
import { findInputs } from '../store/find-inputs.ts';
import type { CommandContext } from './command.ts';
import { type ExitCode, worstExitCode } from './exit-codes.ts';
import { type FormatTarget, isStreamed } from './formats.ts';
import { gradeInput, type InputKind, typeIt } from './grade-input.ts';
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

/** Grades what the paths lead to. Problems are shown on stderr, whatever the format. */
export async function gradePaths(context: CommandContext, request: GradeRequest): Promise<ExitCode> {
  const { host } = context;
  const content = await loadContent(host, context);
  const found = await findInputs(request.paths, host.cwd);
  const inputs = found.files.map((file) => gradeInput(host, file, request));
  if (found.files.includes('-') && host.stdin.isTTY) await host.stderr.write(`${typeIt(inputs)}\n`);
  // Signals are heard before a file is begun, so that none comes too early to tidy up.
  let opening: Promise<Streams> | null = null;
  const work = async (): Promise<ExitCode> => {
    opening = openStreams(context, request.targets);
    const run: Run = { context, request, content, inputs, streams: await opening };
    return gradeInputs(run, [...content.problems, ...found.problems]);
  };
  return untilInterrupted(host, work, async () => (await opening)?.discard());
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
  const grading = () => gradeAll(items, grader, { tally, takers });
  const isWhole = await watched(run, tally, grading).finally(grader.close);
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
  if (setup.wants.entries) saveMemory();
  if (request.jobs === 1) return createGrader(await openGrading(setup));
  const { createWorkerGrader } = await import('../runner/worker-grader.ts');
  return createWorkerGrader(request.jobs, setup);
}

/** Shows how far it is, unless the results appear on the same terminal. */
function watched<T>({ context, request, inputs }: Run, tally: Tally, work: () => Promise<T>): Promise<T> {
  const { host } = context;
  const isSeen = host.stdout.isTTY && request.targets.some((each) => isStreamed(each) && each.file === null);
  if (isSeen) return work();
  const isCounted = request.shard === null && inputs.every((input) => 'read' in input);
  return withProgress(host, () => progressText(tally, isCounted ? inputs.length : null), work);
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

function progressText({ count, unread }: Tally, total: number | null): string {
  const done = `${count + unread}${total === null ? '' : ` of ${total}`}`;
  return `Grading: ${done} done${unread === 0 ? '' : `, ${unread} with problems`}`;
}
