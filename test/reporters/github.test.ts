import { describe, expect, it } from 'vitest';
import { github } from '../../src/reporters/github.ts';
import type { GradedTranscript, GradeReport } from '../../src/reporters/types.ts';
import { createPlainStyle } from '../../src/style.ts';
import { HOSTILE, hostileReport } from './hostile.ts';
import { report } from './report.ts';

async function write(from: GradeReport): Promise<string> {
  return github.report(from, async () => createPlainStyle());
}

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** As the runner reads a line of a log: one that begins with two colons is a command. */
function readCommand(line: string): Command | null {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end === -1) return null;
  const [, command = '', rest = ''] = /^(\S+) ?(.*)$/su.exec(text.slice(2, end)) ?? [];
  const pairs = rest.split(',').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, decode(value.join('='), PROPERTY)];
  });
  return { command, properties: Object.fromEntries(pairs), message: decode(text.slice(end + 2), DATA) };
}

const DATA = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const PROPERTY = [['%3A', ':'], ['%2C', ','], ...DATA] as const;

function decode(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((said, [from, to]) => said.replaceAll(from, to), text);
}

function commands(text: string): readonly (Command | null)[] {
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .slice(0, -1)
    .map(readCommand);
}

function many(count: number, failing: boolean): readonly GradedTranscript[] {
  const [result] = report.results;
  if (result === undefined) return [];
  return Array.from({ length: count }, (_, index) => ({
    ...result,
    file: `${failing ? 'bad' : 'good'}-${index}.yaml`,
    shortfalls: failing ? result.shortfalls : [],
  }));
}

describe('github', () => {
  it('annotates what is wrong and what was graded', async () => {
    expect(await write(report)).toMatchInlineSnapshot(`
      "::error file=answers/two.yaml,line=3,col=5,title=unknown-step::There is no step \`cach\`.%0ADid you mean cache?
      ::error file=answers/one.yaml,title=answers/one.yaml%3A 71.5 of 100%2C hire::score 71.5 is below 80.%0AStorage: missed: Search. Nobody can find a message again.
      "
    `);
  });

  it.each(HOSTILE)('lets %j begin no command of its own', async (text) => {
    const read = commands(await write(hostileReport(text)));
    expect(read.map((line) => line?.command)).toEqual(['error', 'error', 'notice']);
    for (const line of read) {
      const names = Object.keys(line?.properties ?? {});
      expect(['file', 'line', 'col', 'title']).toEqual(expect.arrayContaining(names));
      expect(line?.message.length).toBeLessThan(4_000);
      expect(line?.message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
    }
  });

  it('says percent signs, colons, commas and emoji as they were written', async () => {
    const text = '%0A, 50%: a::b \u{1f600}';
    const [problem] = commands(await write(hostileReport(text)));
    expect(problem).toEqual({
      command: 'error',
      properties: { file: text, line: '3', col: '5', title: 'bad-value' },
      message: `${text}\n${text}`,
    });
  });

  it('keeps to ten of a kind and counts the rest', async () => {
    const results = [...many(13, true), ...many(11, false)];
    const lines = (await write({ ...report, results, problems: [] })).trimEnd().split('\n');
    const kinds = lines.map((line) => readCommand(line)?.command ?? line);
    expect(kinds.slice(0, 20)).toEqual([...Array(10).fill('error'), ...Array(10).fill('notice')]);
    expect(kinds.slice(20)).toEqual([
      'Not annotated, as GitHub shows ten of a kind a step: 3 more errors and 1 more notice.',
    ]);
  });

  it('counts nothing where ten are all', async () => {
    const results = [...many(10, true), ...many(10, false)];
    expect(commands(await write({ ...report, results, problems: [] }))).not.toContain(null);
  });

  it('names no file for what came from stdin, and a path as the repository knows it', async () => {
    const [one, other] = many(2, false);
    if (one === undefined || other === undefined) throw new Error('two are needed');
    const results = [
      { ...one, file: '-', id: 'mine' },
      { ...other, file: './b.yaml' },
    ];
    const read = commands(await write({ ...report, results, problems: [] }));
    expect(read.map((line) => line?.properties)).toEqual([
      { title: 'mine: 71.5 of 100, hire' },
      { file: 'b.yaml', title: './b.yaml: 71.5 of 100, hire' },
    ]);
  });

  it('says nothing of nothing', async () => {
    expect(await write({ ...report, results: [], problems: [] })).toBe('');
  });
});
