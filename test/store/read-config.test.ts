import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { readConfigs } from '../../src/store/read-config.ts';
import { tempDir, writeFiles } from './temp-dir.ts';

const FORMATS = ['pretty', 'json', 'junit'];
const NAME = 'sdcoach.config.yaml';

/** Reads with this home folder and nothing in the environment. */
function read(cwd: string, { asked, home = '/nowhere' }: { asked?: string; home?: string } = {}) {
  const host = { cwd, env: () => undefined, platform: 'linux', homeDir: home } as const;
  return readConfigs(host, { asked, formats: FORMATS });
}

async function problemsOf(text: string): Promise<readonly Problem[]> {
  const cwd = tempDir();
  await writeFile(join(cwd, NAME), text);
  const configs = await read(cwd);
  return configs.ok ? [] : configs.problems;
}

describe('a configuration', () => {
  it('is no more than what it says', async () => {
    const cwd = tempDir();
    expect(await read(cwd)).toEqual({ ok: true, value: [] });
    await writeFile(join(cwd, NAME), '# nothing yet\n');
    expect(await read(cwd)).toEqual({ ok: true, value: [{}] });
    await writeFile(join(cwd, NAME), 'minScore: 65\n');
    expect(await read(cwd)).toEqual({ ok: true, value: [{ minScore: 65 }] });
  });

  it('has its paths below its own folder', async () => {
    const cwd = tempDir();
    const text =
      'scenarios: [ours, ./more]\nformats: [pretty, "junit:out/a:b.xml"]\nminSteps: { storage: 60.5, cache: 0 }\nrequireBand: lean-hire\n';
    await writeFiles(cwd, { 'ci/grade.yaml': text });
    expect(await read(cwd, { asked: 'ci/grade.yaml' })).toEqual({
      ok: true,
      value: [
        {
          scenarios: ['ci/ours', 'ci/more'],
          formats: ['pretty', 'junit:ci/out/a:b.xml'],
          minSteps: { storage: 60.5, cache: 0 },
          requireBand: 'lean-hire',
        },
      ],
    });
  });

  it('of the project goes before that of the user, and the one asked for takes its place', async () => {
    const [cwd, home] = [tempDir(), tempDir()];
    await writeFiles(cwd, { [NAME]: 'minScore: 1', 'other.yaml': 'minScore: 2' });
    await writeFiles(home, { '.config/sdcoach/config.yaml': 'minScore: 3' });
    expect(await read(cwd, { home })).toEqual({ ok: true, value: [{ minScore: 1 }, { minScore: 3 }] });
    expect(await read(cwd, { home, asked: 'other.yaml' })).toEqual({
      ok: true,
      value: [{ minScore: 2 }, { minScore: 3 }],
    });
  });

  it('of the README is one', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const block = readme.split('```yaml\n').find((part) => part.startsWith('scenarios: [')) ?? '';
    const cwd = tempDir();
    await writeFile(join(cwd, NAME), block.slice(0, block.indexOf('```')));
    expect(await read(cwd)).toMatchObject({ ok: true, value: [{ minScore: 65, minSteps: { storage: 60 } }] });
  });

  it('that was asked for must be there', async () => {
    const configs = await read(tempDir(), { asked: 'no.yaml' });
    expect(configs.ok ? [] : configs.problems).toMatchObject([{ code: 'no-such-file', file: 'no.yaml' }]);
  });
});

describe('what is wrong with a configuration', () => {
  it.each<[string, string, number, number, string]>([
    ['minScores: 1', 'unknown-key', 1, 1, 'Did you mean minScore?'],
    ['minScore: "65"', 'wrong-type', 1, 11, 'a number from 0 to 100'],
    ['minScore: 101', 'bad-value', 1, 11, 'from 0 to 100'],
    ['minScore: .nan', 'bad-value', 1, 11, 'from 0 to 100'],
    ['minSteps: [storage]', 'wrong-type', 1, 11, 'a mapping'],
    ['minSteps:\n  storage: high', 'wrong-type', 2, 12, 'minSteps.storage'],
    ['requireBand: hires', 'unknown-band', 1, 14, 'Did you mean hire?'],
    ['formats: json', 'wrong-type', 1, 10, 'a list'],
    ['formats: []', 'bad-value', 1, 10, 'at least one'],
    ['formats:\n  - pretty\n  - jsn:x', 'unknown-format', 3, 5, 'Did you mean json?'],
    ['scenarios: ours', 'wrong-type', 1, 12, 'a list'],
    ['scenarios: [5]', 'wrong-type', 1, 13, 'text'],
    ['- 1', 'wrong-type', 1, 1, 'a mapping'],
    ['minScore: 1\nminScore: 2', 'duplicate-key', 2, 1, 'second time'],
  ])('%j is said where it stands', async (text, code, line, column, words) => {
    const problems = await problemsOf(text);
    expect(problems).toMatchObject([{ code, file: NAME, line, column }]);
    expect(problems[0]?.excerpt).toBe(text.split('\n')[line - 1]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(words);
  });

  it('is all said at once', async () => {
    const problems = await problemsOf('minScore: -1\nformats: [x]\nlevel: mid\n');
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '1 bad-value',
      '2 unknown-format',
      '3 unknown-key',
    ]);
  });

  it.each(['..', '../x', 'a/../../x', '/etc', 'C:\\x', 'c:x', '\\\\host\\x', 'a\\..\\..\\x', '~/x', ''])(
    'may be that %j leads out of its folder',
    async (path) => {
      const quoted = JSON.stringify(path);
      const problems = await problemsOf(
        `scenarios: [${quoted}]\nformats: [${JSON.stringify(`json:${path}`)}]\n`,
      );
      expect(problems).toMatchObject([
        { code: 'outside-folder', line: 1, column: 13 },
        { code: 'outside-folder', line: 2, column: 11 },
      ]);
    },
  );

  it('may be that a link leads out of its folder', async () => {
    const [cwd, other] = [tempDir(), tempDir()];
    await writeFile(join(other, 'precious'), '');
    await mkdir(join(cwd, 'in'));
    await symlink(other, join(cwd, 'out'));
    await symlink(join(other, 'precious'), join(cwd, 'in', 'report.json'));
    await writeFile(
      join(cwd, NAME),
      'scenarios: [out, in, in/../out/a]\nformats: ["json:in/report.json", "junit:in/x.xml"]\n',
    );
    const configs = await read(cwd);
    expect(configs.ok ? [] : configs.problems.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '1:13',
      '1:22',
      '2:11',
    ]);
  });
});
