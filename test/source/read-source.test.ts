import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/read-source.ts';
import { places, problemsOf, sourceOf } from './reading.ts';

describe('what is read', () => {
  it.each<[string, string, string, unknown]>([
    ['YAML', 'a.yaml', 'a: [1, x]\nb: { c: true }\n', { a: [1, 'x'], b: { c: true } }],
    ['JSON', 'a.json', '{"a":[1,"x"],"b":{"c":true}}', { a: [1, 'x'], b: { c: true } }],
    ['JSON without an ending', '-', '\n {"a": "x\\ny"}', { a: 'x\ny' }],
    ['YAML that begins like JSON', '-', '{a: x}', { a: 'x' }],
    ['JSON in a YAML file', 'a.yaml', '{"a": 1.5e3}', { a: 1500 }],
    ['a byte order mark', 'a.yaml', '\ufeffa: x', { a: 'x' }],
    ['a byte order mark before JSON', 'a.json', '\ufeff{"a":"x"}', { a: 'x' }],
    ['Windows line ends', 'a.yaml', 'a: x\r\nb:\r\n  - y\r\n', { a: 'x', b: ['y'] }],
    ['block text', 'a.yaml', 'a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
    ['keys that look like numbers', 'a.yaml', '1: x\ntrue: y\n', { 1: 'x', true: 'y' }],
    ['words that YAML 1.1 took for booleans', 'a.yaml', 'a: yes\nb: off', { a: 'yes', b: 'off' }],
    ['a merge key as an ordinary key', 'a.yaml', 'a: &x { b: 1 }\n<<: *x', { a: { b: 1 }, '<<': { b: 1 } }],
    [
      'a merge key under YAML 1.1 too',
      'a.yaml',
      '%YAML 1.1\n---\na: &x { b: yes }\n<<: *x',
      { a: { b: 'yes' }, '<<': { b: 'yes' } },
    ],
    ['aliases', 'a.yaml', 'a: &x [1]\nb: *x\nc: *x', { a: [1], b: [1], c: [1] }],
    ['a marker at the start', 'a.yaml', '---\na: x\n...\n', { a: 'x' }],
  ])('%s', async (_, file, text, value) => {
    expect((await sourceOf(text, file)).value).toEqual(value);
  });

  it.each(['a.yaml', 'a.json'])('keeps __proto__ a plain key in %s', async (file) => {
    const { value } = await sourceOf('{"__proto__": {"polluted": true}, "a": 1}', file);
    expect(Object.keys(value as object)).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const plain = await sourceOf('__proto__:\n  polluted: true\n');
    expect(Object.getPrototypeOf(plain.value)).toBe(Object.prototype);
  });
});

describe('where things stand', () => {
  const yaml = '# notes\nanswers:\n  storage:\n    - first\n    - { data: orders, store: x }\nlevel: mid\n';
  const json = '{\n  "answers": {\n    "storage": ["first", {"data": "orders"}]\n  },\n  "level": "mid"\n}';
  it.each<[string, string, (string | number)[], 'key' | 'value', string]>([
    ['yaml', yaml, ['level'], 'value', '6:8'],
    ['yaml', yaml, ['level'], 'key', '6:1'],
    ['yaml', yaml, ['answers', 'storage', 0], 'value', '4:7'],
    ['yaml', yaml, ['answers', 'storage', 1, 'store'], 'value', '5:30'],
    ['yaml', yaml, ['answers', 'storage', 1, 'store'], 'key', '5:23'],
    ['yaml', yaml, ['answers', 'cache', 'x'], 'value', '2:1'],
    ['yaml', yaml, ['nothing'], 'value', '2:1'],
    ['json', json, ['level'], 'value', '5:12'],
    ['json', json, ['level'], 'key', '5:3'],
    ['json', json, ['answers', 'storage', 1, 'data'], 'value', '3:35'],
    ['json', json, ['answers', 'cache'], 'value', '2:3'],
  ])('%s %#', async (ending, text, path, part, place) => {
    const { locate } = await sourceOf(text, `a.${ending}`);
    const { line, column } = locate(path, part);
    expect(`${line}:${column}`).toBe(place);
  });

  it('places what an alias repeats where it was written', async () => {
    const { locate } = await sourceOf('a: &x\n  b: 1\nc: *x\n');
    expect(locate(['c'])).toMatchObject({ line: 3, column: 4 });
    expect(locate(['c', 'b'])).toMatchObject({ line: 2, column: 6 });
  });

  it('leaves the byte order mark out of the count, and lines end as Windows ends them', async () => {
    expect((await sourceOf('\ufeffa: x')).locate(['a'])).toMatchObject({ line: 1, column: 4 });
    expect((await sourceOf('a: x\r\nb: y\r\n')).locate(['b'])).toMatchObject({ line: 2, excerpt: 'b: y' });
  });
});

describe('what is refused, with its place', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing', '', ['1:1 empty-file']],
    ['only a comment', '# soon\n', ['1:1 empty-file']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['2:1 bad-yaml']],
    ['a value with a colon', 'a: why: because\n', ['1:4 bad-yaml']],
    ['two errors at once', 'a: why: because\nb: @x\n', ['1:4 bad-yaml', '2:4 bad-yaml']],
    ['an open quote', 'a: "x\nb: 1\nc: 2\n', ['1:4 bad-yaml']],
    ['an open quote in a list', 'a: [1, "x]\n', ['1:8 bad-yaml', '2:1 bad-yaml']],
    ['an open list that ends in a quoted text', 'a: [1, "x"\n', ['2:1 bad-yaml']],
    ['a key without a value at the end', 'a: 1\nb\n', ['2:1 bad-yaml']],
    ['a tag', 'a: !secret x\n', ['1:4 bad-yaml']],
    ['a binary tag', 'a: x\nb: !!binary aGk=\n', ['2:4 bad-yaml']],
    ['a doubled key', 'a: 1\nb:\n  c: 1\n  c: 2\na: 3\n', ['4:3 duplicate-key', '5:1 duplicate-key']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['2:1 several-documents']],
    ['a stray marker at the end', 'a: 1\n---\n', ['2:1 several-documents']],
    ['an alias without an anchor', 'a: *x\n', ['1:4 unknown-alias']],
    ['an alias to itself', 'a: &x [*x]\n', ['1:8 circular-alias']],
    ['a key that is no text', '{answer}: x\n', ['1:1 bad-key']],
    ['no key at all', ': x\n', ['1:1 bad-key']],
  ])('YAML: %s', async (_, text, expected) => {
    expect(places(await problemsOf(text))).toEqual(expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['nothing', '', ['1:1 bad-json']],
    ['null', 'null', ['1:1 empty-file']],
    ['an end too early', '{"a": [1,\n', ['2:1 bad-json']],
    ['a trailing comma', '{"a": 1,\n}', ['2:1 bad-json']],
    ['single quotes', "{'a': 1}", ['1:2 bad-json']],
    ['no colon', '{"a" 1}', ['1:6 bad-json']],
    ['an open text', '{"a": "x}', ['1:7 bad-json']],
    ['a line break in a text', '{"a": "x\ny"}', ['1:7 bad-json']],
    ['an unknown escape', '{"a": "\\q"}', ['1:7 bad-json']],
    ['a number of another language', '{"a": 01}', ['1:8 bad-json']],
    ['something after the end', '{"a": 1} x', ['1:10 bad-json']],
    [
      'doubled keys',
      '{"a": 1,\n "a": 2,\n "b": {"c": 1, "c": 1}}',
      ['2:2 duplicate-key', '3:16 duplicate-key'],
    ],
  ])('JSON: %s', async (_, text, expected) => {
    expect(places(await problemsOf(text, 'a.json'))).toEqual(expected);
  });

  it('explains JSON as JSON where the ending does not say', async () => {
    expect(places(await problemsOf('{"a": [1,}', '-'))).toEqual(['1:10 bad-json']);
    expect(places(await problemsOf('[a, b', '-'))).toEqual(['1:6 bad-yaml']);
  });

  it('says what to do about a tab', async () => {
    const [problem] = await problemsOf('answers:\n\tcache: x\n');
    expect(problem?.hint).toContain('spaces');
    expect(problem?.excerpt).toBe(' cache: x');
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['binary data', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0]), /binary/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), /UTF-16/],
    ['Latin-1', new Uint8Array([0x61, 0x3a, 0x0a, 0x62, 0xe4]), /not valid UTF-8/],
  ])('%s', async (_, data, message) => {
    const read = await readSource('a.yaml', data);
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'not-text', file: 'a.yaml' }] });
    if (!read.ok) expect(read.problems[0]?.message).toMatch(message);
  });

  it('names the line of the first byte that is no UTF-8', async () => {
    const read = await readSource('a.yaml', new Uint8Array([0x61, 0x0a, 0x62, 0x0a, 0xff, 0x0a]));
    expect(read).toMatchObject({ ok: false, problems: [{ line: 3, column: 1 }] });
  });
});

describe('excerpts', () => {
  it('shows no control or escape character', async () => {
    const [problem] = await problemsOf('a: "\u001b[2J\u0007x" "y"\n');
    expect(problem?.excerpt).toBe('a: "?[2J?x" "y"');
    expect(`${problem?.message}${problem?.hint}`).not.toMatch(/[\u0000-\u001f]/);
  });

  it('is cut at the end of a long line', async () => {
    const [problem] = await problemsOf(`a: @x${' word'.repeat(100)}\n`);
    expect(problem?.excerpt).toHaveLength(100);
    expect(problem?.excerpt).toMatch(/^a: @x word.*\.\.\.$/);
  });

  it('shows what stands around a column far out, too short for a caret to be wrong', async () => {
    const [problem] = await problemsOf(`{"a": "${'x'.repeat(500)}", "b" 1}`, 'a.json');
    expect(problem).toMatchObject({ line: 1, column: 515 });
    expect(problem?.excerpt).toContain('"b" 1}');
    expect(problem?.excerpt?.length).toBeLessThan(100);
  });
});

describe('hostile files end, with a Problem', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (let code = 98; code < 107; code += 1) {
    const name = String.fromCharCode(code);
    const before = `*${String.fromCharCode(code - 1)}`;
    bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]`);
  }
  const million = 1_000_000;
  it.each<[string, string, string, string]>([
    ['a bomb of aliases', 'a.yaml', bomb.join('\n'), 'too-many-values'],
    ['nested flow sequences', 'a.yaml', '['.repeat(million), 'too-deep'],
    ['nested block sequences', 'a.yaml', '- '.repeat(million), 'too-deep'],
    [
      'nested mappings',
      'a.yaml',
      Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'too-deep',
    ],
    ['nested JSON', 'a.json', '['.repeat(million), 'too-deep'],
    ['nested JSON objects', 'a.json', '{"a":'.repeat(million), 'too-deep'],
    ['a million entries', 'a.yaml', '- x\n'.repeat(million), 'too-many-values'],
    [
      'a million keys',
      'a.yaml',
      Array.from({ length: million }, (_, i) => `k${i}: x`).join('\n'),
      'too-many-values',
    ],
    [
      'a million keys in JSON',
      'a.json',
      `{${Array.from({ length: million }, (_, i) => `"k${i}":1`).join()}}`,
      'too-many-values',
    ],
    ['a million anchors', 'a.yaml', '&a '.repeat(million), 'too-many-values'],
    ['a million empty documents', 'a.yaml', '---\n'.repeat(million), 'too-many-values'],
    ['a million quotes', 'a.json', `"${'\\"'.repeat(million)}`, 'bad-json'],
    ['errors without end on one line', 'a.yaml', `a: [${'@x, '.repeat(60_000)}`, 'more-problems'],
    ['the same key, over and over', 'a.yaml', 'k: x\n'.repeat(20_000), 'more-problems'],
  ])('%s', async (_, file, text, code) => {
    const problems = await problemsOf(text, file);
    expect(problems.at(-1)?.code).toBe(code);
    expect(problems.length).toBeLessThanOrEqual(100);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(1);
  });

  it('refuses 50 MB without reading it', async () => {
    const read = await readSource('a.yaml', new Uint8Array(50_000_000).fill(0x61));
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'file-too-large', file: 'a.yaml' }] });
  });

  it('reads one long text of almost 16 MiB', { timeout: 20_000 }, async () => {
    const { value } = await sourceOf(`a: |\n${'  hello world\n'.repeat(1_190_000)}`);
    expect((value as { a: string }).a).toHaveLength(12 * 1_190_000);
  });
});
