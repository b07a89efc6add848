/** Bundles the calibration and runs it on the folder that is named. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    'Name a folder with transcripts/ and marks.json: npm run calibrate -- test/calibration\n',
  );
  process.exit(2);
}

const temporary = await mkdtemp(join(tmpdir(), 'sdcoach-calibrate-'));
try {
  const outfile = join(temporary, 'calibrate.mjs');
  await build({
    entryPoints: [join(root, 'test/calibrate/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  const { calibrate } = await import(pathToFileURL(outfile).href);
  process.stdout.write(`${await calibrate(root, folder)}\n`);
} finally {
  await rm(temporary, { recursive: true, force: true });
}
