import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withProgress } from '../../src/cli/with-progress.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Host } from '../../src/host/types.ts';
import { makePipe } from '../store/make-pipe.ts';
import { tempDir, writeFiles } from '../store/temp-dir.ts';
import { startProgram } from '../terminal/pseudo-terminal.ts';
import { PACK } from './run-case.ts';

const never = (): never => {
  throw new Error('written to');
};

function hostWith({ isTTY, ci }: { isTTY: boolean; ci: string }): Host {
  const stderr = { isTTY, columns: () => 80, closed: () => false, write: never };
  return { ...createNodeHost(), stderr, env: (name) => (name === 'CI' ? ci : undefined) };
}

describe('progress', () => {
  it.each([
    { isTTY: false, ci: '' },
    { isTTY: true, ci: 'true' },
  ])('is for terminals that somebody looks at: not %j', async (facts) => {
    const start = performance.now();
    const text = never;
    const work = () => new Promise((resolve) => setTimeout(() => resolve(7), 1300));
    expect(await withProgress(hostWith(facts), text, work)).toBe(7);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.skipIf(process.platform === 'win32')(
    'counts what is graded, on a terminal, and leaves it clean',
    async () => {
      const dir = tempDir();
      const answers = JSON.stringify({ scenario: 'lemonade', answers: { storage: 'We keep a notebook.' } });
      await writeFiles(dir, Object.fromEntries([1, 2, 3].map((index) => [`in/${index}.json`, answers])));
      const late = join(dir, 'late.json');
      makePipe(late);
      const argv = ['grade', 'in', 'late.json', '--scenarios', PACK, '--format', 'json:out.json'];
      const program = startProgram(argv, { columns: 80, rows: 10, dataDir: dir });
      await program.next('3 of 4 done');
      await writeFile(late, answers);
      expect(await program.ended()).toMatchObject({ exitCode: 0 });
      expect(program.screen().trim()).toBe('');
      expect(JSON.parse(await readFile(join(dir, 'out.json'), 'utf8')).results).toHaveLength(4);
    },
  );
});
