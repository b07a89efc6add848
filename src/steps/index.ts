/** The step kinds. One line each. */
export { choice } from './choice.ts';
export { choices } from './choices.ts';
export { dialogue } from './dialogue.ts';
export { list } from './list.ts';
export { match } from './match.ts';
export { model } from './model.ts';
export { number } from './number.ts';
export { order } from './order.ts';
export { prose } from './prose.ts';
export { short } from './short.ts';
export { table } from './table.ts';
export { term } from './term.ts';
