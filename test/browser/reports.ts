/** Reports as the program writes them, on disk: of good and bad answers, of several, and of what is meant to break out. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BIN, PACK } from '../cli/run-case.ts';
import { LURES, VECTORS } from './script-vectors.ts';

const REPORTS = ['strong', 'middling', 'several', 'hostile'] as const;
export type Reports = Readonly<Record<(typeof REPORTS)[number], string>>;

/** The reports' addresses, and how to be rid of them. */
export async function writeReports(): Promise<{ urls: Reports; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'sdcoach-reports-'));
  const [pack, answers] = [join(dir, 'pack'), join(dir, '"><img src=x onerror=__ran(1)>.json')];
  await cp(PACK, pack, { recursive: true });
  await makeHostile(join(pack, 'lemonade'));
  await writeFile(answers, JSON.stringify(hostileTranscript()));
  const sample = (name: string): string => `scenarios/${name}.yaml`;
  const several = ['strong', 'middling', 'weak', 'empty'].map((name) => sample(`chat/samples/${name}`));
  const [strong, middling, many, hostile] = await Promise.all([
    write(dir, 'strong', [sample('chat/samples/strong')]),
    write(dir, 'middling', [sample('ride-sharing/samples/middling')]),
    write(dir, 'several', [...several, answers, '--scenarios', pack]),
    write(dir, 'hostile', [answers, '--scenarios', pack]),
  ]);
  const urls = { strong, middling, several: many, hostile };
  return { urls, remove: () => rm(dir, { recursive: true, force: true }) };
}

async function write(dir: string, name: string, args: readonly string[]): Promise<string> {
  const file = join(dir, `${name}.html`);
  const child = spawn(process.execPath, [BIN, 'report', ...args, '--output', file], {
    cwd: join(BIN, '../..'),
    env: { PATH: process.env.PATH, HOME: dir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`report ${args.join(' ')} gave ${code}: ${Buffer.concat(said)}`);
  return pathToFileURL(file).href;
}

/** Every word that the pack shows becomes one of the vectors. */
async function makeHostile(folder: string): Promise<void> {
  const all = [...VECTORS, ...LURES];
  let next = 0;
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => /(?:scenario|steps[\\/].*)\.yaml$/.test(name))) {
    const text = await readFile(join(folder, file), 'utf8');
    const changed = text.replace(
      SHOWN,
      (_, key: string) => `${key} ${JSON.stringify(all[next++ % all.length])}`,
    );
    await writeFile(join(folder, file), changed);
  }
}

/** Each answer begins as one that earns marks, so that evidence is marked right beside the vectors. */
function hostileTranscript(): object {
  const steps = ['requirements', 'actors', 'functional', 'storage', 'sharding', 'gateway', 'cache'];
  const text = `A jug, because ${[...VECTORS, ...LURES].join(' jug, because customers ')} \u202egnp.exe`;
  return {
    scenario: 'lemonade',
    id: '</title><script>__ran(1)</script>',
    answers: Object.fromEntries(
      steps.map((step) => [step, { text, followUps: [{ question: text, answer: text }] }]),
    ),
  };
}

const SHOWN = /(?<=^\s*(?:- )?)((?:title|prompt|met|partly|missed|answer|brief):) .*$/gm;
