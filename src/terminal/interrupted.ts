/** Why a session stops in the middle, and the exit status that this means. */

export type Interruption = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** Thrown out of whatever waits for a person when they, or the machine, end the session. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly by: Interruption;

  constructor(by: Interruption) {
    super(by);
    this.by = by;
  }
}

/** The exit status of an interrupted session: 130, 143, or 129 for a terminal that went away. */
export function interruptionCode(by: Interruption): 130 | 143 | 129 {
  return STATUS[by];
}

const STATUS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
