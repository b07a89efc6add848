/** The last words of a session that is not over. */
import { wrap } from '../../layout.ts';
import type { Style } from '../../style.ts';

/** That everything is saved, and how to go on. */
export function goodbyeScreen(session: string, style: Style): string {
  return [...wrap(SAVED, style.width), `  sdcoach practice --resume ${session}`].join('\n');
}

const SAVED = 'Saved, with what you were typing. Go on with:';
