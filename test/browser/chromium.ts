/** Chromium where there is one. Without it the tests of pages are skipped, unless they are required. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The path of the browser; null where there is none. */
export const CHROMIUM = findChromium();
export const isRequired = process.env.SDCOACH_REQUIRE_BROWSER === '1';

function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const named = process.env.CHROME_PATH ?? '';
  return [...(named === '' ? [] : [named]), ...places].find(canRun) ?? null;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export async function launchChromium(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('no Chromium found, and SDCOACH_REQUIRE_BROWSER is 1');
  return chromium.launch({ executablePath: CHROMIUM, headless: true, args: [...QUIET] });
}

/** A machine that runs tests may be root and has no screen; the browser is to ask nobody for anything by itself. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
