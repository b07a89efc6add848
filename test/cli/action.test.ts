import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createWorkFolder, PACK } from './run-case.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Step {
  readonly name: string;
  readonly run: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action: {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
} = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));

const gradeStep = action.runs.steps.find(({ name }) => name === 'Grade');
const help = readFileSync(join(ROOT, 'test/cli/cases/help-of-grade/stdout'), 'utf8');

/** What an input is passed on as; null where it is no option of grade. */
function flagOf(input: string): string | null {
  if (input === 'paths' || input === 'working-directory') return null;
  return `--${input.replace(/^(min-step|format)s$/, '$1')}`;
}

describe('the action', () => {
  it('has inputs for flags that exist, and gives each of them', () => {
    for (const input of Object.keys(action.inputs)) {
      const flag = flagOf(input);
      if (flag !== null) {
        expect(help).toMatch(new RegExp(`^ +${flag} <`, 'm'));
        expect(gradeStep?.run).toMatch(new RegExp(`^add ${flag} "\\$GRADE_${variable(input)}"$`, 'm'));
      }
    }
  });

  it('passes every input through the environment, and none into a script', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run, shell } of action.runs.steps) {
      expect(run).not.toContain('${{');
      expect(shell).toBe('bash');
    }
    const passed = Object.keys(action.inputs).filter((input) => input !== 'working-directory');
    expect(gradeStep?.env).toEqual(
      Object.fromEntries(passed.map((input) => [`GRADE_${variable(input)}`, `\${{ inputs.${input} }}`])),
    );
  });
});

describe("the README's workflow", () => {
  it('uses inputs that the action has, and all that it requires', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const block = readme.split('```yaml\n').find((part) => part.startsWith('on: ')) ?? '';
    const { jobs } = parse(block.slice(0, block.indexOf('```')));
    const given = Object.keys(jobs.answers.steps[1].with);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given));
    const required = Object.entries(action.inputs).filter(([, input]) => input.required === true);
    expect(given).toEqual(expect.arrayContaining(required.map(([name]) => name)));
  });
});

function variable(input: string): string {
  return input.toUpperCase().replaceAll('-', '_');
}

describe('its script', () => {
  let work: Awaited<ReturnType<typeof createWorkFolder>>;
  beforeEach(async () => {
    work = await createWorkFolder(join(ROOT, 'test/cli/cases/min-step-met'));
    await cp(PACK, join(work.dir, 'my pack'), { recursive: true });
  });
  afterEach(() => work.remove());

  /** Runs it as the runner does, with these inputs and the defaults of the others. */
  async function run(inputs: Readonly<Record<string, string>>): Promise<{ status: number; said: string }> {
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']);
    const all = Object.entries({ ...Object.fromEntries(defaults), ...inputs });
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', gradeStep?.run ?? ''], {
      cwd: work.dir,
      env: {
        PATH: process.env.PATH,
        HOME: work.dir,
        GITHUB_ACTION_PATH: ROOT,
        GITHUB_STEP_SUMMARY: join(work.dir, 'summary.md'),
        ...Object.fromEntries(all.map(([name, value]) => [`GRADE_${variable(name)}`, String(value)])),
      },
    });
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => parts.push(String(chunk)));
    const status = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
    return { status, said: parts.join('') };
  }

  it('annotates, writes a JUnit report and the summary of the job', async () => {
    const { status, said } = await run({ paths: 'answers.yaml\n', scenarios: 'my pack\n' });
    expect(said).toMatch(/^::notice file=answers\.yaml,title=/);
    expect(status).toBe(0);
    expect(readFileSync(join(work.dir, 'sdcoach-junit.xml'), 'utf8')).toContain(
      '<testsuite name="answers.yaml"',
    );
    expect(readFileSync(join(work.dir, 'summary.md'), 'utf8')).toContain('answers.yaml');
  });

  it('gives every input on', async () => {
    await writeFile(join(work.dir, 'ci.yaml'), 'requireBand: no-hire\n');
    const { status, said } = await run({
      paths: '*.yaml\r\n\nno such.yaml',
      scenarios: 'my pack',
      'min-score': '99',
      'min-steps': 'storage=99\ncache=0\n',
      'require-band': 'strong hire',
      formats: 'json\n',
      jobs: '2',
      shard: '1/1',
      config: 'ci.yaml',
    });
    expect(status).toBe(2);
    const { summary, problems } = JSON.parse(said.slice(said.indexOf('{\n'), said.lastIndexOf('}\n') + 2));
    expect(summary).toMatchObject({
      failed: 1,
      threshold: 99,
      minSteps: [
        { step: 'storage', score: 99 },
        { step: 'cache', score: 0 },
      ],
      requireBand: 'strong-hire',
    });
    expect(problems.map(({ file }: { file: string }) => file)).toContain('no such.yaml');
  });

  it('fails where a transcript is below the bar', async () => {
    expect((await run({ paths: 'answers.yaml', scenarios: 'my pack', 'min-score': '99' })).status).toBe(1);
  });

  it.each(Object.keys(action.inputs).filter((input) => input !== 'working-directory'))(
    'never runs what stands in %s',
    async (input) => {
      const hostile = '$(touch pwned) `touch pwned`; touch pwned && "\'\ntouch pwned | --min-score=0 > pwned';
      const { status } = await run({ paths: 'answers.yaml', scenarios: 'my pack', [input]: hostile });
      expect(status).toBe(2);
      expect(existsSync(join(work.dir, 'pwned'))).toBe(false);
    },
  );
});
