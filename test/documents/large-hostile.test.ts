import { expect, it } from 'vitest';
import { sessionModel } from '../../src/documents/build-model.ts';
import { renderTemplate } from '../../src/documents/render.ts';
import { unwrap } from '../store/unwrap.ts';
import { partsOf, readSample, TEMPLATES } from './design-sources.ts';
import { ALL_HOSTILE } from './hostile-texts.ts';
import { codeBlocks, lintMarkdown, readMarkdown } from './markdown-structure.ts';
import { parseMermaid } from './mermaid-parser.ts';

const MEGABYTE = 1_000_000;

it('a megabyte of hostile text is sound Markdown in every template', async () => {
  const value = ALL_HOSTILE.repeat(Math.ceil(MEGABYTE / ALL_HOSTILE.length)).slice(0, MEGABYTE);
  const sample = await readSample('chat', 'weak.yaml');
  const storage = {
    ...sample.answers.storage,
    value,
    at: '',
    asked: [],
    followUps: [],
    hints: 0,
    seconds: null,
  } as const;
  const model = sessionModel(partsOf({ ...sample, answers: { ...sample.answers, storage } }));
  expect(model.storage.length + model.storageNotes.length).toBeGreaterThan(10);
  for (const template of TEMPLATES)
    for (const { markdown } of unwrap(renderTemplate(template.file, template, model))) {
      expect(await lintMarkdown(markdown)).toEqual([]);
      for (const { text } of codeBlocks(readMarkdown(markdown))) await parseMermaid(text);
    }
}, 60_000);
