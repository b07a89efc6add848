/**
 * What a stream of transcripts costs: peak memory and speed over many, with one thread and with two, and NDJSON
 * beside JSON. The transcripts are the scenarios' samples, over and over, each with an id of its own.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const COUNT = Number(process.env.SDCOACH_BENCH_TRANSCRIPTS ?? 100_000);
/** For comparisons: enough to outweigh the start, and few enough that JSON can hold them. */
const SOME = Math.max(18, Math.min(2000, Math.floor(COUNT / 10)));
const MOST_MEGABYTES = 256;

const BIN = fileURLToPath(new URL('../../bin/sdcoach.js', import.meta.url));
const MEMORY = fileURLToPath(new URL('./tell-memory.cjs', import.meta.url));

/** Runs everything and gives it as text. */
export async function benchStreams(root) {
  const samples = await readSamples(join(root, 'scenarios'));
  const long = await stream(samples, COUNT, ['--format', 'ndjson']);
  const one = await stream(samples, SOME, ['--format', 'ndjson']);
  const two = await stream(samples, SOME, ['--format', 'ndjson', '--jobs', '2']);
  const json = await stream(samples, SOME, ['--format', 'json', '--input', 'ndjson']);
  if (one.hash !== two.hash) throw new Error('two threads gave other bytes than one');
  if (long.lines !== COUNT || one.lines !== SOME) throw new Error('there is not a line for each transcript');
  const verdict = long.megabytes < MOST_MEGABYTES ? 'met' : 'missed';
  return [
    `transcripts streamed (${samples.length} samples over and over), on ${availableParallelism()} cores`,
    row(`${COUNT} as NDJSON, 1 job`, long, `aim: less than ${MOST_MEGABYTES} MB, ${verdict}`),
    row(`${SOME} as NDJSON, 1 job`, one, ''),
    row(
      `${SOME} as NDJSON, 2 jobs`,
      two,
      `the same bytes, ${(one.seconds / two.seconds).toFixed(2)} times as fast`,
    ),
    row(`${SOME} as JSON, 1 job`, json, `${(json.seconds / one.seconds).toFixed(2)} times as long as NDJSON`),
  ].join('\n');
}

function row(name, { count, seconds, megabytes, bytes }, note) {
  const cells = [
    name.padEnd(28),
    `${megabytes.toFixed(0)} MB at most`.padStart(15),
    `${(count / seconds).toFixed(0)} a second`.padStart(15),
    `${(bytes / 1e6).toFixed(1)} MB out`.padStart(16),
  ];
  return `  ${cells.join('')}${note === '' ? '' : `  (${note})`}`;
}

/** The samples of all scenarios as transcripts, by folder and name. */
async function readSamples(folder) {
  const entries = await readdir(folder, { recursive: true });
  const files = entries.filter((entry) => /[/\\]samples[/\\][^/\\]*\.yaml$/.test(entry)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text) => ({ ...parse(text), id: undefined, expect: undefined }));
}

function* transcripts(samples, count) {
  const tails = samples.map((sample) => JSON.stringify(sample).slice(1));
  for (let index = 0; index < count; index += 1) {
    yield `{"id":"t-${index}",${tails[index % tails.length]}\n`;
  }
}

/** Pipes so many transcripts through the program and measures it from outside. */
async function stream(samples, count, options) {
  const temporary = await mkdtemp(join(tmpdir(), 'sdcoach-bench-'));
  try {
    const memory = join(temporary, 'memory');
    const start = performance.now();
    const child = spawn(process.execPath, ['--require', MEMORY, BIN, 'grade', '-', ...options], {
      env: { ...process.env, BENCH_MEMORY_FILE: memory },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const [out] = await Promise.all([
      consume(child.stdout),
      pipeline(Readable.from(transcripts(samples, count)), child.stdin),
    ]);
    const status = await ended;
    if (status !== 0) throw new Error(`sdcoach ended with ${status}`);
    const seconds = (performance.now() - start) / 1000;
    return { ...out, count, seconds, megabytes: Number(await readFile(memory, 'utf8')) / 1000 };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function consume(stdout) {
  const hash = createHash('sha256');
  let [bytes, lines] = [0, 0];
  for await (const chunk of stdout) {
    hash.update(chunk);
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return { hash: hash.digest('hex'), bytes, lines };
}
