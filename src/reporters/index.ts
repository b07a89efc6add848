/** The formats of `grade`. One line each. */
export { json } from './json.ts';
export { pretty } from './pretty.ts';
