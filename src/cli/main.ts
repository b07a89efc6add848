/** From a command line to an exit code: which command runs, with which global options, and what a failure ends in. */
import type { Host } from '../host/types.ts';
import { describeBug } from './describe-bug.ts';
import type { ExitCode } from './exit-codes.ts';

/** Runs one command line. Never throws: whatever goes wrong has been said on stderr. */
export async function main(host: Host): Promise<ExitCode> {
  try {
    const { runProgram } = await import('./program.ts');
    return await runProgram(host);
  } catch (error) {
    await host.stderr.write(describeBug(error));
    return 3;
  }
}
