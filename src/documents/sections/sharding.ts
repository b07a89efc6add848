/** By which key data are split, how else they are found, and what more was said of it. */
import { plainReason, reasonIn, withoutReason, wordCount } from '../parts.ts';
import { type ReadLine, wholeText } from '../read-line.ts';
import type { ShardingChoice } from '../types.ts';
import type { Chosen } from './chosen.ts';

export interface Sharding {
  readonly chosen: readonly Chosen<ShardingChoice>[];
  readonly lookups: readonly string[];
  readonly notes: readonly string[];
}

export function shardingIn(lines: readonly ReadLine[]): Sharding {
  const read = lines.map((line) => ({
    line,
    choices: line.cells === null ? choicesIn(line) : [fromCells(line.cells)],
  }));
  const rest = read.filter(({ choices }) => choices.length === 0).map(({ line }) => line);
  return {
    chosen: read.flatMap(({ line, choices }) => choices.map((choice) => ({ choice, line }))),
    lookups: rest.filter(isLookup).map(wholeText),
    notes: rest.filter((line) => !isLookup(line) && !REJECTED.test(line.lead)).map(wholeText),
  };
}

function isLookup(line: ReadLine): boolean {
  const whole = wholeText(line);
  return LOOKUP.test(line.lead) || INDEX.test(whole) || ANSWERED_BY.test(whole);
}

function fromCells([data = '', key = '', ...others]: readonly string[]): ShardingChoice {
  return { data, key, reason: others.filter((cell) => cell !== '').join(', ') };
}

function choicesIn({ lead, sentences }: ReadLine): readonly ShardingChoice[] {
  return sentences.flatMap(({ text }, index) => {
    const found = lead !== '' && index === 0 ? ledKey(lead, text) : keyOf(text);
    if (found === null) return [];
    const later =
      index === 0
        ? sentences
            .slice(1)
            .map((one) => one.text)
            .join(' ')
        : '';
    return [{ ...found, reason: found.reason || reasonIn([text]) || later }];
  });
}

/** "Messages: by conversation id, so ...". */
function ledKey(data: string, text: string): ShardingChoice | null {
  if (/\sby\s/i.test(data)) return keyOf(`${data}, ${text}`);
  return LED.test(text) ? keyOf(`${data} by ${text.replace(LED, '')}`) : null;
}

/** "Messages by hash of conversation id, so ...". */
function keyOf(text: string): ShardingChoice | null {
  const [, data = '', key = '', rest = ''] = BY_KEY.exec(text) ?? [];
  const isName = data !== '' && wordCount(data) <= MOST_WORDS && !SAYS.test(data) && !/^\w+ing$/.test(data);
  if (!isName || DENIED.test(text)) return null;
  return { data: data.trim(), key: withoutReason(key).trim(), reason: plainReason(rest) };
}

/** A line of keys that were turned down stands with the decisions. */
export const REJECTED = /^(?:rejected|turned down|considered|alternatives?)\b/i;
const BY_KEY =
  /^(?:[^.;:,]{0,40}?\b(?:I|we) (?:would |will )?(?:shard|split|partition)(?: the)? )?(?:the |all |every )?([^.;:]{2,70}?)(?: (?:are|is|would be))?(?: (?:sharded|split|partitioned|spread|placed|go|goes))?,? by (?:the |its |their )?((?:(?:a )?hash(?:ed)? of (?:the )?)?(?:hash\([^)]*\)|[^,.;:()]{2,60}))(.*)$/i;
const SAYS =
  /\b(?:I|we|is|are|was|were|has|have|answered|copied|cut|moved|found|fetched|served|limited|drained|that|which|who|if|when|only|no|without|would)\b/i;
const LED =
  /^(?:(?:sharded|split|partitioned|keyed|spread)\s+)?(?:by\s+|on\s+)|^(?=(?:a )?(?:consistent )?hash\b)/i;
const DENIED = /^(?:not|never|rejected|instead|otherwise|and not|by)\b/i;
const LOOKUP = /^by\s|\b(?:look-?ups?|look(?:ed|ing)? up|find|found)\b/i;
const INDEX =
  /\b(?:look-?up|projection|directory|(?:secondary|global|local|search|inverse|reverse) index)\b/i;
const ANSWERED_BY = /\b(?:answered|found|served|reached) (?:by|through|from|via)\b/i;
const MOST_WORDS = 9;
