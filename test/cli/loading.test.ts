import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkFolder, runShell } from './run-case.ts';

let work: Awaited<ReturnType<typeof createWorkFolder>>;

/** Says on stderr which of the heavy libraries is loaded. */
const SPY = `
const Module = require('node:module');
const load = Module._load;
Module._load = function (request, ...rest) {
  const library = /lib[/]([a-z]+)[.]cjs$/.exec(request);
  if (library) process.stderr.write('loads ' + library[1] + '\\n');
  return load.call(this, request, ...rest);
};
`;

beforeAll(async () => {
  work = await createWorkFolder();
  await writeFile(join(work.dir, 'spy.cjs'), SPY);
  await writeFile(join(work.dir, 'answers.json'), '{ "scenario": "card-delivery", "answers": {} }');
  await writeFile(join(work.dir, 'answers.yaml'), 'scenario: card-delivery\nanswers: {}\n');
});
afterAll(() => work.remove());

describe('what a command loads', () => {
  it.each([
    ['--version', []],
    ['--help', ['commander']],
    ['list', ['commander']],
    ['grade answers.json --format json', ['commander']],
    ['grade answers.json', ['commander']],
    ['grade answers.yaml --format json', ['commander', 'yaml']],
    ['ask card-delivery how many customers', ['commander']],
    ['show card-delivery', ['commander']],
    ['history', ['commander']],
    ['list --scenarios "$PACK"', ['commander', 'yaml', 'zod']],
  ])('%s', async (command, libraries) => {
    const { stderr } = await runShell(work.dir, `NODE_OPTIONS="--require ./spy.cjs" sdcoach ${command}`);
    const loaded = [...stderr.matchAll(/^loads (\w+)$/gm)].map(([, library]) => library);
    expect([...new Set(loaded)].toSorted()).toEqual(libraries);
  });
});
