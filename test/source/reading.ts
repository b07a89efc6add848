/** Reading texts in tests. */
import type { Problem } from '../../src/problem.ts';
import { readSource } from '../../src/source/read-source.ts';
import type { Source } from '../../src/source/types.ts';

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function sourceOf(text: string, file = 'a.yaml'): Promise<Source> {
  const read = await readSource(file, bytes(text));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export async function problemsOf(text: string, file = 'a.yaml'): Promise<readonly Problem[]> {
  const read = await readSource(file, bytes(text));
  return read.ok ? [] : read.problems;
}

/** `line:column code` of each. */
export function places(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}
