/** The last words of a session that is not over. */
import { textWidth, wrap } from '../../layout.ts';
import type { Session } from '../../session/types.ts';
import type { Style } from '../../style.ts';

export interface Goodbye {
  readonly session: Pick<Session, 'id' | 'mode' | 'scenario'>;
  /** How the program is called. */
  readonly program: string;
  /** Whether everything is on disk; else only what was sent before. */
  readonly saved: boolean;
}

/** How to go on, as a line that can be typed as it stands. */
export function goodbyeScreen({ session, program, saved }: Goodbye, style: Style): string {
  const verb = session.scenario.kind === 'quiz' ? 'quiz' : session.mode === 'mock' ? 'mock' : 'practice';
  const command = [`${program} ${verb}`, `--resume ${session.id}`];
  const line = command.join(' ');
  // Broken where a shell goes on, for a terminal would break it within the id.
  const shown = textWidth(line) <= style.width ? line : command.join(' \\\n  ');
  return [...wrap(saved ? SAVED : PARTLY_SAVED, style.width), shown].join('\n');
}

const SAVED = 'Saved, with what you were typing. Go on with:';
const PARTLY_SAVED = 'What you sent before is saved; what you were typing may not be. Go on with:';
