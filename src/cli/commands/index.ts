/** The commands. One line each. */

export { ask } from './ask.ts';
export { check } from './check.ts';
export { doc } from './doc.ts';
export { explain } from './explain.ts';
export { grade } from './grade.ts';
export { history } from './history.ts';
export { list } from './list.ts';
export { menu } from './menu.ts';
export { mock } from './mock.ts';
export { practice } from './practice.ts';
export { quiz } from './quiz.ts';
export { report } from './report.ts';
export { review } from './review.ts';
export { show } from './show.ts';
