import { describe, expect, it } from 'vitest';
import { sessionModel } from '../../src/documents/build-model.ts';
import { type RenderedDocument, renderTemplate } from '../../src/documents/render.ts';
import type { DesignModel } from '../../src/documents/types.ts';
import { oneLine } from '../../src/plain-text.ts';
import type { Template } from '../../src/store/templates.ts';
import { unwrap } from '../store/unwrap.ts';
import { TEMPLATES } from './design-sources.ts';
import { filled, wovenParts } from './hostile-session.ts';
import { ALL_HOSTILE, HOSTILE } from './hostile-texts.ts';
import { codeBlocks, lintMarkdown, readMarkdown, structureOf, wordsOf } from './markdown-structure.ts';
import { parseMermaid } from './mermaid-parser.ts';

const STRONG = sessionModel(await wovenParts(''));
const SAID = { ...HOSTILE, 'all of it': ALL_HOSTILE };
const CASES = await Promise.all(
  Object.entries(SAID).map(async ([name, text]) => ({
    name,
    text,
    session: sessionModel(await wovenParts(text)),
  })),
);

describe.each(CASES)('$name', ({ text, session }) => {
  it.each(TEMPLATES)('as an answer and as the words of a scenario is plain words in $id', async (template) => {
    const documents = render(template, session);
    const harmless = render(template, filled(session, (said) => (oneLine(said) === '' ? '' : PLAIN)));
    expect(documents.map(structure)).toEqual(harmless.map(structure));
    for (const document of documents) await isSound(document);
  });

  it.each(TEMPLATES)('is shown as it is, wherever $id shows anything', (template) => {
    const documents = render(template, filled(STRONG, (said) => (said === '' ? '' : text)));
    const harmless = render(template, filled(STRONG, (said) => (said === '' ? '' : PLAIN)));
    expect(documents.map(structure)).toEqual(harmless.map(structure));
    const shown = harmless.map((each) => words(each).map((run) => run.replaceAll(PLAIN, oneLine(text))));
    expect(documents.map(words)).toEqual(shown.map((each) => each.map(trimmed)));
  });

  it('draws nothing but what it is about', async () => {
    for (const drawing of Object.values(session.diagrams).filter((each) => each !== ''))
      expect(['flowchart-v2', 'sequence', 'er']).toContain(await parseMermaid(drawing));
  });
});

it('evaluates nothing that was said', () => {
  const session = CASES.find(({ name }) => name === 'all of it')?.session ?? STRONG;
  const all = TEMPLATES.flatMap((template) => render(template, session)).map(({ markdown }) => markdown);
  expect(all.join('\n')).toContain('times: 191');
  expect(all.join('\n')).not.toMatch(/1337|root:|\[object|undefined/);
});

it('knows a structure that was broken', () => {
  const [template] = TEMPLATES;
  if (template === undefined) throw new Error('one is needed');
  const bare: Template = { ...template, each: null, body: '# {{ title | raw }}\n\n{{ brief | raw }}\n' };
  const kinds = (text: string) => render(bare, { ...STRONG, title: PLAIN, brief: text }).map(structure);
  const harmless = kinds(PLAIN);
  const tame = Object.entries(HOSTILE).filter(([, text]) => String(kinds(text)) === String(harmless));
  expect(tame.map(([name]) => name).toSorted()).toEqual(ONLY_MERMAID_OR_LETTERS);
});

function render(template: Template, model: DesignModel): readonly RenderedDocument[] {
  return unwrap(renderTemplate(template.file, template, model));
}

function structure({ markdown }: RenderedDocument): readonly string[] {
  const tree = readMarkdown(markdown);
  return tree.children.map(structureOf);
}

/** Where something is shown at the edge of a line or cell, Markdown drops the spaces that only others see. */
function words({ markdown }: RenderedDocument): readonly string[] {
  return wordsOf(readMarkdown(markdown)).map(trimmed);
}

function trimmed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function isSound({ name, markdown }: RenderedDocument): Promise<void> {
  expect(name).toMatch(/^(?:\d{4}(?:-[a-z0-9]+)*\.md)?$/);
  expect(await lintMarkdown(markdown)).toEqual([]);
  expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u);
  for (const { lang, text } of codeBlocks(readMarkdown(markdown))) {
    expect(lang).toBe('mermaid');
    expect(['flowchart-v2', 'sequence', 'er']).toContain(await parseMermaid(text));
  }
}

const PLAIN = 'plainwords';
const ONLY_MERMAID_OR_LETTERS: readonly string[] = [];
