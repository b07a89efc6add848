/** Builds what a command is handed from the host and the global options. */
import type { Host } from '../host/types.ts';
import type { Problem } from '../problem.ts';
import type { Style } from '../style.ts';
import type { CommandContext } from './command.ts';
import type { ExitCode } from './exit-codes.ts';

/** The options that every command takes; they may stand before the command's name and after it. */
export interface GlobalOptions {
  readonly scenarios?: readonly string[];
  readonly dataDir?: string;
  readonly color?: boolean;
}

/** A context for one run. `options` are those before the command's name, then those after it; the later win. */
export function createContext(host: Host, options: readonly GlobalOptions[]): CommandContext {
  const colour = options.every((group) => group.color !== false);
  const style = async (stream: 'stdout' | 'stderr'): Promise<Style> => {
    const [{ createStyle }, { terminalFacts }] = await Promise.all([
      import('../style.ts'),
      import('../host/terminal-facts.ts'),
    ]);
    const facts = terminalFacts(host, stream, { colour });
    // What is piped or redirected is the same in every locale.
    return createStyle(host[stream].isTTY ? facts : { ...facts, unicode: false });
  };
  const tell = async (problems: readonly Problem[]): Promise<void> => {
    if (problems.length === 0) return;
    const { problemText } = await import('../reporters/problem-text.ts');
    const paint = await style('stderr');
    await host.stderr.write(
      problems.map((problem) => `${problemText(problem, paint, host.stderr.isTTY)}\n`).join(''),
    );
  };
  const refuse = async (problems: readonly Problem[]): Promise<ExitCode> => {
    await tell(problems);
    return 2;
  };
  return {
    host,
    scenarioDirs: options.flatMap((group) => group.scenarios ?? []),
    dataDir: options.findLast((group) => group.dataDir !== undefined)?.dataDir,
    style,
    print: async (result) => {
      const { writeOutput } = await import('../store/write-output.ts');
      const written = await writeOutput({ to: 'stdout', port: host.stdout }, result);
      return written.ok ? 0 : refuse(written.problems);
    },
    tell,
    refuse,
  };
}
