/** Looks at one text with one look, as judge does, and shows what was found. */
import { compileReader, createConceptReader } from '../../src/concepts/concept-reader.ts';
import type { Concept } from '../../src/concepts/types.ts';
import { createLookContext } from '../../src/rubric/look-context.ts';
import { looksWithin, phrasesOf, signalOf } from '../../src/signals/registry.ts';
import type { Look } from '../../src/signals/types.ts';

const IDEMPOTENCY: Concept = {
  id: 'idempotency-key',
  term: 'Idempotency key',
  area: 'reliability',
  aliases: ['same request number twice'],
  definition: 'A number that the caller gives to a request so that repeating it has one effect.',
  related: [],
  opposed: [],
};

export function says(...phrases: readonly string[]): Look {
  return { signal: 'says', options: { phrases } };
}

/** The found stretches of the source; `question` is what counts as an echo, `facts` what facts are asked by. */
export function lookAt(
  look: Look,
  source: string,
  {
    question = [],
    facts = {},
  }: { question?: readonly string[]; facts?: Readonly<Record<string, readonly string[]>> } = {},
): readonly string[] {
  const phrases = phrasesOf(look).filter((phrase) => !phrase.startsWith('@'));
  const asks = looksWithin(look).flatMap(({ signal, options }) => signalOf(signal)?.facts?.(options) ?? []);
  const compiler = compileReader(
    [IDEMPOTENCY],
    [
      ...[...new Set(phrases)].map((phrase) => ({ key: phrase, phrases: [phrase] })),
      ...asks.map((id) => ({ key: `fact:${id}`, phrases: facts[id] ?? [] })),
    ],
  );
  const asked = compiler.question(question);
  const reading = createConceptReader(compiler.store()).read(source, asked);
  const { starts, ends } = reading.text;
  return createLookContext(reading)
    .find(look)
    .map(({ from, to }) => source.slice(starts[from], ends[to - 1]));
}
