/**
 * Start-up times as ratios to a bare node, which machines of any speed can compare: medians of runs that alternate,
 * so that whatever else the machine does slows all of them alike.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = Number(process.env.BENCH_RUNS ?? 31);
const BIN = fileURLToPath(new URL('../../bin/sdcoach.js', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../scenarios/card-delivery/samples/strong.yaml', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'sdcoach-bench-'));
try {
  const transcript = join(folder, 'strong.json');
  writeFileSync(transcript, asJson(SAMPLE));
  const subjects = [
    { name: 'node -e 0', args: ['-e', '0'], aim: null },
    { name: 'sdcoach --version', args: [BIN, '--version'], aim: 1.25 },
    { name: 'sdcoach grade FILE.json --format json', args: grade(transcript), aim: 2 },
    { name: 'sdcoach grade FILE.yaml --format json', args: grade(SAMPLE), aim: 2 },
  ];
  print(subjects, measure(subjects));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const { root, withBundled } = await import('../run-bundled.mjs');
process.stdout.write(
  `\n${await withBundled('test/bench/grading.ts', ({ benchGrading }) => benchGrading(root))}\n`,
);
process.stdout.write(
  `\n${await withBundled('test/bench/quizzes.ts', ({ benchQuizzes }) => benchQuizzes(root))}\n`,
);
const { benchStreams } = await import('./streams.mjs');
process.stdout.write(`\n${await benchStreams(root)}\n`);

function grade(file) {
  return [BIN, 'grade', file, '--format', 'json'];
}

/** The transcript's own words, written as JSON by the program itself. */
function asJson(file) {
  const { stdout } = run([BIN, 'show', file, '--format', 'json']);
  return JSON.stringify(JSON.parse(stdout).transcript);
}

function run(args) {
  const result = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (result.status !== 0) throw new Error(`${args.join(' ')} ended with ${result.status}: ${result.stderr}`);
  return result;
}

/** Milliseconds of each run, by subject. The first round warms the disk's cache and is not counted. */
function measure(subjects) {
  const times = subjects.map(() => []);
  for (let round = 0; round <= RUNS; round += 1) {
    subjects.forEach(({ args }, index) => {
      const start = performance.now();
      run(args);
      if (round > 0) times[index].push(performance.now() - start);
    });
  }
  return times;
}

function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function print(subjects, times) {
  const bare = median(times[0]);
  const rows = subjects.map(({ name, aim }, index) => {
    const own = median(times[index]);
    const ratio = own / bare;
    const verdict = aim === null ? '' : ratio <= aim ? 'met' : 'missed';
    return [name, own.toFixed(1), ratio.toFixed(2), aim === null ? '' : `<= ${aim.toFixed(2)}`, verdict];
  });
  const table = [['', 'median ms', 'ratio', 'aim', ''], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
    );
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
  process.stdout.write(`${RUNS} runs of each, in turn, on Node ${process.version}\n`);
}
