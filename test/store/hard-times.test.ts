import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { ID, START } from '../session/run.ts';
import { bundleProgram } from './child-program.ts';
import { tempDir } from './temp-dir.ts';
import { unwrap } from './unwrap.ts';

const PROGRAM = new URL('./endless-session.ts', import.meta.url);

/** Runs the program and kills it once it has acknowledged this many events. */
function killAfter(program: string, dir: string, count: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.split('\n').length > count) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => resolve(said.split('\n').slice(0, -1)));
  });
}

describe.skipIf(process.platform === 'win32')('hard times', () => {
  it('a session that is killed, again and again, has every event that was acknowledged', async () => {
    const folder = tempDir();
    const program = await bundleProgram(PROGRAM, folder);
    for (const count of [1, 2, 3, 5, 8, 13, 21, 34]) {
      const dir = join(folder, `sessions-${count}`);
      const said = await killAfter(program, dir, count);
      expect(said.length).toBeGreaterThanOrEqual(count);
      const open = unwrap(await createSessionStore(dir, createNodeHost()).open(ID));
      const asked = open.session().steps[0]?.asked.length ?? 0;
      expect(asked).toBeGreaterThanOrEqual(said.length);
      const draft = Number(open.draft('requirements')?.text.slice('draft '.length) ?? -1);
      expect(draft).toBeGreaterThanOrEqual(said.length - 2);
      unwrap(await open.append({ type: 'finished', at: START + 1e6 }));
      await open.close();
      expect((await readdir(dir)).filter((name) => !name.endsWith('.torn'))).toEqual([`${ID}.jsonl`]);
    }
  });

  it('a disk that fills up loses nothing that was acknowledged, and the session goes on when there is room', async () => {
    const folder = tempDir();
    const program = await bundleProgram(PROGRAM, folder);
    const dir = join(folder, 'sessions');
    const script = `ulimit -f 16; exec "${process.execPath}" "${program}" "${dir}" 100`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
    expect([stderr, status]).toEqual(['', 0]);
    const said = stdout.trimEnd().split('\n');
    expect(said.at(-1)).toMatch(/^disk-full Cannot write .*: the file would grow/u);
    expect(readFileSync(join(dir, `${ID}.jsonl`), 'utf8')).toMatch(/\}\n$/u);
    const open = unwrap(await createSessionStore(dir, createNodeHost()).open(ID));
    expect(open.warnings).toEqual([]);
    expect(open.session().steps[0]?.asked).toHaveLength(said.length - 1);
    unwrap(await open.append({ type: 'submitted', step: 'requirements', value: 'x', at: START + 1e6 }));
    await open.close();
  });
});
