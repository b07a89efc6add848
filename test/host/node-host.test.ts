import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { isSessionId } from '../../src/store/session-files.ts';
import { tempDir } from '../store/temp-dir.ts';

/** Bundles a program that has a `host`, and gives its path. */
async function programOf(body: string): Promise<string> {
  const outfile = join(tempDir(), 'program.mjs');
  const source = fileURLToPath(new URL('../../src/host/node-host.ts', import.meta.url));
  const contents = `import { createNodeHost } from ${JSON.stringify(source)};\nconst host = createNodeHost();\n${body}`;
  const stdin = { contents, resolveDir: '/', loader: 'ts' } as const;
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' });
  return outfile;
}

describe('the host of this process', () => {
  const host = createNodeHost();

  it('knows itself, and no process that does not run', () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid ?? 0;
    expect(host.pid).toBe(process.pid);
    expect(host.processMark(host.pid)).toBe(host.processMark(host.pid));
    expect(host.processMark(gone)).toBeNull();
    expect([host.processMark(0), host.processMark(-1), host.processMark(1.5)]).toEqual([null, null, null]);
  });

  it.skipIf(!existsSync('/proc/self/stat'))('tells two processes apart', () => {
    expect(host.processMark(process.ppid)).not.toBe(host.processMark(process.pid));
    expect(host.processMark(process.pid)).toMatch(/^[0-9a-f-]{36} \d+$/u);
  });

  it('gives ids that the store takes, another one each time', () => {
    const ids = Array.from({ length: 20 }, () => host.newSessionId());
    expect(ids.every(isSessionId)).toBe(true);
    expect(new Set(ids).size).toBeGreaterThan(1);
  });
});

describe.skipIf(process.platform === 'win32')('a program on this host', () => {
  it('goes on quietly when its reader goes away', async () => {
    const writer = await programOf(`
      let written = 0;
      while (!host.stdout.closed() && written < 100000) {
        await host.stdout.write('line '.repeat(100) + '\\n');
        written += 1;
      }
      await host.stdout.write('more');
      await host.stderr.write('closed ' + host.stdout.closed() + ' early ' + (written < 100000) + '\\n');
    `);
    const { stderr } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${writer}" | head -n 1 > /dev/null`],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('closed true early true\n');
  });

  it.skipIf(!existsSync('/dev/full'))('hears of a full disk', async () => {
    const program = await programOf(`
      await host.stdout.write('x').catch((error) => host.stderr.write('failed ' + error.code));
    `);
    const { stderr } = spawnSync('bash', ['-c', `"${process.execPath}" "${program}" > /dev/full`], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('failed ENOSPC');
  });

  it('takes its time and its session ids from the environment', async () => {
    const program = await programOf(`
      const now = host.now();
      await host.stdout.write([host.newSessionId(), now, host.stdout.isTTY, host.stdout.columns(), host.argv].join(' '));
    `);
    const env = { ...process.env, SDCOACH_NOW: '2025-01-31T09:30:00Z', SDCOACH_CLOCK_SPEED: '0' };
    const still = spawnSync(process.execPath, [program, 'a b'], { encoding: 'utf8', env });
    expect(still.stdout).toMatch(/^20250131-093000-[a-z0-9]{4} 1738315800000 false 80 a b$/u);
    const named = { ...env, SDCOACH_SESSION_ID: '20250101-000000-test' };
    expect(spawnSync(process.execPath, [program], { encoding: 'utf8', env: named }).stdout).toMatch(
      /^20250101-000000-test /u,
    );
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('hears %s until it stops listening', async (signal) => {
    const program = await programOf(`
      const stop = host.onSignal(async (heard) => {
        stop();
        await host.stdout.write(heard);
      });
      setInterval(() => {}, 1000);
      await host.stderr.write('ready');
    `);
    const child = spawn(process.execPath, [program], { stdio: 'pipe' });
    let said = '';
    child.stderr.on('data', () => child.kill(signal));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      child.kill(signal);
    });
    const ended = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
    expect([said, ended]).toEqual([signal, signal]);
  });
});
