/**
 * Builds what ships: the program bundled into dist/, and the scenarios and concepts checked and compiled to JSON
 * beside it. With --if-stale only where a source has changed since. Builds that run at once wait for each other,
 * and a program that runs meanwhile never misses a file: each is replaced in one move, the entry last.
 */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { hashFiles } from './hash-files.mjs';
import { LIBRARIES, loadWhenUsed, startProgramsWhenUsed } from './load-when-used.mjs';
import { withLock } from './with-lock.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.stamp');
const SOURCES = ['src', 'scenarios', 'concepts', 'templates', 'package.json', 'package-lock.json'];

const BUNDLE = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Names stay readable in the stack of a bug report.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'error',
};

/** CommonJS modules in a bundle call require() for what stands outside it. */
const REQUIRE =
  "import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);";

/** What a grading thread loads: the same code, which tells it what to do. */
const WORKER = "import { serveGrading } from './cli.js';\nawait serveGrading();\n";

/** For what runs once and is thrown away. */
const READABLE = { minifyWhitespace: false, minifySyntax: false };

const onlyIfStale = process.argv.includes('--if-stale');
await mkdir(DIST, { recursive: true });
process.exitCode = await withLock(join(DIST, '.lock'), buildAll);

async function buildAll() {
  const stamp = await hashFiles(ROOT, SOURCES);
  if (onlyIfStale && (await readFile(STAMP, 'utf8').catch(() => '')) === stamp) return 0;
  await rm(STAMP, { force: true });
  const program = await bundleProgram();
  const content = await compileContent();
  await replaceDist(new Map([...program, ...content.files]));
  process.stderr.write(content.report);
  if (content.failed) return 1;
  await writeFile(STAMP, stamp);
  return 0;
}

/**
 * The program's files by their path in dist/: all code of ours in one, which costs less to open than many and is
 * evaluated only as far as it is used, and the heavy libraries beside it.
 */
async function bundleProgram() {
  const [program, ...libraries] = await Promise.all([
    build({
      ...BUNDLE,
      entryPoints: ['src/cli/entry.ts'],
      format: 'esm',
      write: false,
      banner: { js: REQUIRE },
      plugins: [loadWhenUsed(LIBRARIES)],
    }),
    ...Object.values(LIBRARIES).map((contents) =>
      build({
        ...BUNDLE,
        // Their stacks are not ours to read, and half of their size is names.
        minifyIdentifiers: true,
        stdin: { contents, resolveDir: ROOT },
        format: 'cjs',
        write: false,
        plugins: [startProgramsWhenUsed],
      }),
    ),
  ]);
  const names = Object.keys(LIBRARIES).map((name) => `lib/${name}.cjs`);
  return new Map([
    ['cli.js', program.outputFiles[0].contents],
    ['grade-worker.js', WORKER],
    ...libraries.map(({ outputFiles }, index) => [names[index], outputFiles[0].contents]),
  ]);
}

/** The checked content: files by their path in dist/, and every problem as text. */
async function compileContent() {
  const folder = await mkdtemp(join(tmpdir(), 'sdcoach-build-'));
  try {
    const outfile = join(folder, 'compile-content.mjs');
    await build({
      ...BUNDLE,
      ...READABLE,
      entryPoints: ['src/build/compile-content.ts'],
      format: 'esm',
      banner: { js: REQUIRE },
      outfile,
    });
    const module = await import(pathToFileURL(outfile).href);
    return await module.compileContent(ROOT);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts every file in its place by one move each, the entry last, then removes what is left of earlier builds. */
async function replaceDist(files) {
  const entryLast = [...files].sort(([a], [b]) => Number(a === 'cli.js') - Number(b === 'cli.js'));
  for (const [path, contents] of entryLast) {
    const target = join(DIST, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(`${target}.new`, contents);
    await rename(`${target}.new`, target);
  }
  for (const entry of await readdir(DIST, { recursive: true, withFileTypes: true })) {
    const path = relative(DIST, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (entry.isFile() && !files.has(path) && path !== '.lock') await rm(join(DIST, path), { force: true });
  }
}
