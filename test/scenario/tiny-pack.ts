/** A whole scenario as an author would write it, small, with places to put mistakes into. */
import type { ScenarioFiles } from '../../src/scenario/check-rules.ts';
import { CORE_STEPS } from '../../src/scenario/types.ts';
import type { Source } from '../../src/source/types.ts';
import { sourceOf } from '../source/reading.ts';

/** Texts by path inside the scenario's folder. */
export type Files = Readonly<Record<string, string>>;

export const SCENARIO = `format: 1
id: bakery
title: Bread to your door
summary: Loaves by bicycle
brief: Neighbours want fresh loaves at the door. Design it.
vocabulary: ["(oven|dough)"]
facts:
  - id: volume
    answer: Three thousand loaves a day.
    asks: ["how many loaves", "(volume|load)"]
steps: [${CORE_STEPS.join(', ')}]
`;

export function stepText(id: string): string {
  return `id: ${id}
kind: ${id === 'storage' ? 'table' : 'prose'}
title: About ${id}
prompt: What about ${id}?
${id === 'storage' ? 'columns: [{ id: data, title: Data set }, { id: store, title: Store }]\n' : ''}hints: [{ text: Think again., price: 0.25 }]
followUps: [{ id: more, ask: Why?, about: [main] }]
criteria:
  - id: main
    title: The main thing
    dimension: data
    weight: 3
    mentioned: ["sourdough ledger", "@ledger"]
    met: Said.
    partly: Half said.
    missed: Not said.
    concepts: [ledger]
pitfalls:
  - id: raw
    title: Raw dough
    cost: 1
    when: { claimed: "raw dough" }
    reason: Nobody eats it.
`;
}

export const FILES: Files = {
  'scenario.yaml': SCENARIO,
  ...Object.fromEntries(CORE_STEPS.map((id) => [`steps/${id}.yaml`, stepText(id)])),
};

export const LEDGER = {
  id: 'ledger',
  term: 'Ledger',
  area: 'data',
  aliases: ['account book'],
  definition: 'A book of entries that are never changed.',
  related: [],
  opposed: [],
};

/** The files with one text replaced in one of them; a text that is not there is a fault of the test. */
export function withChange(files: Files, file: string, from: string | RegExp, to: string): Files {
  const before = files[file] ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  return { ...files, [file]: after };
}

export async function scenarioFiles(files: Files): Promise<ScenarioFiles> {
  const steps = new Map<string, Source>();
  for (const [path, text] of Object.entries(files)) {
    const name = /^steps\/(.*)\.yaml$/.exec(path)?.[1];
    if (name !== undefined) steps.set(name, await sourceOf(text, path));
  }
  return { scenario: await sourceOf(files['scenario.yaml'] ?? '', 'scenario.yaml'), steps };
}
