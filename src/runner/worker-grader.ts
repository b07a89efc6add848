/** Grades in several threads of the same program. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Bug } from '../problem.ts';
import type { Graded } from './grade-item.ts';
import type { Grader, GradeSetup } from './grader.ts';
import type { GradeItem } from './read-items.ts';
import { saveMemory } from './save-memory.ts';

/** What is sent to a worker, and what comes back. */
export interface Task {
  readonly id: number;
  readonly item: GradeItem;
}
export interface TaskDone {
  readonly id: number;
  readonly graded: Graded;
}

interface Waiting {
  readonly resolve: (graded: Graded) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** Tasks that it was given and has not answered, by id. */
  readonly waiting: Map<number, Waiting>;
  /** Why it can be given nothing more. */
  ended: unknown;
}

/**
 * A grader of `jobs` threads, each started when there is work for it. Where one ends by itself, what it was given
 * fails with the reason: that is a bug of ours, never of the input. `file` is the worker's code.
 */
export function createWorkerGrader(jobs: number, setup: GradeSetup, file = workerFile()): Grader {
  saveMemory();
  const threads: Thread[] = [];
  let tasks = 0;
  const freest = (): Thread => {
    const [least] = [...threads].sort((a, b) => a.waiting.size - b.waiting.size);
    if (least !== undefined && (least.waiting.size === 0 || threads.length === jobs)) return least;
    const thread = startThread(file, setup);
    threads.push(thread);
    return thread;
  };
  return {
    grade: (item) => {
      tasks += 1;
      return ask(freest(), { id: tasks, item });
    },
    most: jobs * AHEAD,
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.removeAllListeners('exit').terminate()));
    },
  };
}

function startThread(file: URL, setup: GradeSetup): Thread {
  const worker = new Worker(file, { workerData: setup, resourceLimits: MEMORY });
  const thread: Thread = { worker, waiting: new Map(), ended: null };
  const fail = (reason: unknown): void => {
    thread.ended ??= reason;
  };
  const end = (reason: unknown): void => {
    fail(reason);
    for (const { reject } of thread.waiting.values()) reject(thread.ended);
    thread.waiting.clear();
  };
  worker.on('message', ({ id, graded }: TaskDone) => {
    thread.waiting.get(id)?.resolve(graded);
    thread.waiting.delete(id);
  });
  // An error can overtake answers that were sent before it; when the thread has ended, they have all arrived.
  worker.on('error', fail);
  worker.on('messageerror', end);
  worker.on('exit', (code) => end(new Bug(`A grading thread ended with ${code}.`)));
  return thread;
}

function ask(thread: Thread, task: Task): Promise<Graded> {
  if (thread.ended !== null) return Promise.reject(thread.ended);
  return new Promise((resolve, reject) => {
    thread.waiting.set(task.id, { resolve, reject });
    thread.worker.postMessage(task);
  });
}

/** The worker's code beside the bundle, or in the build from the sources. */
function workerFile(): URL {
  const files = PLACES.map((place) => new URL(place, import.meta.url));
  const found = files.find((file) => existsSync(file));
  if (found === undefined) throw new Bug('The grading threads are missing from this installation.');
  return found;
}

/** Megabytes for what is young, so that it does not lie about; there is no limit on the rest. */
const MEMORY = { maxYoungGenerationSizeMb: 8 };

const PLACES = ['./grade-worker.js', '../../dist/grade-worker.js'];

/** Items for each thread, so that none waits for the next while results wait for their turn. */
const AHEAD = 4;
