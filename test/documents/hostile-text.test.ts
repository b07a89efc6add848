import { describe, expect, it } from 'vitest';
import { sessionModel } from '../../src/documents/build-model.ts';
import { type RenderedDocument, renderTemplate } from '../../src/documents/render.ts';
import type { DesignModel } from '../../src/documents/types.ts';
import { oneLine } from '../../src/plain-text.ts';
import type { Template } from '../../src/store/templates.ts';
import { unwrap } from '../store/unwrap.ts';
import { sampleParts, TEMPLATES } from './design-sources.ts';
import { filled, wovenParts } from './hostile-session.ts';
import { HOSTILE } from './hostile-texts.ts';
import {
  codeBlocks,
  differences,
  lintMarkdown,
  type MarkdownTree,
  readMarkdown,
  structureOf,
  wordsOf,
} from './markdown-structure.ts';
import { parseMermaid } from './mermaid-parser.ts';

const PLAIN = 'plainwords';
const STRONG = sessionModel(await sampleParts('chat', 'strong.yaml'));
const CASES = await Promise.all(
  Object.entries(HOSTILE).map(async ([name, text]) => ({
    name,
    text,
    session: sessionModel(await wovenParts(text)),
  })),
);
const HARMLESS = TEMPLATES.map((template) => ({
  template,
  plain: read(template, filled(STRONG, plainly)),
}));

describe.each(CASES)('$name', ({ text, session }) => {
  it.each(TEMPLATES)(
    'as an answer and as the words of a scenario is plain words in $id',
    async (template) => {
      const documents = read(template, session);
      const harmless = read(template, filled(session, plainly));
      expect(differences(structures(documents), structures(harmless))).toEqual([]);
      for (const document of documents) await isSound(document);
    },
  );

  it.each(HARMLESS)('is shown as it is, wherever $template.id shows anything', ({ template, plain }) => {
    const documents = read(
      template,
      filled(STRONG, (said) => (said === '' ? '' : text)),
    );
    expect(differences(structures(documents), structures(plain))).toEqual([]);
    const shown = words(plain).map((run) => trimmed(run.replaceAll(PLAIN, () => oneLine(text))));
    expect(differences(words(documents), shown)).toEqual([]);
  });

  it('draws nothing but what it is about', async () => {
    const drawings = Object.values<string>({ ...session.diagrams }).filter((each) => each !== '');
    expect(drawings).not.toEqual([]);
    for (const drawing of drawings)
      expect(['flowchart-v2', 'sequence', 'er']).toContain(await parseMermaid(drawing));
  });
});

it('evaluates nothing that was said', () => {
  const session = CASES.find(({ name }) => name === 'a liquid output')?.session ?? STRONG;
  const all = TEMPLATES.flatMap((template) => read(template, session)).map(({ markdown }) => markdown);
  expect(all.join('\n')).toContain('times: 191');
  expect(all.join('\n')).not.toMatch(/1337|root:|\[object|undefined/);
});

it.each([
  'headings',
  'table rows',
  'fences',
  'html blocks',
  'script',
  'links',
  'bare addresses',
  'footnotes',
  'emphasis',
  'lists',
  'a number first',
  'a quotation first',
  'a dash first',
  'a single character',
])('would notice %s that were not escaped', (name) => {
  const [template] = TEMPLATES;
  if (template === undefined) throw new Error('one is needed');
  const bare: Template = { ...template, each: null, body: '# {{ title }}\n\n{{ brief | raw }}\n' };
  const kinds = (brief: string) => structures(read(bare, { ...STRONG, brief }));
  expect(differences(kinds(HOSTILE[name] ?? '#'), kinds(PLAIN))).not.toEqual([]);
});

interface Read extends RenderedDocument {
  readonly tree: MarkdownTree;
}

function read(template: Template, model: DesignModel): readonly Read[] {
  const documents = unwrap(renderTemplate(template.file, template, model));
  return documents.map((document) => ({ ...document, tree: readMarkdown(document.markdown) }));
}

function structures(documents: readonly Read[]): readonly string[] {
  return documents.flatMap(({ tree }) => tree.children.map(structureOf));
}

/** Where something is shown at the edge of a line or cell, Markdown drops the spaces that only others see. */
function words(documents: readonly Read[]): readonly string[] {
  return documents.flatMap(({ tree }) => wordsOf(tree)).map(trimmed);
}

function trimmed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function plainly(said: string): string {
  return oneLine(said) === '' ? '' : PLAIN;
}

async function isSound({ name, markdown, tree }: Read): Promise<void> {
  expect(name).toMatch(/^(?:\d{4}(?:-[a-z0-9]+)*\.md)?$/);
  expect(await lintMarkdown(markdown)).toEqual([]);
  expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u);
  for (const { lang } of codeBlocks(tree)) expect(lang).toBe('mermaid');
}
