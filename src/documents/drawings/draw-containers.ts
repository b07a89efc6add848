/** Draws the building blocks that were named: stores, caches, brokers, services, and the way in. */
import { againstIn } from '../parts.ts';
import type { Element, ReadLine, Sentence } from '../read-line.ts';
import { type Drawing, type DrawnNode, type Link, MOST_NODES, NO_DRAWING, plainName } from './drawing.ts';

/** The building blocks that were named, in three groups, linked where one was said to follow the other. */
export function drawContainers(
  hasUsers: boolean,
  lines: readonly ReadLine[],
  path: readonly ReadLine[],
): Drawing {
  const named = lines.flatMap(({ sentences }) => sentences.flatMap(chosenIn));
  const blocks = distinct(named).slice(0, MOST_NODES);
  if (blocks.length === 0) return NO_DRAWING;
  const tiers = TIERS.filter(({ kinds }) => blocks.some(({ kind }) => kinds.includes(kind)));
  const nodes = blocks.map(({ kind, name }, index) => ({
    id: `n${index}`,
    label: name,
    shape: shapeOf(kind),
    group: tiers.findIndex(({ kinds }) => kinds.includes(kind)),
  }));
  const idOf = (element: Element): string => `n${blocks.findIndex((block) => isSame(block, element))}`;
  const told = [...hopsOf(path), ...lines.filter(({ step }) => step === 'gateway').flatMap(chainsIn)];
  const said = told
    .flatMap((chain) => consecutive(chain.map(idOf)))
    .filter(({ from, to }) => from !== to && from !== NOWHERE && to !== NOWHERE);
  // Users meet the first part of the way in that nothing else was said to lead to.
  const entry = blocks.findIndex(
    ({ kind }, index) =>
      said.every(({ to }) => to !== `n${index}`) &&
      (ENTRIES.includes(kind) || (kind === 'edge' && said.some(({ from }) => from === `n${index}`))),
  );
  const isUsed = hasUsers && entry >= 0;
  const links = isUsed ? [{ from: USERS.id, to: `n${entry}` }, ...said] : said;
  return {
    nodes: isUsed ? [USERS, ...nodes] : nodes,
    links: unique(links),
    groups: tiers.map(({ title }) => title),
    isDown: false,
  };
}

/** The building blocks of a sentence that it does not ask about or turn down. */
function chosenIn({ text, elements, isQuestion }: Sentence): readonly Element[] {
  const rejected = againstIn([text]).join(' ');
  if (isQuestion && !ARROW.test(text)) return [];
  return elements.filter(({ name }) => !rejected.includes(name));
}

/** The building blocks of a sentence that stand in a chain: "DNS, then a balancer", "gateway -> service". */
function chainsIn({ sentences }: ReadLine): readonly (readonly Element[])[] {
  return sentences.flatMap((sentence) => {
    const { text } = sentence;
    const elements = chosenIn(sentence);
    return elements.slice(1).flatMap((element, index) => {
      const before = elements[index];
      if (before === undefined) return [];
      const between = text.slice(before.at + before.name.length, element.at);
      if (between.length > FAR && !ARROW.test(between)) return [];
      if (/\bbehind\b/i.test(between)) return [[element, before]];
      // "saves it in Cassandra and puts it into Kafka" is told of somebody else.
      const isNear = between.length <= BESIDE || !KEEPS.includes(before.kind);
      return isNear && CHAINED.test(between) && !OTHER_SUBJECT.test(between) ? [[before, element]] : [];
    });
  });
}

/** Hops that follow one another and both name a building block. */
function hopsOf(path: readonly ReadLine[]): readonly (readonly Element[])[] {
  const blocks = path.map(({ sentences }) => sentences.flatMap(chosenIn)[0]);
  return blocks.slice(1).flatMap((to, index) => {
    const from = blocks[index];
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
}

function consecutive(ids: readonly string[]): readonly { from: string; to: string }[] {
  return ids.slice(1).map((to, index) => ({ from: ids[index] ?? '', to }));
}

function unique(links: readonly { from: string; to: string }[]): readonly Link[] {
  const seen = new Map(links.map((link) => [`${link.from} ${link.to}`, { ...link, directed: true }]));
  return [...seen.values()];
}

/** One box for each thing: of several names for one concept the first, which the candidate gave it. */
function distinct(elements: readonly Element[]): readonly Element[] {
  return elements.filter((element, index) => elements.findIndex((other) => isSame(other, element)) === index);
}

function isSame(a: Element, b: Element): boolean {
  return plainName(a.name) === plainName(b.name) || (a.concept !== '' && a.concept === b.concept);
}

function shapeOf(kind: Element['kind']): DrawnNode['shape'] {
  return kind === 'store' || kind === 'cache' || kind === 'broker' ? kind : 'box';
}

/** What is named on the path but is no building block of the answers. */
const NOWHERE = 'n-1';
const USERS: DrawnNode = { id: 'users', label: 'Users', shape: 'person', group: null };
const TIERS: readonly { title: string; kinds: readonly Element['kind'][] }[] = [
  { title: 'Way in', kinds: ['edge', 'balancer', 'gateway'] },
  { title: 'Services', kinds: ['service', 'broker'] },
  { title: 'Data', kinds: ['store', 'cache'] },
];
/** What stands between two building blocks of which the second comes after the first. */
const CHAINED =
  /(?:->|→|=>|\bthen\b|\bto\b|\binto\b|\bcalls?\b|\basks?\b|\bwrites?\b|\breads?\b|\bpublish\w*|\bsends?\b|\broutes?\b|\blooks? up\b)/i;
/** Somebody else acts between the two. */
const OTHER_SUBJECT = /\b(?:which|who|where|while|when|and (?:the|a|an|it|they|we))\b|[.;]/i;
const ARROW = /->|→|=>/;
const FAR = 60;
const BESIDE = 12;
const KEEPS: readonly Element['kind'][] = ['store', 'cache', 'broker'];
const ENTRIES: readonly Element['kind'][] = ['balancer', 'gateway'];
