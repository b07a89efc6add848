/** Bundles a program of the tests into one file that a bare node runs. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Path of the bundle, in this folder. */
export async function bundleProgram(program: URL, dir: string): Promise<string> {
  const outfile = join(dir, 'program.mjs');
  const entryPoints = [fileURLToPath(program)];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error' });
  return outfile;
}
