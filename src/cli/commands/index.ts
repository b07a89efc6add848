/** The commands, in the order of the help. One line each. */
export { list } from './list.ts';
