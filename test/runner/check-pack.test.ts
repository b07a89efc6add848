import { describe, expect, it } from 'vitest';
import { checkPack } from '../../src/runner/check-pack.ts';
import type { CheckReport } from '../../src/runner/check-report.ts';
import { readPack } from '../../src/store/read-pack.ts';
import { FILES, type Files, LEDGER, withChange } from '../scenario/tiny-pack.ts';
import { tempDir, writeFiles } from '../store/temp-dir.ts';

const GOOD = 'We write every loaf into a ledger, because the driver must never deliver it twice.';
const CORE = Object.keys(FILES).flatMap((path) => /^steps\/(.*)\.yaml$/.exec(path)?.[1] ?? []);

/** A sample that answers every step alike. */
function sample(answer: string, expectation: string): string {
  const answers = CORE.map((id) => `  ${id}: ${JSON.stringify(answer)}`).join('\n');
  return `scenario: bakery\nanswers:\n${answers}\nexpect:\n${expectation}`;
}

const PROVEN: Files = {
  ...FILES,
  'samples/strong.yaml': sample(GOOD, '  score: { min: 40 }\n  findings: { cache: { main: met } }\n'),
  'samples/empty.yaml': 'scenario: bakery\nanswers: {}\nexpect:\n  score: { max: 0 }\n',
};

/** Writes a pack with the one scenario `bakery` and checks it. */
async function check(files: Files, more: Files = {}): Promise<CheckReport> {
  const dir = tempDir();
  const inside = Object.entries(files).map(([path, text]) => [`pack/bakery/${path}`, text]);
  await writeFiles(dir, { ...Object.fromEntries(inside), ...more });
  return checkPack(await readPack({ dir: 'pack', cwd: dir }), [LEDGER]);
}

function codes(report: CheckReport): readonly string[] {
  return report.problems.map(
    ({ file, line, code }) => `${file?.replace('pack/bakery/', '')}:${line} ${code}`,
  );
}

describe('a pack that proves itself', () => {
  it('has no problems, and tells what its samples got', async () => {
    const { scenarios, problems, warnings } = await check(PROVEN);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(scenarios).toMatchObject([
      {
        id: 'bakery',
        steps: 8,
        criteria: 8,
        pitfalls: 8,
        samples: [
          { id: 'empty', score: 0, band: 'no-hire', expected: 1, broken: 0 },
          { id: 'strong', expected: 2, broken: 0 },
        ],
      },
    ]);
  });

  it('may be one scenario folder, with a glossary of its own', async () => {
    const dir = tempDir();
    const ledger = '- { id: account-book, term: Account book of ours, definition: x, related: [ledger] }\n';
    const cache = withChange(PROVEN, 'steps/cache.yaml', 'concepts: [ledger]', 'concepts: [account-book]');
    await writeFiles(dir, { ...cache, 'concepts/own.yaml': ledger });
    const report = await checkPack(await readPack({ dir, cwd: dir }), [LEDGER]);
    expect(report.problems).toEqual([]);
    expect(report.scenarios).toHaveLength(1);
  });

  it('is warned where it has no samples, none called strong, or one that expects nothing', async () => {
    const codesOf = async (files: Files) => (await check(files)).warnings.map(({ code }) => code);
    expect(await codesOf(FILES)).toEqual(['no-samples']);
    const { 'samples/strong.yaml': strong = '', ...rest } = PROVEN;
    expect(await codesOf({ ...rest, 'samples/good.yaml': strong })).toEqual(['no-strong-sample']);
    const silent = withChange(PROVEN, 'samples/empty.yaml', /expect:[\s\S]*/, '');
    expect(await codesOf(silent)).toEqual(['no-expectation']);
  });
});

describe('every problem of all files', () => {
  it('is told at once, whichever way each file is broken', async () => {
    const changes: readonly (readonly [string, string | RegExp, string])[] = [
      ['scenario.yaml', 'summary:', 'sumary:'],
      ['steps/actors.yaml', '    weight: 3', '\tweight: 3'],
      ['steps/cache.yaml', 'concepts: [ledger]', 'concepts: [leger]'],
      ['steps/gateway.yaml', 'dimension: data', 'dimension: databse'],
      ['samples/empty.yaml', 'answers: {}', 'answers: {'],
    ];
    const broken = changes.reduce<Files>(
      (files, [file, from, to]) => withChange(files, file, from, to),
      PROVEN,
    );
    const report = await check(broken, { 'pack/other/scenario.yaml': 'format: 1\n' });
    expect(report.scenarios).toEqual([]);
    for (const told of [
      'samples/empty.yaml:3 bad-yaml',
      'scenario.yaml:1 missing-key',
      'scenario.yaml:4 unknown-key',
      'steps/actors.yaml:11 bad-yaml',
      'steps/cache.yaml:16 unknown-concept',
      'steps/gateway.yaml:10 bad-value',
      'pack/other/scenario.yaml:1 missing-key',
    ])
      expect(codes(report)).toContain(told);
    expect(codes(report).filter((code) => code.includes('missing-step-file'))).toEqual([]);
    expect(report.problems.every(({ line, column, excerpt }) => line && column && excerpt)).toBe(true);
  });

  it('counts the ids of a glossary that has a mistake', async () => {
    const glossary = '- { id: account-book, trem: Account book, definition: x }\n';
    const cache = withChange(PROVEN, 'steps/cache.yaml', 'concepts: [ledger]', 'concepts: [account-book]');
    const report = await check(cache, { 'pack/concepts/own.yaml': glossary });
    expect(report.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'pack/concepts/own.yaml missing-key',
      'pack/concepts/own.yaml unknown-key',
    ]);
  });

  it('refuses two scenarios of one id', async () => {
    const report = await check(PROVEN, { 'pack/second/scenario.yaml': FILES['scenario.yaml'] ?? '' });
    expect(report.problems.map(({ file, code }) => `${file} ${code}`)).toContain(
      'pack/second/scenario.yaml duplicate-scenario',
    );
  });

  it('is told of a folder without scenarios, and of one that is not there', async () => {
    const dir = tempDir();
    const checkDir = async (name: string) => checkPack(await readPack({ dir: name, cwd: dir }), []);
    expect((await checkDir('.')).problems).toMatchObject([{ code: 'no-scenario' }]);
    expect((await checkDir('nowhere')).problems).toHaveLength(1);
  });
});

describe('what samples prove', () => {
  it.each<[string, string, string, string]>([
    [
      'a score that is out of bounds',
      'score: { min: 40 }',
      'score: { max: 1 }',
      'samples/strong.yaml:12 sample-score',
    ],
    ['a verdict that is another', 'main: met', 'main: missed', 'samples/strong.yaml:13 sample-finding'],
    [
      'a pitfall that was not found',
      'findings:',
      'deductions: { cache: [raw] }\n  findings:',
      'samples/strong.yaml:13 sample-deductions',
    ],
    [
      'an expectation of what is not there',
      'cache: { main',
      'cache: { mian',
      'samples/strong.yaml:13 unknown-criterion',
    ],
    ['another scenario', 'scenario: bakery', 'scenario: mill', 'samples/strong.yaml:1 unknown-scenario'],
    ['a step that is none', '  cache: "We', '  cash: "We', 'samples/strong.yaml:10 unknown-step'],
  ])('%s', async (_, from, to, told) => {
    expect(codes(await check(withChange(PROVEN, 'samples/strong.yaml', from, to)))).toContain(told);
  });

  it('a pitfall that was found and is not expected', async () => {
    const raw = sample('We sell raw dough.', '  deductions: { cache: [] }\n');
    const report = await check({ ...PROVEN, 'samples/raw.yaml': raw });
    expect(codes(report)).toEqual(['samples/raw.yaml:12 sample-deductions']);
    const expected = sample('We sell raw dough.', '  deductions: { cache: [raw] }\n');
    expect(codes(await check({ ...PROVEN, 'samples/raw.yaml': expected }))).toEqual([]);
  });

  it('a criterion that none meets, and that the strong one misses', async () => {
    const unmet = withChange(PROVEN, 'steps/gateway.yaml', '["sourdough ledger", "@ledger"]', '"marmalade"');
    expect(codes(await check(unmet))).toEqual([
      'steps/gateway.yaml:8 criterion-never-met',
      'steps/gateway.yaml:8 strong-misses',
    ]);
  });

  it('a criterion that none misses', async () => {
    const { 'samples/empty.yaml': _, ...rest } = PROVEN;
    const told = codes(await check(rest));
    expect(told).toHaveLength(8);
    expect(told).toContain('steps/gateway.yaml:8 criterion-never-missed');
  });

  it('no coverage where a sample could not be graded: that is told first', async () => {
    const told = codes(
      await check(withChange(PROVEN, 'samples/empty.yaml', 'answers: {}', 'answers: { cash: x }')),
    );
    expect(told).toEqual(['samples/empty.yaml:2 unknown-step']);
  });
});

describe('the question pasted back', () => {
  it('earns nothing where the rubric asks for words of the question', async () => {
    const prompt =
      'prompt: Describe which ledger your gateway fills, street by street, and which bakers read that ledger.';
    const asking = withChange(PROVEN, 'steps/gateway.yaml', 'prompt: What about gateway?', prompt);
    expect((await check(asking)).problems.filter(({ code }) => code === 'echo-scores')).toEqual([]);
  });

  it('is a problem where a rubric gives marks for it', async () => {
    const prompt = 'prompt: Plan a gateway for 3000 loaves a second, because bread gets stale.';
    const leaky = withChange(PROVEN, 'steps/gateway.yaml', 'prompt: What about gateway?', prompt);
    const counting = withChange(
      leaky,
      'steps/gateway.yaml',
      '["sourdough ledger", "@ledger"]',
      '{ quantity: { measure: rate } }\n    full: mentioned',
    );
    const [problem] = (await check(counting)).problems.filter(({ code }) => code === 'echo-scores');
    expect(problem).toMatchObject({ file: 'pack/bakery/steps/gateway.yaml', line: 4, column: 9 });
    expect(problem?.hint).toContain('main');
  });
});
