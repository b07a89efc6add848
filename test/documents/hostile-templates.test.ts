import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RenderedDocument, renderTemplate } from '../../src/documents/render.ts';
import { blankModel } from '../../src/documents/skeleton.ts';
import { type Outcome, type Problem, succeed } from '../../src/problem.ts';
import { loadTemplate } from '../../src/store/templates.ts';
import { createWorkFolder, runShell } from '../cli/run-case.ts';
import { tempDir } from '../store/temp-dir.ts';

const MODEL = blankModel('Payments');

describe('a template of a stranger is refused with its place', () => {
  it.each<[name: string, text: string, place: string]>([
    ['a tag that is not closed', 'a\n{% if title %}\nb\n', '2:1'],
    ['an output that is not closed', 'a\n\n  {{ title \nb\n', '3:3'],
    ['an end without its beginning', 'a\n{% endfor %}', '2:1'],
    ['an unknown tag', 'a\nb {% system "ls" %}', '2:3'],
    ['an unknown filter', 'a\n\nb\n{{ title | shell }}', '4:1'],
    ['a file that it includes', "a\n{% include '/etc/passwd' %}", '2:1'],
    ['a file that it renders', "a\n{% render '../secret.md' %}", '2:1'],
    ['a file that it wraps itself in', "a\n{% layout '/etc/passwd' %}", '2:1'],
    ['a file whose name is computed', 'a\n{% include title %}', '2:1'],
    ['a loop without end', 'a\n{% for i in (1..1000000000) %}{{ i }}{% endfor %}', '2:1'],
    ['loops within loops', `a\n${nested(12, '{% for i in (1..99) %}', '{% endfor %}')}`, ''],
    [
      'a text that doubles',
      `{% assign a = "aaaaaaaa" %}${'{% assign a = a | append: a %}'.repeat(60)}{{ a }}`,
      '',
    ],
    [
      'a list that doubles',
      `{% assign a = "a,b" | split: "," %}${'{% assign a = a | concat: a %}'.repeat(60)}`,
      '',
    ],
    [
      'a text that is replaced',
      `{% assign a = "aaaa" %}${'{% assign a = a | replace: "a", a %}'.repeat(9)}{{ a }}`,
      '',
    ],
    [
      'captures that double',
      `{% capture a %}aaaaaaaa{% endcapture %}${'{% capture a %}{{ a }}{{ a }}{% endcapture %}'.repeat(60)}`,
      '',
    ],
    ['a megabyte of tags', '{% if title %}'.repeat(70_000), ''],
  ])('%s', async (_, text, place) => {
    const problem = problemIn(await make(text));
    expect(problem).toMatchObject({ code: 'bad-template', file: 'own.md' });
    expect(problem).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
    if (place !== '') expect(`${problem?.line}:${problem?.column}`).toBe(place);
    expect(`${problem?.message}${problem?.hint}`).not.toMatch(/root:|\n|node_modules/);
  });

  it('counts the lines of the front matter', async () => {
    const text = '---\ntitle: mine\nabout: all\n---\n# {{ title }}\n\n{{ title | shell }}\n';
    expect(problemIn(await make(text))).toMatchObject({ line: 7, column: 1 });
    const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    expect(problemIn(await make(windows))).toMatchObject({ line: 7, column: 1 });
  });

  it.each<[name: string, front: string, place: string]>([
    ['YAML that is none', 'title: mine\nabout: [a\n', '4:1'],
    ['a tab', 'title: mine\n\tabout: b\n', '3:1'],
    ['another kind of each', 'title: mine\neach: actors\n', '3:7'],
    ['a title that is no text', 'title: [a]\n', '2:8'],
    ['a key twice', 'title: a\ntitle: b\n', '3:1'],
    ['an unknown key', 'title: a\nabuot: b\n', '3:1'],
    ['a list', '- a\n', '2:1'],
  ])('front matter with %s', async (_, front, place) => {
    const problem = problemIn(await make(`---\n${front}---\n# {{ title }}\n`));
    expect(problem?.file).toBe('own.md');
    expect(`${problem?.line}:${problem?.column}`).toBe(place);
  });

  it.each<[name: string, text: Uint8Array]>([
    ['bytes that are no text', Uint8Array.from([0x23, 0x20, 0xff, 0xfe, 0x80])],
    ['more than a template can have', new TextEncoder().encode('a'.repeat(17_000_000))],
  ])('%s', async (_, text) => {
    expect(problemIn(await make(text))).toMatchObject({ file: 'own.md' });
  });
});

describe('a template reaches nothing but the model', () => {
  it.each([
    '{{ title.constructor }}',
    '{{ title.constructor.constructor }}',
    '{{ __proto__ }}{{ constructor }}{{ title.__proto__.constructor.name }}',
    '{{ actors.constructor }}{{ actors.map }}{{ actors["__proto__"] }}',
    '{{ toString }}{{ hasOwnProperty }}{{ valueOf }}',
    '{{ process.env.PATH }}{{ globalThis }}{{ require }}',
    '{{ actors | map: "constructor" }}',
  ])('%s is nothing', async (text) => {
    expect(markdownOf(await make(`a${text}b`))).toBe('ab\n');
  });

  it('changes nothing for the next one', async () => {
    await make('{% assign title = "x" %}{% increment actors %}');
    expect(markdownOf(await make('{{ title }}{{ actors.size }}'))).toBe('Payments0\n');
  });

  it('has its front matter, and dashes further down, left out or left in', async () => {
    expect(markdownOf(await make('---\ntitle: x\n---\n# {{ title }}\n\n---\n\nb\n'))).toBe(
      '# Payments\n\n---\n\nb\n',
    );
    expect(markdownOf(await make('# {{ title }}\n'))).toBe('# Payments\n');
  });
});

describe.concurrent('the program', () => {
  it.each([
    ['{% for i in (1..1000000000) %}{% endfor %}', /own\.md:5:1: /],
    ["{% include '/etc/passwd' %}", /own\.md:5:1: /],
    ['{{ title', /own\.md:5:1: /],
  ])('refuses %j with status 2', { timeout: 60_000 }, async (text, said) => {
    const { dir, remove } = await createWorkFolder();
    try {
      await writeFile(join(dir, 'own.md'), `---\ntitle: own\n---\n\n${text}\n`);
      const ran = await runShell(
        dir,
        'sdcoach doc --title Payments --template ./own.md --output out.md; s=$?; ls; exit $s',
      );
      expect(ran).toMatchObject({ status: '2\n', stdout: 'own.md\n' });
      expect(ran.stderr).toMatch(said);
      expect(ran.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
    } finally {
      await remove();
    }
  });
});

/** What a template in a file makes of a title. */
async function make(text: string | Uint8Array): Promise<Outcome<readonly RenderedDocument[]>> {
  const dir = tempDir();
  await writeFile(join(dir, 'own.md'), text);
  // A file is named as it was given.
  const template = await loadTemplate('own.md', dir);
  const made = template.ok ? renderTemplate(template.value.file, template.value, MODEL) : template;
  return made.ok ? succeed(made.value) : made;
}

function problemIn(made: Outcome<unknown>): Problem | undefined {
  return made.ok ? undefined : made.problems[0];
}

function markdownOf(made: Outcome<readonly RenderedDocument[]>): string {
  if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('\n'));
  return made.value.map(({ markdown }) => markdown).join('');
}

function nested(depth: number, before: string, after: string): string {
  return `${before.repeat(depth)}a${after.repeat(depth)}`;
}

/** Milliseconds. */
