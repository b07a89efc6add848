/** Shows on a terminal that work goes on, where it takes long enough to wonder. */
import type { Host } from '../host/types.ts';

/** Does the work; after half a second a spinner turns on stderr until it is done. */
export async function withProgress<T>(host: Host, text: string, work: () => Promise<T>): Promise<T> {
  if (!host.stderr.isTTY) return work();
  const pending: { stop?: () => void; done: boolean } = { done: false };
  const timer = setTimeout(async () => {
    const { default: ora } = await import('ora');
    if (pending.done) return;
    const spinner = ora({ text, discardStdin: false }).start();
    pending.stop = () => spinner.stop();
  }, PATIENCE);
  try {
    return await work();
  } finally {
    pending.done = true;
    clearTimeout(timer);
    pending.stop?.();
  }
}

/** Milliseconds. */
const PATIENCE = 500;
