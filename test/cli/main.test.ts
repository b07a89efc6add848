import { describe, expect, it } from 'vitest';
import { EXIT_CODES, type ExitCode, worstExitCode } from '../../src/cli/exit-codes.ts';
import { main } from '../../src/cli/main.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Host, OutputPort } from '../../src/host/types.ts';

interface Seen {
  stdout: string;
  stderr: string;
}

function port(seen: Seen, name: keyof Seen): OutputPort {
  return {
    isTTY: false,
    columns: () => 80,
    closed: () => false,
    write: async (text) => {
      seen[name] += text;
    },
  };
}

async function run(argv: readonly string[], changes: Partial<Host> = {}): Promise<Seen & { code: ExitCode }> {
  const seen = { stdout: '', stderr: '' };
  const ports = { stdout: port(seen, 'stdout'), stderr: port(seen, 'stderr') };
  const code = await main({ ...createNodeHost(), ...ports, argv, ...changes });
  return { ...seen, code };
}

describe('main', () => {
  it('ends in 3 with the stack and a request to report where sdcoach is at fault', async () => {
    const broken = (): never => {
      throw new TypeError('nobody thought of this');
    };
    const { code, stderr, stdout } = await run(['list'], {
      stdout: { ...port({ stdout: '', stderr: '' }, 'stdout'), write: broken },
      env: broken,
    });
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toContain('This is a bug in sdcoach');
    expect(stderr).toContain('TypeError: nobody thought of this');
    expect(stderr).toMatch(/\n\s+at .*:\d+:\d+/);
    expect(stderr).toContain('Please report it');
  });

  it('prints every exit code in its help', async () => {
    const { code, stdout, stderr } = await run(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { code: number, meaning } of EXIT_CODES) {
      expect(stdout).toMatch(new RegExp(`^ +${number} +${meaning.replace(/[()]/g, '\\$&')}$`, 'm'));
    }
  });

  it.each([
    [['--nonsense']],
    [['nonsense']],
    [['grade']],
    [['list', 'extra']],
    [['list', '--format']],
    [['--scenarios']],
  ])('refuses %j as usage', async (argv) => {
    const { code, stdout, stderr } = await run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
  });
});

describe('worstExitCode', () => {
  it.each<[readonly ExitCode[], ExitCode]>([
    [[], 0],
    [[0, 1], 1],
    [[1, 2, 0], 2],
    [[2, 3, 1], 3],
    [[3, 130], 130],
    [[3, 143], 143],
    [[129, 0], 129],
  ])('%j ends in %d', (codes, worst) => {
    expect(worstExitCode(codes)).toBe(worst);
  });
});
