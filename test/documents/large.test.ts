import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN } from '../cli/run-case.ts';
import { tempDir } from '../store/temp-dir.ts';
import { ALL_HOSTILE } from './hostile-texts.ts';

const MEGABYTE = 1_000_000;
/** No file of answers may hold them. */
const CONTROL = /(?!\n)[\p{Cc}\p{Cs}\uffff\ufffe]/gu;

/** One answer of a megabyte, each of a kind that a careless search would go through again from every word. */
const LARGE: readonly (readonly [name: string, step: string, value: unknown])[] = [
  ['hostile text', 'cache', repeat(`${ALL_HOSTILE.replace(CONTROL, '')} because `)],
  ['failures on one line', 'requirements', repeat('if the node ')],
  ['stores', 'storage', repeat('redis kafka mysql ')],
  ['reasons', 'cache', repeat('redis because of ')],
  ['hops', 'gateway', repeat('a -> ')],
  ['sizes', 'requirements', `2 billion messages a day. ${repeat('400 bytes x and 7 kB ')}`],
  ['rates', 'requirements', Array.from({ length: 40_000 }, (_, index) => `${index} messages a day`).join()],
  ['needs', 'functional', Array.from({ length: 80_000 }, (_, index) => `a need ${index}`)],
];

describe.concurrent('a megabyte of', () => {
  it.for(LARGE)(
    '%s becomes a document within seconds',
    { timeout: 60_000 },
    async ([, step, value], { onTestFinished }) => {
      const file = join(tempDir(onTestFinished), 'large.json');
      await writeFile(file, JSON.stringify({ scenario: 'chat', answers: { [step]: value } }));
      expect(await runDoc(file)).toBe(0);
      expect(existsSync(file)).toBe(true);
    },
  );
});

/** The exit status, or the signal that ended it. In a process of its own, since nothing else could stop it. */
async function runDoc(file: string): Promise<number | NodeJS.Signals | null> {
  const child = spawn(process.execPath, [BIN, 'doc', file], { stdio: 'ignore', timeout: LONGEST });
  return new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
}

function repeat(text: string): string {
  return text.repeat(Math.ceil(MEGABYTE / text.length)).slice(0, MEGABYTE);
}

/** Milliseconds; several run side by side. */
const LONGEST = 20_000;
