/** Reads lines: their sentences, the building blocks that are named in them, and what part of a design they speak of. */
import { compileReader, createConceptReader } from '../concepts/concept-reader.ts';
import { plainNames } from '../concepts/find-concepts.ts';
import type { Concept, DocumentSection, ElementKind, Reading } from '../concepts/types.ts';
import { isOwn, standingOf } from '../text/standing-of.ts';
import { type CueKind, Standing, type Text, type TokenRange } from '../text/types.ts';
import type { Line } from './cut-lines.ts';
import { findServices } from './find-services.ts';

export interface Element {
  readonly kind: ElementKind;
  /** As it was said. */
  readonly name: string;
  /** The concept's id; '' for a service, which is known by its name alone. */
  readonly concept: string;
  /** Where its name begins in the sentence, in UTF-16 code units. */
  readonly at: number;
}

export interface Sentence {
  readonly text: string;
  readonly elements: readonly Element[];
  readonly sections: readonly DocumentSection[];
  readonly isQuestion: boolean;
  /** Whether it tells of somebody else: "Netflix shards by title". */
  readonly isOfOthers: boolean;
  /** Whether it says what happens when something fails. */
  readonly isFailure: boolean;
}

export interface ReadLine extends Line {
  readonly sentences: readonly Sentence[];
}

/** The line as it was said, its lead included. */
export function wholeText({ lead, text }: Pick<Line, 'lead' | 'text'>): string {
  return lead === '' ? text : `${lead}: ${text}`;
}

export type ReadLines = (line: Line) => ReadLine;

/** Compiles the names of the concepts that a design document can place; what is denied or said of others is not found. */
export function createLineReader(concepts: readonly Concept[]): ReadLines {
  const known = concepts
    .filter(({ element, section }) => element !== undefined || section !== undefined)
    .map((concept) => ({
      ...concept,
      aliases:
        concept.element === undefined
          ? concept.aliases.filter((alias) => !COMMON.has(alias))
          : plainNames(concept).slice(1).filter(isName),
    }));
  const reader = createConceptReader(compileReader(known, []).store());
  return (line) => {
    const reading = reader.read(line.text);
    const starts = sentenceStarts(reading.text);
    const sentences = reading.text.sentences.map((range, index) =>
      readSentence(reading, known, {
        range,
        start: starts[index] ?? 0,
        end: starts[index + 1] ?? line.text.length,
      }),
    );
    return { ...line, sentences };
  };
}

/** Where the sentences begin: behind the mark that ends the one before, for articles and brackets are no tokens. */
function sentenceStarts({ source, sentences, starts, ends }: Text): readonly number[] {
  return sentences.map(({ from }, index) => {
    if (index === 0) return 0;
    const before = ends[from - 1] ?? 0;
    const next = starts[from] ?? source.length;
    const [mark] = /^[^\s]*[.!?…]\S*\s+/.exec(source.slice(before, next)) ?? [];
    return mark === undefined ? next : before + mark.length;
  });
}

interface Part {
  readonly range: TokenRange;
  /** In UTF-16 code units of the line. */
  readonly start: number;
  readonly end: number;
}

function readSentence(
  { text, mentions }: Reading,
  known: readonly Concept[],
  { range, start, end }: Part,
): Sentence {
  const { from, to } = range;
  const own = known.flatMap((concept) =>
    mentions([`@${concept.id}`])
      .filter(({ from: first, to: last }) => first >= from && last <= to)
      .filter((mention) => isOwn(standingOf(text, mention)) && isNamed(concept, writtenAt(text, mention)))
      .map((mention) => ({ concept, mention })),
  );
  const says = (kind: CueKind): boolean =>
    text.cues.some((cue) => cue.kind === kind && cue.from >= from && cue.to <= to);
  const written = text.source.slice(start, end).trim();
  return {
    text: written,
    elements: outermost(
      own.flatMap(({ concept: { id, element }, mention }) =>
        element === undefined
          ? []
          : [
              {
                kind: element,
                concept: id,
                at: (text.starts[mention.from] ?? 0) - start,
                name: writtenAt(text, mention),
              },
            ],
      ),
      findServices(written).filter(({ at }) => isOwn(standingAt(text, start + at))),
    ),
    sections: [
      ...new Set(own.flatMap(({ concept: { section } }) => (section === undefined ? [] : [section]))),
    ],
    isQuestion: /[?？؟]$/.test(written) || ((text.standings[from] ?? 0) & Standing.asked) !== 0,
    isOfOthers: ((text.standings[from] ?? 0) & Standing.attributed) !== 0,
    isFailure: says('failure') && (says('condition') || says('consequence')),
  };
}

/** In the order in which they were named; of names within names the longer. */
function outermost(stores: readonly Element[], services: readonly Element[]): readonly Element[] {
  const sorted = [...stores, ...services].sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  return sorted.filter(({ at }, index) =>
    sorted.slice(0, index).every((before) => before.at + before.name.length <= at),
  );
}

/** A paraphrase such as "nearest region" tells a grader something, but is no name to write into a box. */
function isName(alias: string): boolean {
  return alias.split(' ').length <= MOST_WORDS && !PARAPHRASE.test(alias) && !COMMON.has(alias);
}

/**
 * Whether the very name was written: by its stem alone a "balance" would be a balancer. What is only placed in a
 * section and not drawn may be said in several words as well.
 */
function isNamed({ term, aliases, element }: Concept, written: string): boolean {
  const plain = plainly(written);
  if (element === undefined && plain.includes(' ')) return true;
  return [term, ...aliases]
    .map(plainly)
    .some((name) => plain === name || plain === `${name}s` || `${plain}s` === name);
}

function plainly(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      // "postgressql" is a slip of the finger.
      .replace(/(\p{L})\1/gu, '$1')
      .trim()
  );
}

function writtenAt({ source, starts, ends }: Text, { from, to }: TokenRange): string {
  return source.slice(starts[from], ends[to - 1]);
}

/** How the word is meant that begins at an offset. */
function standingAt({ starts, standings }: Text, offset: number): number {
  const index = starts.findIndex((start) => start >= offset);
  return standings[index] ?? 0;
}

const MOST_WORDS = 3;
const PARAPHRASE = /^in\b|\b(?:is|are|it|a|who|where|what|nearest|node|copies|kept|same|one)\b/i;
/** Names that are said of much else. */
const COMMON: ReadonlySet<string> = new Set(
  'login,log in,logging in,sign in,credentials,traces,spans,span id,gauge,gauges,upgrade,upgrades,deployable,deployability,olap,slave,slaves,kv'.split(
    ',',
  ),
);
