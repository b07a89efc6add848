import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Content, loadContent } from '../../src/store/content.ts';
import { SMALL } from '../session/small-scenario.ts';
import { builtContent, SHARDING } from './built-content.ts';
import { tempDir, writeFiles } from './temp-dir.ts';
import { problemOf, unwrap } from './unwrap.ts';

const CORE = [
  'requirements',
  'actors',
  'functional',
  'non-functional',
  'storage',
  'sharding',
  'gateway',
  'cache',
];

/** The files of a scenario that refers to a built-in concept and to one of its own. */
function scenarioFiles(folder: string, id: string): Readonly<Record<string, string>> {
  const scenario = [
    'format: 1',
    `id: ${id}`,
    'title: Parking',
    'summary: Drivers find a place.',
    'brief: A city wants drivers to find a place to park.',
    'vocabulary: [garage]',
    'facts:',
    '  - id: places',
    '    answer: Ten thousand places.',
    '    asks: [how many places]',
    `steps: [${CORE.join(', ')}]`,
  ].join('\n');
  const step = (name: string): string =>
    [
      `id: ${name}`,
      'kind: prose',
      `title: About ${name}`,
      `prompt: What about ${name}?`,
      'minutes: 5',
      'weight: 1',
      'hints:',
      '  - { text: Think of the city., price: 0.25 }',
      '  - { text: Think of its garages., price: 0.5 }',
      'criteria:',
      '  - id: split',
      '    title: Splits',
      '    dimension: data',
      '    weight: 2',
      '    mentioned: ["@sharding"]',
      '    met: You split it.',
      '    partly: Say by what you split it.',
      '    missed: Think of how to split it.',
      '    concepts: [sharding]',
    ].join('\n');
  const steps = CORE.map((name) => [`${folder}steps/${name}.yaml`, `${step(name)}\n`]);
  return { [`${folder}scenario.yaml`]: `${scenario}\n`, ...Object.fromEntries(steps) };
}

const GARAGE = [
  '- id: garage-door',
  '  term: Garage door',
  '  aliases: [garage door]',
  '  definition: What a garage is shut with.',
  '  useWhen: There is a garage.',
  '  price: It costs money.',
  '  example: A roller door.',
  '  related: []',
  '  opposed: []',
  '',
].join('\n');

async function contentOf(cwd: string, ...scenarioDirs: readonly string[]): Promise<Content> {
  return loadContent({ cwd }, { scenarioDirs, folder: await builtContent() });
}

describe('the built-in content', () => {
  it('is listed without being read', async () => {
    const folder = await builtContent();
    await rm(join(folder, 'scenarios'), { recursive: true });
    await rm(join(folder, 'concepts.json.br'));
    const content = await loadContent({ cwd: '/' }, { scenarioDirs: [], folder });
    expect(content.problems).toEqual([]);
    expect(content.scenarios).toEqual([
      {
        id: 'small',
        kind: 'interview',
        topics: [],
        title: 'Small',
        summary: 'Three steps.',
        steps: 3,
        minutes: 15,
      },
    ]);
    expect(problemOf(await content.load('small')).code).toBe('no-content');
  });

  it('is read when it is asked for', async () => {
    const content = await contentOf('/');
    expect(unwrap(await content.load('small'))).toEqual({ scenario: SMALL, concepts: [SHARDING] });
    expect(unwrap(await content.concepts())).toEqual([SHARDING]);
  });

  it.each(['nope', '../concepts', '../../etc/passwd', 'constructor', ''])(
    'has no scenario %j',
    async (id) => {
      const problem = problemOf(await (await contentOf('/')).load(id));
      expect(problem).toMatchObject({ code: 'unknown-scenario', hint: expect.stringContaining('small') });
    },
  );

  it('that is missing is a Problem that says what to do', async () => {
    const content = await loadContent({ cwd: '/' }, { scenarioDirs: [], folder: join(tempDir(), '/') });
    expect(content.problems).toMatchObject([
      { code: 'no-content', hint: expect.stringContaining('npm run build') },
    ]);
    expect(problemOf(await content.load('small')).code).toBe('unknown-scenario');
  });
});

describe('a folder of the user’s', () => {
  it('adds its scenarios, with a glossary of their own', async () => {
    const cwd = tempDir();
    await writeFiles(cwd, {
      ...scenarioFiles('pack/parking/', 'parking'),
      ...scenarioFiles('pack/garage/', 'garage'),
      'pack/concepts/garage.yaml': GARAGE,
      'pack/notes/readme.md': 'Not a scenario.',
    });
    const content = await contentOf(cwd, 'pack');
    expect(content.problems).toEqual([]);
    expect(content.scenarios.map(({ id }) => id)).toEqual(['garage', 'parking', 'small']);
    const { scenario, concepts } = unwrap(await content.load('parking'));
    expect(scenario.steps.map(({ id }) => id)).toEqual(CORE);
    expect(concepts.map(({ id }) => id)).toEqual(['sharding', 'garage-door']);
    expect(unwrap(await content.load('small')).concepts).toEqual([SHARDING]);
    expect(unwrap(await content.concepts()).map(({ id }) => id)).toEqual(['sharding', 'garage-door']);
  });

  it('may be one scenario, and may be named twice', async () => {
    const cwd = tempDir();
    await writeFiles(cwd, { ...scenarioFiles('parking/', 'parking'), 'parking/concepts/own.yaml': GARAGE });
    const content = await contentOf(cwd, 'parking', './parking/', join(cwd, 'parking'));
    expect(content.problems).toEqual([]);
    expect(content.scenarios.map(({ id }) => id)).toEqual(['parking', 'small']);
    expect(unwrap(await content.load('parking')).concepts).toHaveLength(2);
  });

  it('is needed again to grade a session’s copy of its scenario', async () => {
    const cwd = tempDir();
    await writeFiles(cwd, { ...scenarioFiles('parking/', 'parking'), 'parking/concepts/own.yaml': GARAGE });
    const named = join(cwd, 'parking/steps/cache.yaml');
    await writeFile(named, (await readFile(named, 'utf8')).replace('@sharding', '@garage-door'));
    const content = await contentOf(cwd, 'parking');
    const { scenario, concepts } = unwrap(await content.load('parking'));
    expect(unwrap(await content.glossaryFor(scenario))).toEqual(concepts);
    expect(problemOf(await (await contentOf(cwd)).glossaryFor(scenario))).toMatchObject({
      code: 'missing-concepts',
      message: expect.stringContaining('garage-door'),
      hint: expect.stringContaining('--scenarios'),
    });
    expect(unwrap(await (await contentOf(cwd)).glossaryFor(SMALL))).toEqual([SHARDING]);
  });

  it('cannot take the id of another scenario', async () => {
    const cwd = tempDir();
    await writeFiles(cwd, {
      ...scenarioFiles('pack/a/', 'small'),
      ...scenarioFiles('pack/b/', 'parking'),
      ...scenarioFiles('pack/c/', 'parking'),
    });
    const content = await contentOf(cwd, 'pack');
    expect(content.problems).toMatchObject([
      { code: 'duplicate-scenario', file: 'pack/a/scenario.yaml', line: 2, column: 5 },
      { code: 'duplicate-scenario', file: 'pack/c/scenario.yaml', line: 2, column: 5 },
    ]);
    expect(unwrap(await content.load('small')).scenario).toEqual(SMALL);
  });

  it('cannot take the id of a built-in concept', async () => {
    const cwd = tempDir();
    const doubled = GARAGE.replace('id: garage-door', 'id: sharding');
    await writeFiles(cwd, { ...scenarioFiles('parking/', 'parking'), 'parking/concepts/own.yaml': doubled });
    const content = await contentOf(cwd, 'parking');
    expect(content.problems).toMatchObject([
      { code: 'duplicate-id', file: 'parking/concepts/own.yaml', line: 1 },
    ]);
  });

  it('with a broken scenario still has the others', async () => {
    const cwd = tempDir();
    await writeFiles(cwd, {
      ...scenarioFiles('pack/parking/', 'parking'),
      ...scenarioFiles('pack/garage/', 'garage'),
      'pack/garage/scenario.yaml': 'format: 1\nid: [garage\n',
    });
    const content = await contentOf(cwd, 'pack');
    expect(content.scenarios.map(({ id }) => id)).toEqual(['parking', 'small']);
    expect(content.problems.length).toBeGreaterThan(0);
    for (const problem of content.problems) expect(problem.file).toBe('pack/garage/scenario.yaml');
  });

  it.each([
    ['that does not exist', 'none', 'no-such-file'],
    ['that is a file', 'file', 'cannot-read'],
    ['without a scenario', 'empty', 'no-scenario'],
  ])('%s is a Problem that names it', async (_, dir, code) => {
    const cwd = tempDir();
    await writeFiles(cwd, { file: 'x', 'empty/readme.md': 'x' });
    const content = await contentOf(cwd, dir);
    expect(content.problems).toMatchObject([{ code, file: dir }]);
    expect(content.scenarios.map(({ id }) => id)).toEqual(['small']);
  });

  it('with two files for one step is a Problem', async () => {
    const cwd = tempDir();
    await writeFiles(cwd, {
      ...scenarioFiles('parking/', 'parking'),
      'parking/steps/cache.yml': 'id: cache\n',
    });
    expect((await contentOf(cwd, 'parking')).problems).toMatchObject([{ code: 'duplicate-step-file' }]);
  });

  it.skipIf(process.platform === 'win32')('is not left through links', async () => {
    const cwd = tempDir();
    await writeFiles(cwd, {
      ...scenarioFiles('pack/parking/', 'parking'),
      ...scenarioFiles('other/', 'other'),
    });
    await writeFile(join(cwd, 'secret.yaml'), 'password: x\n');
    await symlink(join(cwd, 'other'), join(cwd, 'pack', 'other'));
    expect((await contentOf(cwd, 'pack')).scenarios.map(({ id }) => id)).toEqual(['parking', 'small']);
    await rm(join(cwd, 'pack/parking/steps/cache.yaml'));
    await symlink(join(cwd, 'secret.yaml'), join(cwd, 'pack/parking/steps/cache.yaml'));
    expect((await contentOf(cwd, 'pack')).problems).toMatchObject([
      { code: 'no-plain-file', file: 'pack/parking/steps/cache.yaml' },
    ]);
  });

  it.skipIf(process.platform === 'win32')('has no steps in a linked folder', async () => {
    const cwd = tempDir();
    await writeFiles(cwd, { ...scenarioFiles('parking/', 'parking'), ...scenarioFiles('other/', 'other') });
    await rm(join(cwd, 'parking/steps'), { recursive: true });
    await symlink(join(cwd, 'other/steps'), join(cwd, 'parking/steps'));
    expect((await contentOf(cwd, 'parking')).problems).toMatchObject([
      { code: 'no-plain-file', file: 'parking/steps' },
    ]);
  });

  it.skipIf(process.platform === 'win32')('may itself be reached through a link', async () => {
    const cwd = tempDir();
    await writeFiles(cwd, scenarioFiles('real/', 'parking'));
    await symlink(join(cwd, 'real'), join(cwd, 'link'));
    expect((await contentOf(cwd, 'link', 'real')).problems).toEqual([]);
  });
});
