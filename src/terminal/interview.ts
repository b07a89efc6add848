/** What every part of the loop is handed, and the one way in which an event happens: on disk first. */
import type { Host } from '../host/types.ts';
import type { Outcome, Problem } from '../problem.ts';
import type { CompiledScenario } from '../scenario/compile.ts';
import type { Event, Session } from '../session/types.ts';
import type { OpenSession } from '../store/open-session.ts';
import type { SampleAnswers } from '../store/strong-sample.ts';
import type { DraftSaver } from './draft-saver.ts';
import type { Terminal } from './terminal.ts';

export interface Interview {
  readonly terminal: Terminal;
  readonly open: OpenSession;
  readonly drafts: DraftSaver;
  readonly compiled: CompiledScenario;
  /** A concept's own name for its id. */
  readonly term: (concept: string) => string;
  /** A strong answer to each step, read when it is first asked for. */
  readonly sample: () => Promise<Outcome<SampleAnswers>>;
  /** Writes it to the file, or to one of a name of its own where that is ''; the name, or why it could not. */
  readonly keep: (what: Keepsake, file: string) => Promise<Outcome<string>>;
  /** How this program is called on a command line. */
  readonly program: string;
  /** Words only: the candidate sees no marks. */
  readonly hideScore: boolean;
  readonly now: () => number;
  readonly onTick: Host['onTick'];
  readonly env: Host['env'];
}

/** What can be kept of a session as a file: the design document, or the report. */
export type Keepsake = 'doc' | 'report';

/** Whether the interview goes on, or the candidate left. */
export type Next = 'on' | 'quit';

/** Thrown when an event could not be written; the session is as before it. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.problems = problems;
  }
}

type WithoutTime<E> = E extends Event ? Omit<E, 'at'> : never;

/** Writes an event and answers with the session after it; throws NotSaved where that fails. */
export async function record({ open, now }: Interview, event: WithoutTime<Event>): Promise<Session> {
  const next = await open.append({ ...event, at: now() } as Event);
  if (!next.ok) throw new NotSaved(next.problems);
  return next.value;
}
