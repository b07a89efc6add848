import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every package that a file loads as soon as it is imported, types and `import()` aside. */
function packagesOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  const found = new Set<string>();
  if (seen.has(file)) return found;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*? from '([^']+)';/gms,
  );
  for (const [, what = ''] of imports) {
    if (!what.startsWith('.')) found.add(what);
    else if (what.endsWith('.ts'))
      for (const each of packagesOf(join(dirname(file), what), seen)) found.add(each);
  }
  return found;
}

describe('reading a JSON transcript', () => {
  it.each([
    'source/read-source.ts',
    'session/parse-transcript.ts',
    'session/from-transcript.ts',
    'runner/grade-item.ts',
  ])('%s loads neither YAML nor schemas', (file) => {
    const packages = packagesOf(join(SRC, file));
    expect(packages).not.toContain('yaml');
    expect(packages).not.toContain('zod');
  });

  it('sees what is loaded', () => {
    expect(packagesOf(join(SRC, 'runner/grade-item.ts'))).toContain('stemmer');
  });
});
