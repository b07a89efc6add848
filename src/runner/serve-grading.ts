/** What a grading thread does: it grades what it is sent until it is stopped. */
import { parentPort, workerData } from 'node:worker_threads';
import { Bug } from '../problem.ts';
import { gradeItem } from './grade-item.ts';
import { type GradeSetup, openGrading } from './grader.ts';
import type { Task, TaskDone } from './worker-grader.ts';

/** Serves the thread that started this one. A failure ends the thread, and is told there. */
export async function serveGrading(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Bug('This is no thread of its own.');
  const grading = await openGrading(workerData as GradeSetup);
  port.on('message', async ({ id, item }: Task) => {
    const done: TaskDone = { id, graded: await gradeItem(item, grading) };
    port.postMessage(done);
  });
}
