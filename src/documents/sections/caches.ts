/** What is cached, where, and by what rule; and what must never be. */
import { firstClause, wordCount } from '../parts.ts';
import { type ReadLine, type Sentence, wholeText } from '../read-line.ts';
import type { CacheChoice } from '../types.ts';
import { type Chosen, readChoices } from './chosen.ts';

export interface Caches {
  readonly chosen: readonly Chosen<CacheChoice>[];
  readonly never: readonly string[];
  readonly notes: readonly string[];
}

export function cachesIn(lines: readonly ReadLine[]): Caches {
  const { chosen, rest } = readChoices(lines.map(withoutNever), {
    cells: fromCells,
    led: ledChoice,
    told: toldChoice,
  });
  return {
    chosen: chosen.filter(({ line }) => !isNeverRow(line)),
    never: lines.flatMap(neverIn),
    notes: rest.map(wholeText),
  };
}

/** The sentences that refuse a copy, whatever stands beside them. */
function neverIn(line: ReadLine): readonly string[] {
  if (line.cells !== null) return isNeverRow(line) ? [wholeText(line)] : [];
  return line.sentences.flatMap(({ text }, index) => {
    if (index === 0 && NEVER_LEAD.test(line.lead)) return [text];
    return NEVER.test(text) ? [line.lead === '' ? text : `${line.lead}: ${text}`] : [];
  });
}

function withoutNever(line: ReadLine): ReadLine {
  if (line.cells !== null) return line;
  const isLed = NEVER_LEAD.test(line.lead);
  const sentences = line.sentences.filter(({ text }, index) => !(isLed && index === 0) && !NEVER.test(text));
  return sentences.length === line.sentences.length
    ? line
    : { ...line, lead: isLed ? '' : line.lead, sentences, text: sentences.map(({ text }) => text).join(' ') };
}

function isNeverRow({ cells }: ReadLine): boolean {
  return (
    cells !== null && (NEVER_LEAD.test(cells[0] ?? '') || /^(?:not|nowhere|never)\b/i.test(cells[1] ?? ''))
  );
}

function fromCells([data = '', place = '', ...others]: readonly string[]): CacheChoice {
  return { data, place, rule: others.filter((cell) => cell !== '').join(', ') };
}

/** "Device: ..." and "Tariffs: in memory, ...". */
function ledChoice({ lead, text, sentences }: ReadLine): CacheChoice | null {
  const clause = firstClause(text);
  if (PLACE.test(lead)) return clause.includes('=') ? null : { data: clause, place: lead, rule: text };
  const place = sentences[0] === undefined ? '' : placeIn(sentences[0]);
  return place === '' ? null : { data: lead, place, rule: text };
}

/** "Redis for profiles, with a TTL of 10 minutes", "pictures are on a CDN". */
function toldChoice({ text, elements }: Sentence): CacheChoice | null {
  const place = placeIn({ text, elements });
  if (place === '' || DENIED.test(text)) return null;
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

const FOR = /^[^.,;:]{0,20}?\s(?:for|caches|holds|keeps)\s+(?:the |all )?([^,.;:]{2,70})/i;
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
const NEVER_LEAD = /^(?:never|not (?:to be )?cached|nothing of|must not|what is never|no cache)\b/i;
const NEVER =
  /^(?:never|not cached|not to be cached|must not)\b|\b(?:never|not|n't|refuse to)\s+(?:be\s+|to\s+)?cach/i;
const DENIED = /^(?:no|not|nothing|nobody|neither)\b|\b(?:is|are|be) (?:not|never)\b|n't\b/i;
const MOST_WORDS = 10;
