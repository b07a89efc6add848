/**
 * The cost of grading as ratios within one run: to a bare pass over the same texts (JSON.parse, lower case, split
 * into words with one regular expression, one Map look-up a word), and of longer texts to shorter ones.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assess } from '../../src/assessment/assess.ts';
import { type CompiledScenario, compileScenario } from '../../src/scenario/compile.ts';
import { judgeStep } from '../../src/scenario/judge-step.ts';
import { sessionFromTranscript } from '../../src/session/from-transcript.ts';
import { parseTranscript } from '../../src/session/parse-transcript.ts';
import type { Session } from '../../src/session/types.ts';
import { readSource } from '../../src/source/read-source.ts';
import type { Answer } from '../../src/steps/types.ts';
import { type Content, loadContent } from '../calibrate/grade-folder.ts';

interface Work {
  readonly raw: readonly string[];
  readonly sessions: readonly { readonly compiled: CompiledScenario; readonly session: Session }[];
  readonly words: ReadonlyMap<string, number>;
}

/** Prints what grading the calibration transcripts costs. */
export async function benchGrading(root: string): Promise<string> {
  const content = await loadContent(root, ['scenarios']);
  const work = await readWork(join(root, 'test/calibration/transcripts'), content);
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(time(() => barePass(work)));
    ours.push(time(() => gradeAll(work)));
  }
  const [bareTime, ourTime] = [median(bare), median(ours)];
  return [
    `grading the ${work.raw.length} calibration transcripts, medians of ${ROUNDS} rounds in one process`,
    `  bare pass     ${bareTime.toFixed(2)} ms`,
    `  grading       ${ourTime.toFixed(2)} ms, ${Math.round((1000 * work.raw.length) / ourTime)} transcripts a second`,
    `  ratio         ${(ourTime / bareTime).toFixed(1)}  (aim: at most 5)`,
    lengths(work),
  ].join('\n');
}

async function readWork(folder: string, content: Content): Promise<Work> {
  const compiled = new Map(
    [...content.scenarios].map(([id, scenario]) => [id, compileScenario(scenario, content.concepts)]),
  );
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const sessions = await Promise.all(
    files.map(async (bytes, index) => {
      const source = await readSource(names[index] ?? '', bytes);
      const transcript = source.ok
        ? await parseTranscript(source.value, (id) => content.scenarios.get(id), [...compiled.keys()])
        : source;
      const own = transcript.ok ? compiled.get(transcript.value.scenario) : undefined;
      if (!transcript.ok || own === undefined) throw new Error(`cannot read ${names[index]}`);
      return { compiled: own, session: sessionFromTranscript(transcript.value, own.scenario) };
    }),
  );
  const words = new Map(
    content.concepts.flatMap(({ aliases }) => aliases).map((alias, index) => [alias, index]),
  );
  return { raw: files.map((bytes) => bytes.toString('utf8')), sessions, words };
}

function barePass({ raw, words }: Work): number {
  let known = 0;
  for (const text of raw) {
    const { answers } = JSON.parse(text) as { answers: Readonly<Record<string, string>> };
    for (const answer of Object.values(answers)) {
      for (const word of answer.toLowerCase().split(/[^\p{L}\p{N}]+/u)) if (words.has(word)) known += 1;
    }
  }
  return known;
}

function gradeAll({ sessions }: Work): number {
  return sessions.reduce((sum, { compiled, session }) => sum + assess(compiled, session).score, 0);
}

/** The time for the longest storage answer once, ten and a hundred times over. */
function lengths({ sessions }: Work): string {
  const storage = sessions.flatMap(({ compiled, session }) => {
    const value = session.steps.find(({ id }) => id === 'storage')?.answer?.value;
    return typeof value === 'string' ? [{ compiled, value }] : [];
  });
  const longest = storage.reduce((a, b) => (b.value.length > a.value.length ? b : a));
  const timeAt = (times: number): number => {
    const value = `${longest.value}\n`.repeat(times);
    const answer: Answer = { value, at: '', asked: [], followUps: [], hints: 0, seconds: null };
    const rounds = Array.from({ length: times > 10 ? 7 : 41 }, () =>
      time(() => judgeStep(longest.compiled, 'storage', new Map([['storage', answer]]))),
    );
    return median(rounds);
  };
  const [one, ten, hundred] = [timeAt(1), timeAt(10), timeAt(100)];
  return `  one answer at 1x ${one.toFixed(2)} ms, 10x ${ten.toFixed(2)} ms (${(ten / one).toFixed(1)}), 100x ${hundred.toFixed(1)} ms (${(hundred / one).toFixed(1)}; aim: at most 120)`;
}

function time(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const ROUNDS = 31;
