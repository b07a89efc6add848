import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWorkFolder, EXPECTED, type Ran, runShell } from './run-case.ts';

const CASES = fileURLToPath(new URL('./cases/', import.meta.url));
const refresh = process.env.REFRESH_CASES === '1';

/** Each folder is a case: its command, its files, and the stdout, stderr and status that it must give. */
describe.concurrent('the command line', () => {
  for (const name of readdirSync(CASES).sort()) {
    it(name, { timeout: 60_000 }, async () => {
      const folder = join(CASES, name);
      const { dir, remove } = await createWorkFolder(folder);
      try {
        const command = readFileSync(join(folder, 'command'), 'utf8');
        const ran = await runShell(dir, command);
        if (refresh) write(folder, ran);
        expect(ran).toEqual(expected(folder));
        expect(ran.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
        expect(ran.stdout + ran.stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        if (!/[;|\n]/.test(command.trim()) && command.includes('--format json')) JSON.parse(ran.stdout);
      } finally {
        await remove();
      }
    });
  }
});

function expected(folder: string): object {
  return Object.fromEntries(
    EXPECTED.map((name) => {
      try {
        return [name, readFileSync(join(folder, name), 'utf8')];
      } catch {
        return [name, ''];
      }
    }),
  );
}

function write(folder: string, ran: Ran): void {
  for (const name of EXPECTED) {
    if (ran[name] === '') rmSync(join(folder, name), { force: true });
    else writeFileSync(join(folder, name), ran[name]);
  }
}
