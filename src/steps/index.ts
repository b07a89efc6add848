/** The step kinds. One line each. */
export { dialogue } from './dialogue.ts';
export { list } from './list.ts';
export { prose } from './prose.ts';
export { table } from './table.ts';
