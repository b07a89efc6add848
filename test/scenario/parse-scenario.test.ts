import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { CORE_STEPS } from '../../src/scenario/types.ts';
import { FILES, type Files, LEDGER, scenarioFiles, stepText, withChange } from './tiny-pack.ts';

async function parse(files: Files) {
  return parseScenario(await scenarioFiles(files), [LEDGER]);
}

async function problemsOf(files: Files): Promise<readonly Problem[]> {
  const parsed = await parse(files);
  return parsed.ok ? [] : parsed.problems;
}

/** `file line code at what stands there` of each. */
async function placesOf(files: Files): Promise<readonly string[]> {
  return (await problemsOf(files)).map(({ file = '', line = 0, column = 0, code }) => {
    const rest = files[file]?.split('\n')[line - 1]?.slice(column - 1) ?? 'nowhere';
    return `${file} ${line} ${code} at ${rest}`;
  });
}

/** Matches what begins with each of these. */
const beginning = (texts: readonly string[]) =>
  texts.map((text) => expect.stringMatching(new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)));

async function storageOf(files: Files) {
  const parsed = await parse(files);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const step = parsed.value.steps.find(({ id }) => id === 'storage');
  if (step === undefined) throw new Error('no storage');
  return step;
}

const STORAGE = 'steps/storage.yaml';
const change = (from: string | RegExp, to: string, file = STORAGE) => withChange(FILES, file, from, to);
const look = (text: string) => change('["sourdough ledger", "@ledger"]', text);

describe('a sound scenario', () => {
  it('is parsed with its defaults', async () => {
    const parsed = await parse(FILES);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        id: 'bakery',
        facts: [{ id: 'volume', asks: ['how many loaves', '(volume|load)'] }],
        vocabulary: ['(oven|dough)'],
      },
    });
    const step = await storageOf(FILES);
    expect(step).toMatchObject({ minutes: 5, weight: 1, optional: false, kind: 'table' });
    expect(step.criteria[0]).toMatchObject({ full: 'reasoned', concepts: ['ledger'] });
    expect(step.criteria[0]).not.toHaveProperty('applied');
    expect(step.pitfalls[0]).toMatchObject({ cost: 1, concepts: [] });
  });

  it('has its steps in the order of scenario.yaml, and what JSON keeps of it is the same', async () => {
    const parsed = await parse(FILES);
    const scenario = parsed.ok ? parsed.value : null;
    expect(scenario?.steps.map(({ id }) => id)).toEqual(CORE_STEPS);
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  });

  it('may have steps beside the core ones', async () => {
    const files = {
      ...change('cache]', 'cache, wishes]', 'scenario.yaml'),
      'steps/wishes.yaml': `${stepText('wishes')}optional: true\n`,
    };
    expect(await placesOf(files)).toEqual([]);
  });

  it.each<[string, string, object]>([
    ['a phrase', '"sourdough"', { signal: 'says', options: { phrases: ['sourdough'] } }],
    ['phrases', '[sourdough, "@ledger"]', { signal: 'says', options: { phrases: ['sourdough', '@ledger'] } }],
    [
      'a list of looks',
      '[sourdough, { because: rye }]',
      {
        signal: 'any',
        options: {
          of: [
            { signal: 'says', options: { phrases: ['sourdough'] } },
            { signal: 'because', options: { of: { signal: 'says', options: { phrases: ['rye'] } } } },
          ],
        },
      },
    ],
    [
      'looks together',
      '{ near: [sourdough, [rye, "(wheat|oat)"]] }',
      {
        signal: 'near',
        options: {
          of: [
            { signal: 'says', options: { phrases: ['sourdough'] } },
            { signal: 'says', options: { phrases: ['rye', '(wheat|oat)'] } },
          ],
        },
      },
    ],
    [
      'a count',
      '{ count: { atLeast: 2, of: [rye, oat, wheat] } }',
      {
        signal: 'count',
        options: {
          atLeast: 2,
          of: ['rye', 'oat', 'wheat'].map((word) => ({ signal: 'says', options: { phrases: [word] } })),
        },
      },
    ],
    [
      'a number',
      '{ quantity: { measure: rate, min: 1 } }',
      { signal: 'quantity', options: { measure: 'rate', min: 1 } },
    ],
    ['facts', '{ asked: [volume] }', { signal: 'asked', options: { facts: ['volume'] } }],
    ['a refusal', '{ refused: [rye] }', { signal: 'refused', options: { phrases: ['rye'] } }],
  ])('brings %s into normal form', async (_, text, expected) => {
    expect((await storageOf(look(text))).criteria[0]?.mentioned).toEqual(expected);
  });
});

describe('what is wrong in scenario.yaml', () => {
  it.each<[string, string | RegExp, string, readonly string[]]>([
    ['another format', 'format: 1', 'format: 2', ['1 bad-value at 2']],
    ['no title', 'title: Bread to your door\n', '', ['1 missing-key at format']],
    ['an unknown key', 'summary:', 'sumary:', ['1 missing-key at format', '4 unknown-key at sumary']],
    ['an id in capitals', 'id: bakery', 'id: Bakery', ['2 bad-id at Bakery']],
    ['a number for a text', 'title: Bread to your door', 'title: 5', ['3 wrong-type at 5']],
    ['empty text', /brief: .*/, 'brief: ""', ['5 bad-value at ""']],
    ['a control character', 'Loaves by', 'Loaves \u0007 by', ['4 control-character at Loaves']],
    ['a phrase with an open bracket', '(volume|load)', '(volume|load', ['10 bad-phrase at "(volume|load"']],
    ['a phrase that matches nothing', 'how many loaves', '(a|)', ['10 bad-phrase at "(a|)"']],
    ['a concept where only phrases can be', 'how many loaves', '@ledger', ['10 bad-phrase at "@ledger"']],
    ['no way to ask', '["how many loaves", "(volume|load)"]', '[]', ['10 bad-value at []']],
    ['a step without a file', 'cache]', 'cache, dreams]', ['11 missing-step-file at dreams]']],
    ['a core step left out', ', gateway', '', ['11 missing-step at steps:']],
    [
      'core steps out of order',
      'storage, sharding',
      'sharding, storage',
      ['11 step-order at sharding, storage'],
    ],
    ['a step named twice', 'cache]', 'cache, cache]', ['11 duplicate-id at cache]']],
    ['no steps', /steps: .*/, 'steps: []', ['11 bad-value at []']],
    ['steps that are no list', /steps: .*/, 'steps: all', ['11 wrong-type at all']],
  ])('%s', async (_, from, to, places) => {
    const found = await placesOf(change(from, to, 'scenario.yaml'));
    const own = found.filter((each) => each.startsWith('scenario.yaml '));
    expect(own).toEqual(beginning(places.map((place) => `scenario.yaml ${place}`)));
  });

  it('a fact twice', async () => {
    const files = change('steps: [', '  - { id: volume, answer: x, asks: [y] }\nsteps: [', 'scenario.yaml');
    expect(await placesOf(files)).toEqual(beginning(['scenario.yaml 11 duplicate-id at volume, answer: x']));
  });

  it('a step file that nobody names', async () => {
    const found = await placesOf(change(', cache]', ']', 'scenario.yaml'));
    expect(found).toContain('steps/cache.yaml 1 unused-step at cache');
  });

  it('is a list', async () => {
    expect(await placesOf({ ...FILES, 'scenario.yaml': '- a\n' })).toEqual([
      'scenario.yaml 1 wrong-type at - a',
    ]);
  });
});

describe('what is wrong in a step', () => {
  it.each<[string, string | RegExp, string, readonly string[]]>([
    ['an unknown kind', 'kind: table', 'kind: tabel', ['2 bad-value at tabel']],
    ['a table without columns', /columns: .*\n/, '', ['2 missing-columns at table']],
    ['columns on prose', 'kind: table', 'kind: prose', ['5 stray-columns at columns:']],
    ['a column twice', 'id: store', 'id: data', ['5 duplicate-id at data, title: Store']],
    ['another id than the file', 'id: storage', 'id: store', ['1 step-name at store']],
    ['no hints', /hints: .*/, 'hints: []', ['6 bad-value at []']],
    ['a price out of range', 'price: 0.25', 'price: 5', ['6 bad-value at 5 }']],
    ['a follow-up about nothing known', 'about: [main]', 'about: [mian]', ['7 unknown-criterion at mian']],
    [
      'no criteria',
      /criteria:[\s\S]*pitfalls:/,
      'criteria: []\npitfalls:',
      ['7 unknown-criterion at main', '8 bad-value at []'],
    ],
    ['a weight out of range', 'weight: 3', 'weight: 4', ['12 bad-value at 4']],
    ['a weight in words', 'weight: 3', 'weight: heavy', ['12 wrong-type at heavy']],
    ['an unknown dimension', 'dimension: data', 'dimension: databse', ['11 bad-value at databse']],
    ['no words for a verdict', '    partly: Half said.\n', '', ['9 missing-key at id: main']],
    ['an unknown concept', 'concepts: [ledger]', 'concepts: [leger]', ['17 unknown-concept at leger']],
    ['a cost of nothing', 'cost: 1', 'cost: 0', ['21 bad-value at 0']],
    ['minutes below zero', 'hints:', 'minutes: -1\nhints:', ['6 bad-value at -1']],
  ])('%s', async (_, from, to, places) => {
    expect(await placesOf(change(from, to))).toEqual(beginning(places.map((place) => `${STORAGE} ${place}`)));
  });

  it.each<[string, string, string, RegExp]>([
    ['no look', '', '9 missing-key at id: main', /missing/],
    ['nothing', 'null', '13 wrong-type at null', /not nothing/],
    ['a number', '7', '13 wrong-type at 7', /not the number 7/],
    ['an unknown signal', '{ becuase: rye }', '13 unknown-signal at { becuase', /becuase/],
    ['two signals', '{ because: rye, weighed: rye }', '13 bad-look at { because', /exactly one/],
    ['no signal', '{}', '13 bad-look at {}', /exactly one/],
    ['an unknown concept', '[rye, "@legder"]', '13 unknown-concept at "@legder"', /legder/],
    [
      'an unknown concept inside',
      '{ near: [rye, { because: "@legder" }] }',
      '13 unknown-concept at "@legder"',
      /legder/,
    ],
    ['an unknown fact', '{ asked: [volum] }', '13 unknown-fact at volum]', /volum/],
    ['a broken phrase', '[rye, "(a|b"]', '13 bad-phrase at "(a|b"', /never closes/],
    [
      'a broken phrase inside',
      '{ count: { atLeast: 1, of: [rye, "x|y"] } }',
      '13 bad-phrase at "x|y"',
      /outside brackets/,
    ],
    [
      'too many alternatives',
      `"(a${'|a'.repeat(70)})(b${'|b'.repeat(70)})"`,
      '13 bad-phrase at "(a|a',
      /alternatives/,
    ],
    ['an empty list', '[]', '13 bad-value at []', /at least 1 entry/],
    ['a wrong option', '{ quantity: { measure: speed } }', '13 bad-value at speed', /speed/],
    ['an unknown option', '{ quantity: { measure: rate, least: 1 } }', '13 unknown-key at least: 1', /least/],
  ])('a look: %s', async (_, text, place, message) => {
    const files = text === '' ? change(/ {4}mentioned: .*\n/, '') : look(text);
    expect(await placesOf(files)).toEqual(beginning([`${STORAGE} ${place}`]));
    expect((await problemsOf(files))[0]?.message).toMatch(message);
  });

  it.each<[string, string, string, string]>([
    ['a key', 'title: About', 'titel: About', 'Did you mean title?'],
    ['a signal', '["sourdough ledger", "@ledger"]', '{ becuase: rye }', 'Did you mean because?'],
    ['a concept', '"@ledger"', '"@leger"', 'Did you mean ledger?'],
    ['a kind', 'kind: table', 'kind: tabel', 'Did you mean table?'],
    ['a criterion', 'about: [main]', 'about: [mian]', 'Did you mean main?'],
  ])('names what may have been meant by %s', async (_, from, to, hint) => {
    const hints = (await problemsOf(change(from, to))).map((problem) => problem.hint ?? '');
    expect(hints.join()).toContain(hint);
  });
});

describe('all problems at once', () => {
  it('of several files and kinds, each with its line', async () => {
    const steps: readonly (readonly [string, string | RegExp, string])[] = [
      ['scenario.yaml', 'summary:', 'sumary:'],
      ['steps/actors.yaml', 'weight: 3', 'weight: 4'],
      ['steps/actors.yaml', '"@ledger"', '"@legder"'],
      ['steps/cache.yaml', 'about: [main]', 'about: [other]'],
      ['steps/gateway.yaml', 'id: gateway', 'id: gate'],
    ];
    const files = steps.reduce<Files>((all, [file, from, to]) => withChange(all, file, from, to), FILES);
    const told = [
      'scenario.yaml 1 missing-key at format',
      'scenario.yaml 4 unknown-key at sumary',
      'steps/actors.yaml 11 bad-value at 4',
      'steps/actors.yaml 12 unknown-concept at "@legder"',
      'steps/gateway.yaml 1 step-name at gate',
      'steps/cache.yaml 6 unknown-criterion at other',
    ];
    expect(await placesOf(files)).toEqual(beginning(told));
    for (const problem of await problemsOf(files)) expect(problem.excerpt).toBeTruthy();
  });
});

describe('a stranger with too much of everything', () => {
  it('is refused when phrases would fill the memory', { timeout: 20_000 }, async () => {
    const wide = '(a1|b1|c1|d1|e1|f1|g1|h1|i1|j1|k1|l1|m1|n1|o1|p1) '.repeat(2);
    const asks = Array.from({ length: 400 }, (_, index) => `"x${index} ${wide}"`).join(', ');
    const facts = Array.from(
      { length: 10 },
      (_, index) => `  - { id: f${index}, answer: x, asks: [${asks}] }`,
    ).join('\n');
    const files = change('steps: [', `${facts}\nsteps: [`, 'scenario.yaml');
    expect((await problemsOf(files)).map(({ code }) => code)).toEqual(['too-many-phrases']);
  });

  it('is refused when a list is too long', async () => {
    const vocabulary = Array.from({ length: 1001 }, (_, index) => `w${index}`).join(', ');
    const found = await placesOf(change('["(oven|dough)"]', `[${vocabulary}]`, 'scenario.yaml'));
    expect(found).toEqual(beginning(['scenario.yaml 6 bad-value at [w0']));
  });

  it('looks nested to the limit are parsed or refused, never a crash', async () => {
    const deep = `${'{ because: '.repeat(50)}rye${' }'.repeat(50)}`;
    expect(await placesOf(look(deep))).toEqual([]);
  });

  it('keys called __proto__ are unknown keys', async () => {
    expect(await placesOf(change('kind: table', '__proto__: { kind: x }\nkind: table'))).toEqual(
      beginning([`${STORAGE} 2 unknown-key at __proto__`]),
    );
  });
});
