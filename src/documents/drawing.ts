/** Drawings of a design as data, whichever language they are written down in. Only what was said is linked. */
import { againstIn } from './parts.ts';
import type { Element, ReadLine, Sentence } from './read-line.ts';
import type { Actor, StorageChoice } from './types.ts';

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly Link[];
  /** The titles of the groups that nodes stand in, in their order; empty for none. */
  readonly groups: readonly string[];
  /** Drawn from the top down; else from the left. */
  readonly isDown: boolean;
}

export interface DrawnNode {
  /** `[a-z][a-z0-9]*`. */
  readonly id: string;
  readonly label: string;
  readonly shape: 'box' | 'person' | 'store' | 'cache' | 'broker';
  /** An index of `groups`; null outside. */
  readonly group: number | null;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
}

export interface Sequence {
  readonly participants: readonly string[];
  readonly steps: readonly SequenceStep[];
}

/** Indexes of participants, with what happens; `from` null where it begins, `to` null where it was not said. */
export interface SequenceStep {
  readonly from: number | null;
  readonly to: number | null;
  readonly text: string;
}

export interface Drawings {
  readonly context: Drawing;
  readonly containers: Drawing;
  readonly sequence: Sequence;
  /** The hops of a request as a chain of boxes. */
  readonly path: Drawing;
  /** The sets of data, each with its store. */
  readonly data: Drawing;
}

const NO_DRAWING: Drawing = { nodes: [], links: [], groups: [], isDown: false };

/** Everybody who deals with the system around it. */
export function drawContext(title: string, actors: readonly Actor[]): Drawing {
  if (actors.length === 0) return NO_DRAWING;
  const drawn = actors.slice(0, MOST_NODES);
  return {
    nodes: [
      { id: 'system', label: title, shape: 'box', group: null },
      ...drawn.map(({ name, isSystem }, index) => ({
        id: `actor${index}`,
        label: name,
        shape: isSystem ? ('box' as const) : ('person' as const),
        group: null,
      })),
    ],
    links: drawn.map(({ isSystem }, index) =>
      isSystem
        ? { from: 'system', to: `actor${index}`, directed: false }
        : { from: `actor${index}`, to: 'system', directed: false },
    ),
    groups: [],
    isDown: false,
  };
}

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

/** The hops one below the other. */
export function drawPath(hops: readonly string[]): Drawing {
  const drawn = hops.slice(0, MOST_HOPS);
  return {
    nodes: drawn.map((label, index) => ({ id: `h${index}`, label, shape: 'box', group: null })),
    links: drawn.slice(1).map((_, index) => ({ from: `h${index}`, to: `h${index + 1}`, directed: true })),
    groups: [],
    isDown: true,
  };
}

/** Every set of data beside the store that it was given; several in one store share it. */
export function drawData(choices: readonly StorageChoice[]): Drawing {
  const drawn = choices.filter(({ store }) => store !== '').slice(0, MOST_NODES);
  const stores = [...new Set(drawn.map(({ store }) => plain(store)))];
  return {
    nodes: [
      ...drawn.map(({ data }, index) => ({
        id: `d${index}`,
        label: data,
        shape: 'box' as const,
        group: null,
      })),
      ...stores.map((name, index) => ({
        id: `s${index}`,
        label: drawn.find(({ store }) => plain(store) === name)?.store ?? name,
        shape: 'store' as const,
        group: null,
      })),
    ],
    links: drawn.map(({ store }, index) => ({
      from: `d${index}`,
      to: `s${stores.indexOf(plain(store))}`,
      directed: true,
    })),
    groups: [],
    isDown: false,
  };
}

/** The building blocks of a sentence that it does not ask about or turn down. */
function chosenIn({ text, elements, isQuestion }: Sentence): readonly Element[] {
  const rejected = againstIn([text]).join(' ');
  if (isQuestion && !ARROW.test(text)) return [];
  return elements.filter(({ name }) => !rejected.includes(name));
}

/** Who speaks to whom on the way of a request. A hop that names nobody is told of all of them. */
export function drawSequence(path: readonly ReadLine[], isChain: boolean): Sequence {
  const hops = path
    .slice(0, MOST_HOPS)
    .filter(({ text }) => !ANSWER.test(text))
    .map(({ text, sentences }) => ({
      text,
      speaker: speakerOf(text, sentences.flatMap(({ elements }) => elements)[0], isChain),
    }));
  const participants = hops
    .map(({ speaker }) => speaker)
    .filter(
      (name, index, all) => name !== '' && all.findIndex((other) => plain(other) === plain(name)) === index,
    );
  const indexOf = (name: string): number => participants.findIndex((one) => plain(one) === plain(name));
  const steps: SequenceStep[] = [];
  let at: number | null = null;
  for (const [index, hop] of hops.entries()) {
    const before = hops[index - 1];
    // What the first one does is told on its way, where the next place has nothing but a name.
    if (index === 0 && !isBare(hop) && hop.speaker !== '' && isBare(hops[1])) at = indexOf(hop.speaker);
    else if (hop.speaker === '') {
      // Where that happens was not said, so what comes after it comes from nowhere in particular.
      steps.push({ from: null, to: null, text: hop.text });
      at = null;
    } else {
      const to = indexOf(hop.speaker);
      const said =
        index === 1 && before !== undefined && !isBare(before) && at !== null ? before.text : 'then';
      if (at !== null || !isBare(hop)) steps.push({ from: at, to, text: isBare(hop) ? said : hop.text });
      at = to;
    }
  }
  const isClear = participants.length > 1 && steps.some(({ from }) => from !== null);
  const named = hops.filter(({ speaker }) => speaker !== '').length;
  // In a chain of arrows every hop should be a place; where most are not, it is no chain of places.
  const isSound = isClear && (!isChain || named * 2 >= hops.length);
  return isSound ? { participants, steps } : { participants: [], steps: [] };
}

interface Hop {
  readonly text: string;
  /** '' where it names nobody. */
  readonly speaker: string;
}

/** Nothing but a name. */
function isBare(hop: Hop | undefined): boolean {
  return hop !== undefined && hop.speaker === hop.text;
}

/** A hop of a few words is a place itself; in a longer one it is the building block, or the client's device. */
function speakerOf(hop: string, element: Element | undefined, isChain: boolean): string {
  if (CONDITION.test(hop)) return '';
  const name = hop.split(/[:(,]/)[0]?.trim() ?? '';
  if (isChain && name.split(' ').length <= MOST_WORDS && !VERB.test(name)) return name;
  if (element !== undefined && element.at <= NEAR) return element.name;
  const [, subject = ''] = CLIENT.exec(hop) ?? SUBJECT.exec(hop) ?? [];
  return subject;
}

/** What a drawing shows, for those who do not see it. */
export function drawingInWords({ nodes, links }: Drawing): string {
  const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? '';
  const linked = links.map(
    ({ from, to, directed }) => `${label(from)} ${directed ? 'to' : 'with'} ${label(to)}`,
  );
  const alone = nodes.filter(({ id }) => links.every(({ from, to }) => from !== id && to !== id));
  return [...linked, ...alone.map((node) => node.label)].join('; ');
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
  return plain(a.name) === plain(b.name) || (a.concept !== '' && a.concept === b.concept);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:an?|the)\s+/, '')
    .replace(/s$/, '');
}

function shapeOf(kind: Element['kind']): DrawnNode['shape'] {
  return kind === 'store' || kind === 'cache' || kind === 'broker' ? kind : 'box';
}

/** What is named on the path but is no building block of the answers. */
const NOWHERE = 'n-1';
/** "gateway -> yes -> service". */
const ANSWER = /^(?:yes|no|ok|else|then)$/i;
/** A state, an answer or a condition is nobody. */
const CONDITION = /^(?:if|not|when|once|else|on|after|ack\w*|\d|success|fail\w*|done)\b/i;
const VERB = /\b(?:is|are|was|gives|returns|checks|writes|stores|sends|pushes|reads|inserts)\b/i;
const CLIENT = /^(?:the |a |his |her )?((?:\w+'s )?(?:app|phone|client|device|browser|sender))\b/i;
/** Who does something, where a sentence begins with that. */
const SUBJECT =
  /^(?:then,? )?(?:the |an? )?((?:[\w-]+ )?[\w-]+) (?:asks|sends|inserts|writes|checks|stores|publishes|looks|calls|offers|returns|routes|answers|notifies|charges|picks|takes|reads|puts|saves|books|creates|validates|pushes)\b/i;
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
/** A building block that is named later in a hop is what is done there, not where. */
const NEAR = 12;
const ENTRIES: readonly Element['kind'][] = ['balancer', 'gateway'];
const MOST_NODES = 24;
const MOST_HOPS = 20;
const MOST_WORDS = 4;
