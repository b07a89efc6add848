/** Bundles a TypeScript entry of the tests' tools to a temporary file and imports it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** Calls `use` with the module that the entry, a path below the checkout, exports. */
export async function withBundled(entry, use) {
  const temporary = await mkdtemp(join(tmpdir(), 'sdcoach-bundled-'));
  try {
    const outfile = join(temporary, 'entry.mjs');
    await build({
      entryPoints: [join(root, entry)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outfile,
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    return await use(await import(pathToFileURL(outfile).href));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
