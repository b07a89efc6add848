/** What is cached, where, and by what rule; and what must never be. */
import { firstClause, wordCount } from '../parts.ts';
import { type ReadLine, type Sentence, wholeText } from '../read-line.ts';
import type { CacheChoice } from '../types.ts';

export interface Caches {
  readonly choices: readonly CacheChoice[];
  readonly never: readonly string[];
  readonly notes: readonly string[];
}

export function cachesIn(lines: readonly ReadLine[]): Caches {
  const choices: CacheChoice[] = [];
  const never: string[] = [];
  const notes: string[] = [];
  for (const line of lines) {
    const whole = wholeText(line);
    if (NEVER.test(whole)) never.push(line.cells === null && NEVER.test(line.lead) ? line.text : whole);
    else if (line.cells !== null) choices.push(fromCells(line.cells));
    else {
      const choice = choiceIn(line);
      if (choice === null) notes.push(whole);
      else choices.push(choice);
    }
  }
  return { choices, never, notes };
}

function fromCells([data = '', place = '', ...others]: readonly string[]): CacheChoice {
  return { data, place, rule: others.filter((cell) => cell !== '').join(', ') };
}

function choiceIn({ lead, text, sentences }: ReadLine): CacheChoice | null {
  const [first] = sentences;
  if (first === undefined) return null;
  if (lead === '') return toldChoice(first, text);
  if (PLACE.test(lead)) return { data: firstClause(text), place: lead, rule: text };
  const place = placeIn(first);
  return place === '' ? null : { data: lead, place, rule: text };
}

/** "Redis for profiles, with a TTL of 10 minutes". */
function toldChoice(first: Sentence, rule: string): CacheChoice | null {
  const place = placeIn(first);
  const [, data = ''] =
    /^(?:I (?:would )?(?:use|put|take)\s+)?(?:an?\s|the\s)?[\w -]{1,30}?\sfor\s+(?:the |all )?([^,.;:]{2,70})/i.exec(
      first.text,
    ) ?? [];
  if (
    place === '' ||
    data === '' ||
    wordCount(data) > MOST_WORDS ||
    !first.text.slice(0, first.text.indexOf(data)).includes(place)
  )
    return null;
  return { data, place, rule };
}

function placeIn({ elements, text }: Sentence): string {
  const found = elements.find(({ kind }) => kind === 'cache' || kind === 'edge');
  if (found !== undefined) return found.name;
  const [plain = ''] = PLAIN_PLACE.exec(text) ?? [];
  return plain;
}

const PLACE = /\b(?:device|phone|browser|app|client|memory|CDN|redis|memcached|cache|edge|node)\b/i;
const PLAIN_PLACE =
  /\b(?:in (?:the )?(?:process |node |each \w+'s own )?memory\b[^,.;]{0,40}|on the (?:phone|device|client))/i;
const NEVER =
  /^(?:never|not cached|nothing of|must not|what is never)\b|\b(?:never|not) (?:be )?cached\b|^[^:]{0,40}: (?:not cached|nowhere)\b/i;
const MOST_WORDS = 10;
