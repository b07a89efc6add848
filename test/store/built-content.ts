/** A folder of built content as `npm run build` writes it, with one scenario and one concept. */
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Concept } from '../../src/concepts/types.ts';
import { compilePitfalls } from '../../src/scenario/common-pitfalls.ts';
import { scenarioLine } from '../../src/store/built-in.ts';
import { SMALL } from '../session/small-scenario.ts';
import { tempDir, writeFiles } from './temp-dir.ts';

export const SHARDING: Concept = {
  id: 'sharding',
  term: 'Sharding',
  area: 'sharding',
  aliases: ['horizontal partitioning'],
  definition: 'Rows of one table spread over several databases.',
  related: [],
  opposed: [],
};

/** A value as the build writes it. */
export function packed(value: unknown): Uint8Array {
  return brotliCompressSync(JSON.stringify(value));
}

/** Path of the folder, with a slash at its end. */
export async function builtContent(): Promise<string> {
  const dir = tempDir();
  await writeFiles(dir, {
    'index.json': JSON.stringify([scenarioLine(SMALL)]),
    'scenarios/small.json.br': packed(SMALL),
    'concepts.json.br': packed([SHARDING]),
    'pitfalls.json.br': packed(compilePitfalls([SHARDING])),
  });
  return join(dir, '/');
}
