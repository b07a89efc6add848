/** The formats of `grade`. One line each. */
export { github } from './github.ts';
export { json } from './json.ts';
export { junit } from './junit.ts';
export { markdown } from './markdown.ts';
export { ndjson } from './ndjson.ts';
export { pretty } from './pretty.ts';
export { tap } from './tap.ts';
