/** A grading thread that fails in the way that it is told to by the bar's band. */
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', ({ id }) => {
  if (id < 3) return parentPort.postMessage({ id, graded: { file: String(id) } });
  if (workerData.cwd === 'exit') process.exit(7);
  throw new TypeError('nobody thought of this');
});
