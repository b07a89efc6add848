/** Reads one text for a test and shows its parts as strings. */
import { createTextReader } from '../../src/text/read-text.ts';
import { Standing, type Text } from '../../src/text/types.ts';
import { createVocabulary } from '../../src/text/vocabulary.ts';

const reader = createTextReader(createVocabulary());

export function read(source: string, question: readonly string[] = []): Text {
  return reader.read(source, reader.question(question));
}

/** The words that have a standing, joined. */
export function wordsThatAre(text: Text, standing: keyof typeof Standing): string {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const bits = text.standings[at] ?? 0;
    if ((bits & Standing[standing]) !== 0) found.push(text.source.slice(text.starts[at], text.ends[at]));
  }
  return found.join(' ');
}
