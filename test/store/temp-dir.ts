/** A folder of its own for each test, removed afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Tests that run at once each say when they finish: otherwise the folder may go with another one. */
export function tempDir(onFinished: (act: () => void) => void = onTestFinished): string {
  const dir = mkdtempSync(join(tmpdir(), 'sdcoach-test-'));
  onFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Writes files by their path below the folder. */
export async function writeFiles(
  dir: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
}
