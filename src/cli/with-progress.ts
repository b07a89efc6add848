/** Shows on a terminal that work goes on, and how far it is, where it takes long enough to wonder. */
import { isCI } from '../host/terminal-facts.ts';
import type { Host } from '../host/types.ts';

/**
 * Does the work; after a second a spinner turns on stderr until it is done, with a text that is asked for anew each
 * time. Logs, and those of CI, get nothing.
 */
export async function withProgress<T>(host: Host, text: () => string, work: () => Promise<T>): Promise<T> {
  if (!host.stderr.isTTY || isCI(host.env)) return work();
  const pending: { stop?: () => void; done: boolean } = { done: false };
  const timer = setTimeout(async () => {
    const { default: ora } = await import('ora');
    if (pending.done) return;
    const spinner = ora({ text: text(), discardStdin: false }).start();
    const renewal = setInterval(() => {
      spinner.text = text();
    }, RENEWAL);
    pending.stop = () => {
      clearInterval(renewal);
      spinner.stop();
    };
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
const PATIENCE = 1000;
const RENEWAL = 200;
