/** What is cached, where, and by what rule; and what must never be. */
import { firstClause, wordCount } from '../parts.ts';
import { type ReadLine, type Sentence, wholeText } from '../read-line.ts';
import type { CacheChoice } from '../types.ts';
import type { Chosen } from './chosen.ts';

export interface Caches {
  readonly chosen: readonly Chosen<CacheChoice>[];
  readonly never: readonly string[];
  readonly notes: readonly string[];
}

export function cachesIn(lines: readonly ReadLine[]): Caches {
  const never = lines.filter((line) => NEVER.test(wholeText(line)));
  const others = lines
    .filter((line) => !never.includes(line))
    .map((line) => ({ line, choices: choicesIn(line) }));
  return {
    chosen: others.flatMap(({ line, choices }) => choices.map((choice) => ({ choice, line }))),
    never: never.map((line) => (line.cells === null && NEVER.test(line.lead) ? line.text : wholeText(line))),
    notes: others.filter(({ choices }) => choices.length === 0).map(({ line }) => wholeText(line)),
  };
}

function choicesIn(line: ReadLine): readonly CacheChoice[] {
  if (line.cells !== null) return [fromCells(line.cells)];
  return line.lead === '' ? toldChoices(line) : ledChoice(line);
}

function fromCells([data = '', place = '', ...others]: readonly string[]): CacheChoice {
  return { data, place, rule: others.filter((cell) => cell !== '').join(', ') };
}

/** "Device: ..." and "Tariffs: in memory, ...". */
function ledChoice({ lead, text, sentences }: ReadLine): readonly CacheChoice[] {
  if (PLACE.test(lead)) return [{ data: firstClause(text), place: lead, rule: text }];
  const place = sentences[0] === undefined ? '' : placeIn(sentences[0]);
  return place === '' ? [] : [{ data: lead, place, rule: text }];
}

/** "Redis for profiles, with a TTL of 10 minutes. CDN for images."; what follows belongs to the one before it. */
function toldChoices({ sentences }: ReadLine): readonly CacheChoice[] {
  const choices: CacheChoice[] = [];
  for (const sentence of sentences) {
    const choice = toldChoice(sentence);
    const last = choices.pop();
    if (choice !== null) choices.push(...(last === undefined ? [] : [last]), choice);
    else if (last !== undefined) choices.push({ ...last, rule: `${last.rule} ${sentence.text}` });
  }
  return choices;
}

function toldChoice({ text, elements }: Sentence): CacheChoice | null {
  const place = placeIn({ text, elements });
  if (place === '') return null;
  const before = text.slice(0, text.indexOf(place));
  const [, after = ''] = before.includes(',')
    ? []
    : (FOR.exec(text.slice(before.length + place.length)) ?? []);
  const [, lead = ''] = (/^(?:in|on)\s/i.test(place) ? BEFORE_IN : BEFORE).exec(before) ?? [];
  const data = after || lead;
  return data !== '' && !data.includes(',') && wordCount(data) <= MOST_WORDS
    ? { data, place, rule: text }
    : null;
}

function placeIn({ elements, text }: Pick<Sentence, 'elements' | 'text'>): string {
  const found = elements.find(({ kind }) => kind === 'cache' || kind === 'edge');
  if (found !== undefined) return found.name;
  const [plain = ''] = PLAIN_PLACE.exec(text) ?? [];
  return plain;
}

const FOR = /^[^.,;:]{0,20}?\sfor\s+(?:the |all )?([^,.;:]{2,70})/i;
const IS_KEPT = /(?:\s+(?:is|are|stays?|lives?|sits?))?(?:\s+(?:cached|kept|held))?/.source;
const BEFORE_IN = new RegExp(`^(?:the |all )?(.{2,60}?)${IS_KEPT}\\s*$`, 'i');
const BEFORE = new RegExp(
  `^(?:the |all )?(.{2,60}?)${IS_KEPT}\\s+(?:in|on|at)\\s+(?:an?\\s|the\\s|our\\s)?(?:shared\\s)?$`,
  'i',
);
const PLACE =
  /^(?:in |on )?(?:the |each |every )?(?:[\w-]+ )?(?:devices?|phones?|browsers?|apps?|clients?|memory|CDN|redis|memcached|cache|edge|nodes?)(?:\s*\(.*\)| memory| caches?)?$/i;
const PLAIN_PLACE =
  /\b(?:in (?:the )?(?:\w+ |each \w+'s own )?memory\b[^,.;]{0,40}|on the (?:phone|device|client))/i;
const NEVER =
  /^(?:never|not cached|nothing of|must not|what is never)\b|\b(?:never|not) (?:be )?cached\b|^[^:]{0,40}: (?:not cached|nowhere)\b/i;
const MOST_WORDS = 10;
