import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { parseTranscript } from '../../src/session/parse-transcript.ts';
import { FILES, LEDGER, scenarioFiles, stepText } from '../scenario/tiny-pack.ts';
import { sourceOf } from '../source/reading.ts';
import { unwrap } from '../store/unwrap.ts';

const files = {
  ...FILES,
  'scenario.yaml': FILES['scenario.yaml']?.replace('cache]', 'cache, wishes]') ?? '',
  'steps/wishes.yaml': `${stepText('wishes')}optional: true\n`,
};
const bakery: Scenario = unwrap(await parseScenario(await scenarioFiles(files), [LEDGER]));

async function parse(text: string, file = 'a/strong.yaml') {
  return parseTranscript(await sourceOf(text, file), (id) => (id === 'bakery' ? bakery : undefined), [
    'bakery',
    'mill',
  ]);
}

/** `line code at what stands there`. */
async function told(text: string): Promise<readonly string[]> {
  const parsed = await parse(text);
  const lines = text.split('\n');
  return (parsed.ok ? [] : parsed.problems).map(
    ({ line = 0, column = 0, code }) => `${line} ${code} at ${lines[line - 1]?.slice(column - 1)}`,
  );
}

async function answersOf(text: string) {
  return unwrap(await parse(`scenario: bakery\nanswers:\n${text}`)).answers;
}

const bare = { at: '', asked: [], followUps: [], hints: 0, seconds: null };

describe('a sound transcript', () => {
  it('has defaults for what it leaves out', async () => {
    expect(unwrap(await parse('scenario: bakery\nanswers: {}\n'))).toEqual({
      scenario: 'bakery',
      id: 'strong',
      level: 'senior',
      seed: 0,
      candidate: null,
      steps: null,
      answers: {},
    });
  });

  it('keeps what it says', async () => {
    const text =
      'scenario: bakery\nid: run-7\nlevel: staff\nseed: 42\ncandidate: C. Rumb\nsteps: [cache, storage]\nexpect: { anything: 1 }\nanswers: {}\n';
    expect(unwrap(await parse(text))).toMatchObject({
      id: 'run-7',
      level: 'staff',
      seed: 42,
      candidate: 'C. Rumb',
      steps: ['storage', 'cache'],
    });
  });

  it.each([
    ['a/b/strong.yaml', 'strong'],
    ['strong.v2.json', 'strong.v2'],
    ['.hidden', '.hidden'],
    ['-', 'stdin'],
  ])('%s is called %s', async (file, id) => {
    const text = '{"scenario": "bakery", "answers": {}}';
    expect(unwrap(await parse(text, file)).id).toBe(id);
  });

  it('takes text, lists, rows and the long form', async () => {
    const answers = await answersOf(
      [
        '  requirements: "How many?"',
        '  actors: [baker, rider]',
        '  storage: [{ data: orders, store: Postgres }, { data: photos }]',
        '  cache: { text: none, asked: [volume], followUps: [{ question: Why?, answer: Because. }], hints: 1, seconds: 240 }',
        '  sharding: { text: [by street, by day] }',
      ].join('\n'),
    );
    expect(answers).toEqual({
      requirements: { ...bare, value: 'How many?' },
      actors: { ...bare, value: ['baker', 'rider'] },
      storage: { ...bare, value: [{ data: 'orders', store: 'Postgres' }, { data: 'photos' }] },
      cache: {
        value: 'none',
        at: '/text',
        asked: ['volume'],
        followUps: [{ question: 'Why?', answer: 'Because.' }],
        hints: 1,
        seconds: 240,
      },
      sharding: { ...bare, at: '/text', value: ['by street', 'by day'] },
    });
  });

  it('means the same in JSON', async () => {
    const value = {
      scenario: 'bakery',
      id: 'x',
      answers: { cache: { text: 'a\nb', hints: 1 }, storage: [{ data: 'orders' }] },
    };
    const json = unwrap(await parse(JSON.stringify(value), 'x.json'));
    const yaml =
      'scenario: bakery\nid: x\nanswers:\n  cache: { text: "a\\nb", hints: 1 }\n  storage: [{ data: orders }]\n';
    expect(unwrap(await parse(yaml))).toEqual(json);
  });

  it('keeps answers to the letter', async () => {
    const value = ' two  spaces\t\r\nand a line end \n';
    const text = JSON.stringify({ scenario: 'bakery', answers: { cache: value } });
    expect(unwrap(await parse(text, 'x.json')).answers.cache?.value).toBe(value);
  });
});

describe('what is wrong, and where', () => {
  it.each<[string, string, readonly string[]]>([
    ['a list instead of a mapping', '- a\n', ['1 wrong-type at - a']],
    ['nothing that it needs', 'level: mid\n', ['1 missing-key at level: mid', '1 missing-key at level: mid']],
    ['an unknown scenario', 'scenario: bakrey\nanswers: {}', ['1 unknown-scenario at bakrey']],
    ['a path for a scenario', 'scenario: ../bakery\nanswers: {}', ['1 unknown-scenario at ../bakery']],
    ['a prototype for a scenario', 'scenario: __proto__\nanswers: {}', ['1 unknown-scenario at __proto__']],
    ['a number for a scenario', 'scenario: 5\nanswers: {}', ['1 wrong-type at 5']],
    ['an unknown key', 'scenario: bakery\nanswer: {}\nanswers: {}', ['2 unknown-key at answer: {}']],
    ['no answers', 'scenario: bakery\n', ['1 missing-key at scenario: bakery']],
    ['answers in a list', 'scenario: bakery\nanswers: [a]', ['2 wrong-type at [a]']],
    ['an unknown level', 'scenario: bakery\nlevel: junior\nanswers: {}', ['2 unknown-level at junior']],
    ['a seed in words', 'scenario: bakery\nseed: x\nanswers: {}', ['2 wrong-type at x']],
    ['a seed below zero', 'scenario: bakery\nseed: -1\nanswers: {}', ['2 bad-value at -1']],
    ['an id that is a number', 'scenario: bakery\nid: 7\nanswers: {}', ['2 wrong-type at 7']],
    [
      'an unknown step of the run',
      'scenario: bakery\nsteps: [cash]\nanswers: {}',
      ['2 unknown-step at cash]'],
    ],
    ['a run without steps', 'scenario: bakery\nsteps: []\nanswers: {}', ['2 bad-value at []']],
    [
      'an answer to a step outside the run',
      'scenario: bakery\nsteps: [cache]\nanswers:\n  actors: x',
      ['4 unknown-step at actors: x'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await told(text)).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['an unknown step', 'storrage: x', ['unknown-step at storrage: x']],
    ['a number', 'cache: 5', ['wrong-type at 5']],
    ['nothing', 'cache: ~', ['wrong-type at ~']],
    ['true', 'cache: true', ['wrong-type at true']],
    ['a number in a list', 'cache: [a, 5]', ['wrong-type at 5]']],
    ['a list in a list', 'cache: [[a]]', ['wrong-type at [a]]']],
    ['rows where none can be', 'cache: [{ data: x }]', ['wrong-type at { data: x }]']],
    ['text among rows', 'storage: [{ data: x }, y]', ['wrong-type at y]']],
    ['an unknown column', 'storage: [{ data: x, shop: y }]', ['unknown-key at shop: y }]']],
    ['a number in a cell', 'storage: [{ data: 7 }]', ['wrong-type at 7 }]']],
    ['a long form without text', 'cache: { hints: 1 }', ['missing-key at cache: { hints: 1 }']],
    ['an unknown key of the long form', 'cache: { text: x, hint: 1 }', ['unknown-key at hint: 1 }']],
    ['an unknown fact', 'cache: { text: x, asked: [volum] }', ['unknown-fact at volum] }']],
    ['more hints than there are', 'cache: { text: x, hints: 2 }', ['bad-value at 2 }']],
    ['half a hint', 'cache: { text: x, hints: 0.5 }', ['wrong-type at 0.5 }']],
    ['seconds in words', 'cache: { text: x, seconds: long }', ['wrong-type at long }']],
    [
      'a follow-up without its answer',
      'cache: { text: x, followUps: [{ question: y }] }',
      ['missing-key at { question: y }] }'],
    ],
    ['an escape sequence', 'cache: "\\e[31mred"', ['control-character at "\\e[31mred"']],
    ['an escape sequence in a list', 'cache: [a, "\\x9b2J"]', ['control-character at "\\x9b2J"]']],
  ])('an answer: %s', async (_, text, expected) => {
    expect(await told(`scenario: bakery\nanswers:\n  ${text}\n`)).toEqual(
      expected.map((each) => `3 ${each}`),
    );
  });

  it('names what there is', async () => {
    const hints = async (text: string) => {
      const parsed = await parse(text);
      return parsed.ok ? '' : parsed.problems.map(({ hint }) => hint).join();
    };
    expect(await hints('scenario: bakrey\nanswers: {}')).toBe('Did you mean bakery? There is: bakery, mill.');
    expect(await hints('scenario: bakery\nanswers: { storrage: x }')).toContain('Did you mean storage?');
    expect(await hints('scenario: bakery\nanswers: { cache: { txt: x } }')).toContain(
      'text, asked, followUps, hints, unhinted, uncoached, seconds',
    );
    expect(await hints('scenario: bakery\nanswers: { storage: [{ shop: x }] }')).toContain('data, store');
  });

  it('is told at once, in the order of the file', async () => {
    const text =
      'scenario: bakery\nlevl: mid\nseed: x\nanswers:\n  cash: x\n  cache: 5\n  storage: [{ shop: x }]\n';
    expect((await told(text)).map((each) => each.split(' at ')[0])).toEqual([
      '2 unknown-key',
      '3 wrong-type',
      '5 unknown-step',
      '6 wrong-type',
      '7 unknown-key',
    ]);
  });

  it('is told of the rest although the scenario is unknown', async () => {
    expect(await told('scenario: x\nlevl: mid\nanswers: {}')).toEqual([
      '1 unknown-scenario at x',
      '2 unknown-key at levl: mid',
    ]);
  });
});

describe('the size of an answer', () => {
  const mebibyte = 1024 * 1024;
  it.each<[string, unknown, boolean]>([
    ['1 MiB', 'x'.repeat(mebibyte), true],
    ['a byte more', 'x'.repeat(mebibyte + 1), false],
    ['1 MiB of two-byte letters', 'é'.repeat(mebibyte / 2), true],
    ['more of them', 'é'.repeat(mebibyte / 2 + 1), false],
    ['a list of too much', Array.from({ length: 11 }, () => 'x'.repeat(100_000)), false],
    [
      'too much after a follow-up',
      { text: 'x', followUps: [{ question: 'y', answer: 'x'.repeat(mebibyte) }] },
      false,
    ],
  ])('%s', async (_, value, fits) => {
    const parsed = await parse(JSON.stringify({ scenario: 'bakery', answers: { cache: value } }), 'x.json');
    expect(parsed.ok).toBe(fits);
    if (!parsed.ok) expect(parsed.problems).toMatchObject([{ code: 'answer-too-long', line: 1 }]);
  });
});
