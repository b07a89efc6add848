/** What `explain` prints: one concept in full, several in short, or the glossary by area. */
import { plainNames } from '../../concepts/find-concepts.ts';
import type { Concept } from '../../concepts/types.ts';
import { columns, indent, paragraph } from '../../layout.ts';
import { oneLine } from '../../plain-text.ts';
import { toJson } from '../../reporters/to-json.ts';
import type { Style } from '../../style.ts';

/** A concept's own name for its id. */
export type TermOf = (id: string) => string;

export function conceptsJson(concepts: readonly Concept[]): string {
  return toJson({ schemaVersion: 1, concepts: concepts.map(conceptJson) });
}

function conceptJson(concept: Concept): object {
  const {
    id,
    term,
    area,
    definition,
    useWhen = null,
    price = null,
    example = null,
    related,
    opposed,
    ambiguous = [],
    pitfalls = [],
  } = concept;
  return {
    id,
    term,
    area,
    aliases: plainNames(concept).slice(1),
    definition,
    useWhen,
    price,
    example,
    related,
    opposed,
    ambiguous,
    pitfalls: pitfalls.map(({ title, reason }) => ({ title, reason })),
  };
}

/** Concepts in full, one after the other. */
export function conceptsText(concepts: readonly Concept[], termOf: TermOf, style: Style): string {
  return `${concepts.map((concept) => conceptLines(concept, termOf, style).join('\n')).join('\n\n')}\n`;
}

function conceptLines(concept: Concept, termOf: TermOf, style: Style): readonly string[] {
  const { term, area, definition } = concept;
  const names = plainNames(concept)
    .slice(1, MOST_NAMES + 1)
    .map(oneLine);
  const also = names.length === 0 ? '' : `; ${ALSO} ${names.join(', ')}`;
  const facts = factsOf(concept, termOf).map(({ title, text }) => [title, text]);
  return [
    ...paragraph(oneLine(term), style.width, { paint: style.title }),
    ...paragraph(`${oneLine(area)}${also}`, style.width, { paint: style.quiet }),
    '',
    ...paragraph(oneLine(definition), style.width),
    ...(facts.length === 0 ? [] : ['', ...columns(facts, style.width)]),
  ];
}

interface FactLine {
  readonly title: string;
  readonly text: string;
}

function factsOf(
  { useWhen, price, example, related, opposed, ambiguous = [], pitfalls = [] }: Concept,
  termOf: TermOf,
): readonly FactLine[] {
  const lines = [
    { title: WHEN, text: useWhen ?? '' },
    { title: PRICE, text: price ?? '' },
    { title: EXAMPLE, text: example ?? '' },
    { title: RELATED, text: related.map(termOf).join(', ') },
    { title: OPPOSED, text: opposed.map(termOf).join(', ') },
    ...ambiguous.map(({ word, means }) => ({ title: AMBIGUOUS, text: `“${word}”: ${means}` })),
    ...pitfalls
      .slice(0, MOST_PITFALLS)
      .map(({ title, reason }) => ({ title: PITFALL, text: `${title}. ${reason}` })),
  ];
  return lines.map(({ title, text }) => ({ title, text: oneLine(text) })).filter(({ text }) => text !== '');
}

/** The glossary, or part of it, in short: the terms under their areas. */
export function glossaryText(concepts: readonly Concept[], style: Style): string {
  const areas = [...new Set(concepts.map(({ area }) => area))];
  const blocks = areas.map((area) => {
    const terms = concepts.filter((concept) => concept.area === area).map(({ term }) => oneLine(term));
    return [
      ...paragraph(`${oneLine(area)} (${terms.length})`, style.width, { paint: style.strong }),
      ...indent(paragraph(terms.join(', '), style.width - INDENT), INDENT),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** The same as Markdown, for notes of one's own. */
export function conceptsMarkdown(concepts: readonly Concept[], termOf: TermOf): string {
  const entries = concepts.map((concept) => {
    const facts = factsOf(concept, termOf).map(({ title, text }) => `- **${title}:** ${escaped(text)}`);
    const list = facts.length === 0 ? '' : `\n\n${facts.join('\n')}`;
    return `## ${escaped(oneLine(concept.term))}\n\n${escaped(oneLine(concept.definition))}${list}`;
  });
  return `${entries.join('\n\n')}\n`;
}

/** Text as Markdown shows it as it stands. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, (character) => `\\${character}`);
}

const MOST_NAMES = 6;
/** The others stand in the JSON. */
const MOST_PITFALLS = 3;
const INDENT = 2;
const ALSO = 'also called';
const WHEN = 'Use it when';
const PRICE = 'Its price';
const EXAMPLE = 'Example';
const RELATED = 'Related';
const OPPOSED = 'Opposed';
const AMBIGUOUS = 'Which meaning';
const PITFALL = 'Pitfall';
