/** What the launcher loads: the program and the host to run it on. */
export { createNodeHost } from '../host/node-host.ts';
export { serveGrading } from '../runner/serve-grading.ts';
export { describeBug } from './describe-bug.ts';
export { main } from './main.ts';
