/** Which facts a candidate's question asks for. */
import type { Reading } from '../concepts/types.ts';
import { isFiller, wantsAnswer } from '../text/asking.ts';
import type { Text, TokenRange } from '../text/types.ts';
import type { CompiledScenario } from './compile.ts';

/**
 * Ids of the facts that the line asks for, in the order in which it does; empty where none fits. Of a line that holds
 * several sentences those count that want to know something, not what is only thought aloud; a name that stands inside
 * a longer one is not asked for by itself.
 */
export function matchFacts(compiled: CompiledScenario, question: string): readonly string[] {
  const reading = compiled.reader.read(question);
  const wants = reading.text.sentences.map((_, sentence) => asks(reading.text, sentence));
  const asking = wants.map((wanted, sentence) => wanted || confirms(reading.text, sentence + 1));
  const isAsked = ({ from }: TokenRange): boolean => asking[reading.text.sentenceOf[from] ?? 0] ?? true;
  const asked = compiled.scenario.facts.map(({ id }) => ({
    id,
    mentions: askedFor(reading, id).filter(isAsked),
  }));
  const isInside = ({ from, to }: TokenRange, own: string): boolean =>
    asked.some(
      ({ id, mentions }) =>
        id !== own &&
        mentions.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from),
    );
  return asked
    .map(({ id, mentions }) => ({ id, own: mentions.filter((mention) => !isInside(mention, id)) }))
    .filter(({ own }) => own.length > 0)
    .toSorted((a, b) => firstOf(a.own) - firstOf(b.own))
    .map(({ id }) => id);
}

/** Ids of the facts that a text names, asked or stated, in the scenario's order. */
export function namedFacts(compiled: CompiledScenario, text: string): readonly string[] {
  const reading = compiled.reader.read(text);
  return compiled.scenario.facts
    .map(({ id }) => id)
    .filter((id) => reading.mentions([`fact:${id}`]).length > 0);
}

/** Where the fact's phrases stand, and its short forms where they are all of a sentence. */
function askedFor(reading: Reading, id: string): readonly TokenRange[] {
  const short = reading.mentions([`short:${id}`]).filter((mention) => isAlone(reading.text, mention));
  return [...reading.mentions([`fact:${id}`]), ...short];
}

/** Whether nothing but fillers stands beside the range in its sentence. */
function isAlone(text: Text, range: TokenRange): boolean {
  const { from, to } = text.sentences[text.sentenceOf[range.from] ?? 0] ?? range;
  for (let at = from; at < to; at += 1) {
    const isOutside = at < range.from || at >= range.to;
    if (isOutside && !isFiller(text.source.slice(text.starts[at], text.ends[at]))) return false;
  }
  return true;
}

function firstOf(ranges: readonly TokenRange[]): number {
  return Math.min(...ranges.map(({ from }) => from));
}

/** Whether the sentence only asks whether the one before it holds: "Do you agree?", "Right?". */
function confirms(text: Text, sentence: number): boolean {
  const range = text.sentences[sentence];
  return range !== undefined && range.to - range.from <= SHORT && asks(text, sentence);
}

function asks(text: Text, sentence: number): boolean {
  const { from, to } = text.sentences[sentence] ?? { from: 0, to: 0 };
  const start = text.starts[from] ?? 0;
  const end = text.ends[to - 1] ?? start;
  const next = text.starts[to] ?? text.source.length;
  return wantsAnswer(text.source.slice(start, end), text.source.slice(end, next));
}

/** Words of a bare confirmation, at most. */
const SHORT = 4;
