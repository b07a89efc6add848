/** Lets work that leaves something behind tidy up when it is interrupted. */
import type { Host } from '../host/types.ts';
import { type Interruption, interruptionCode } from '../terminal/interrupted.ts';
import type { ExitCode } from './exit-codes.ts';

/** The code that the work ends with; or, once a signal has come, that of the interruption, with everything tidied up. */
export async function untilInterrupted(
  host: Host,
  work: () => Promise<ExitCode>,
  tidy: () => Promise<void>,
): Promise<ExitCode> {
  let stopListening = (): void => undefined;
  const interrupted = new Promise<Interruption>((resolve) => {
    stopListening = host.onSignal(resolve);
  });
  try {
    const ended = await Promise.race([work(), interrupted]);
    if (typeof ended === 'number') return ended;
    await tidy();
    return interruptionCode(ended);
  } finally {
    stopListening();
  }
}
