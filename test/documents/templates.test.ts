import { describe, expect, it } from 'vitest';
import { sessionModel } from '../../src/documents/build-model.ts';
import { renderTemplate } from '../../src/documents/render.ts';
import { blankModel, scenarioModel } from '../../src/documents/skeleton.ts';
import type { DesignModel } from '../../src/documents/types.ts';
import { unwrap } from '../store/unwrap.ts';
import { INTERVIEWS, SAMPLES, sampleParts, TEMPLATES } from './design-sources.ts';
import { codeBlocks, lintMarkdown, readMarkdown, structureOf } from './markdown-structure.ts';
import { parseMermaid } from './mermaid-parser.ts';

const MODELS: readonly { readonly name: string; readonly model: DesignModel }[] = [
  { name: 'nothing', model: blankModel('Payments') },
  ...INTERVIEWS.map(({ scenario }) => ({ name: scenario.id, model: scenarioModel(scenario) })),
  ...(await Promise.all(
    SAMPLES.map(async ({ scenario, file }) => ({
      name: `${scenario}/${file}`,
      model: sessionModel(await sampleParts(scenario, file)),
    })),
  )),
];
const DRAWN = ['flowchart-v2', 'sequence', 'er'];

it('finds templates, interviews and samples', () => {
  expect(TEMPLATES.map(({ id }) => id)).toEqual(expect.arrayContaining(['adr', 'design-doc', 'rfc']));
  expect(SAMPLES.length).toBeGreaterThanOrEqual(INTERVIEWS.length * 2);
});

describe.each(TEMPLATES)('$id', (template) => {
  it.each(MODELS)('is sound Markdown from $name', async ({ model }) => {
    const documents = unwrap(renderTemplate(template.file, template, model));
    expect(documents.length).toBeGreaterThan(0);
    for (const { markdown } of documents) {
      expect(await lintMarkdown(markdown)).toEqual([]);
      const drawn = codeBlocks(readMarkdown(markdown));
      expect(drawn.filter(({ lang }) => lang !== 'mermaid')).toEqual([]);
      for (const { text } of drawn) expect(DRAWN).toContain(await parseMermaid(text));
    }
  });
});

describe('a design document', () => {
  it.each(INTERVIEWS.map(({ scenario }) => scenario.id))('of a strong answer to %s is drawn', async (id) => {
    const model = sessionModel(await sampleParts(id, 'strong.yaml'));
    const template = TEMPLATES.find((each) => each.id === 'design-doc');
    const [document] = template === undefined ? [] : unwrap(renderTemplate('x', template, model));
    const drawn = codeBlocks(readMarkdown(document?.markdown ?? '')).map(({ text }) => parseMermaid(text));
    expect([...new Set(await Promise.all(drawn))].toSorted()).toEqual(DRAWN.toSorted());
  });
});

describe('the judges of these documents', () => {
  it.each([
    ['a skipped heading', '# a\n\n### b\n', /MD001/],
    ['two titles', '# a\n\n# b\n', /MD025/],
    ['HTML', '# a\n\n<b>b</b>\n', /MD033/],
    ['a bare address', '# a\n\nhttp://b.example\n', /MD034/],
    ['a row with too few cells', '# a\n\n| b | c |\n| --- | --- |\n| d |\n', /MD056/],
    ['a list against its paragraph', '# a\n\nb\n- c\n', /MD032/],
    ['no title', 'a\n', /MD041/],
  ])('refuse %s', async (_, markdown, rule) => {
    expect((await lintMarkdown(markdown)).join('\n')).toMatch(rule);
  });

  it.each([
    ['flowchart LR\n  a["b"]\n  a --> c', 'flowchart-v2'],
    ['sequenceDiagram\n  participant a as b\n  a->>a: 1', 'sequence'],
    ['erDiagram\n  a["b"] {\n    store store "c"\n  }', 'er'],
  ])('take %j', async (text, kind) => {
    expect(await parseMermaid(text)).toBe(kind);
  });

  it.each([
    ['flowchart LR\n  a["b"]]', /Parse error/],
    ['flowchart LR\n  a["b"c"]', /error/],
    ['flowchart LR\n  end --> a', /Parse error/],
    ['sequenceDiagram\n  participant a as b; c : d\n  end', /Parse error/],
    ['erDiagram\n  a["b"] {\n    store store "c"', /Parse error/],
    ['hello', /UnknownDiagramError/],
    ['', /UnknownDiagramError/],
    ['%%{init: {"theme": "dark"}}%%\nflowchart LR\n  a --> b', /^changes .*dark/],
  ])('refuse the drawing %j', async (text, why) => {
    expect(await parseMermaid(text)).toMatch(why);
  });

  it('tell a structure by its kinds', () => {
    const markdown = '# a *b*\n\n- [x] <c@d.example>\n\n| e |\n| - |\n| `f`[^1] |\n\n[^1]: g\n';
    expect(structureOf(readMarkdown(markdown))).toBe(
      'root(heading 1(text emphasis(text)) list bullets(listItem task(paragraph(link mailto:c@d.example(text)))) ' +
        'table(tableRow(tableCell(text)) tableRow(tableCell(inlineCode footnoteReference))) ' +
        'footnoteDefinition(paragraph(text)))',
    );
  });
});
