/** The last words of a session that is not over. */
import { wrap } from '../../layout.ts';
import type { Style } from '../../style.ts';

/** How to go on; `saved` where everything is on disk, else only what was sent before. */
export function goodbyeScreen(session: string, saved: boolean, style: Style): string {
  return [...wrap(saved ? SAVED : PARTLY_SAVED, style.width), `sdcoach practice --resume ${session}`].join(
    '\n',
  );
}

const SAVED = 'Saved, with what you were typing. Go on with:';
const PARTLY_SAVED = 'What you sent before is saved; what you were typing may not be. Go on with:';
