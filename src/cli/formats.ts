/** The formats of `grade`, read from the registry of reporters; the first is the default. */
import * as reporters from '../reporters/index.ts';
import type { Reporter } from '../reporters/types.ts';

const registry: Readonly<Record<string, Reporter>> = reporters;
const DEFAULT = reporters.pretty.name;

export const FORMATS: readonly string[] = [
  DEFAULT,
  ...Object.values(registry)
    .map(({ name }) => name)
    .filter((name) => name !== DEFAULT),
];

/** The reporter of one of FORMATS. */
export function reporterOf(format: string): Reporter {
  return Object.values(registry).find(({ name }) => name === format) ?? reporters.pretty;
}
