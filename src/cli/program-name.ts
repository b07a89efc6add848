/** How the program was called, so that what it says can be typed as it stands. */
import type { Host } from '../host/types.ts';

/** `sdcoach`, or the npm script of a clone where it was started through that. */
export function programName({ env }: Pick<Host, 'env'>): string {
  return env('npm_lifecycle_event') === 'start' ? 'npm start --' : 'sdcoach';
}
