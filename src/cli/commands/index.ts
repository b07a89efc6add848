/** The commands, in the order of the help. One line each. */
export { list } from './list.ts';
export { menu } from './menu.ts';
export { practice } from './practice.ts';
