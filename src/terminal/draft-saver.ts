/** Sees to it that what is being typed is on disk soon after, and at once when it must be. */
import type { Outcome } from '../problem.ts';
import { succeed } from '../problem.ts';
import type { Draft } from '../store/drafts.ts';

export interface DraftSaver {
  /** Remembers a draft, and saves it a little later as it is then. */
  readonly change: (draft: Draft) => void;
  /** Saves what is not saved yet. */
  readonly flush: () => Promise<Outcome<void>>;
  /** Forgets what is not saved yet: it was sent. */
  readonly drop: () => void;
}

/** A saver that writes with `save`, at most `delay` milliseconds after a change. */
export function createDraftSaver(save: (draft: Draft) => Promise<Outcome<void>>, delay = DELAY): DraftSaver {
  let unsaved: Draft | null = null;
  let timer: NodeJS.Timeout | null = null;
  const drop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    unsaved = null;
  };
  const flush = async (): Promise<Outcome<void>> => {
    const draft = unsaved;
    drop();
    return draft === null ? succeed(undefined) : save(draft);
  };
  return {
    change: (draft) => {
      unsaved = draft;
      timer ??= setTimeout(flush, delay);
    },
    flush,
    drop,
  };
}

/** From a key to the disk: well within the two seconds that may be lost. */
const DELAY = 1000;
