/** By which key data are split, how else they are found, and what more was said of it. */
import { plainReason, reasonIn, withoutReason, wordCount } from '../parts.ts';
import { type ReadLine, type Sentence, wholeText } from '../read-line.ts';
import type { ShardingChoice } from '../types.ts';
import { type Chosen, readChoices } from './chosen.ts';

export interface Sharding {
  readonly chosen: readonly Chosen<ShardingChoice>[];
  readonly lookups: readonly string[];
  readonly notes: readonly string[];
}

export function shardingIn(lines: readonly ReadLine[]): Sharding {
  const { chosen, rest } = readChoices(lines, { cells: fromCells, led: ledKey, told: toldKey });
  const others = rest.filter(({ lead }) => !REJECTED.test(lead));
  return {
    chosen,
    lookups: others.filter(isLookup).map(wholeText),
    notes: others.filter((one) => !isLookup(one)).map(wholeText),
  };
}

function isLookup(said: { readonly lead: string; readonly text: string }): boolean {
  const whole = wholeText(said);
  return LOOKUP.test(said.lead) || INDEX.test(whole) || ANSWERED_BY.test(whole);
}

function fromCells([data = '', key = '', ...others]: readonly string[]): ShardingChoice {
  const said = others.filter((cell) => cell !== '').join(', ');
  return { data, key, said, reason: said };
}

/** "Messages: by conversation id, so ..."; "Trips by trip id: ...". */
function ledKey({ lead, text, sentences }: ReadLine): ShardingChoice | null {
  if (LOOKUP.test(lead)) return null;
  const first = sentences[0]?.text ?? '';
  const [sentence, later] = [first, text.slice(first.length).trim()];
  const found = /\sby\s/i.test(lead)
    ? keyOf(`${lead}, ${sentence}`)
    : LED.test(sentence)
      ? keyOf(`${lead} by ${sentence.replace(LED, '')}`)
      : null;
  return found === null
    ? null
    : { ...found, said: [found.said, later].filter((part) => part !== '').join('. ') };
}

/** Under a lead of another thing a key is part of what is said of that. */
function toldKey({ text }: Sentence, { lead }: ReadLine): ShardingChoice | null {
  return lead === '' ? keyOf(text) : null;
}

/** "Messages by hash of conversation id, so ...". */
function keyOf(text: string): ShardingChoice | null {
  const [, data = '', key = '', rest = ''] = BY_KEY.exec(text) ?? [];
  const isName =
    data !== '' &&
    wordCount(data) <= MOST_WORDS &&
    !SAYS.test(data) &&
    !/^(?:\w+ing|partition|shard|split)$/i.test(data);
  const plainKey = (withoutReason(key).split(/\s+(?:instead of|rather than)\s/)[0] ?? '').trim();
  if (!isName || DENIED.test(text) || CONSIDERED.test(plainKey)) return null;
  const said = plainReason(rest);
  const reason = /^[\s,]*(?::|so|since|because|as)\b|^:/i.test(rest) ? said : reasonIn([text]);
  return { data: data.trim(), key: plainKey, said, reason };
}

/** A line of keys that were turned down stands with the decisions. */
export const REJECTED = /^(?:rejected|turned down|considered|alternatives?)\b/i;
const BY_KEY =
  /^(?:[^.;:,]{0,40}?\b(?:I|we) (?:would |will )?(?:shard|split|partition)(?: the)? )?(?:the |all |every )?([^.;:]{2,70}?)(?: (?:are|is|would be))?(?: (?:sharded|split|partitioned|spread|placed|go|goes))?,? by (?:the |its |their )?((?:(?:a )?hash(?:ed)? of (?:the )?)?(?:hash\([^)]*\)|[^,.;:()]{2,60}?(?=\s*->|[,.;:()]|$)))(.*)$/i;
const SAYS =
  /\b(?:I|we|not|is|are|was|were|has|have|answered|copied|cut|moved|found|fetched|served|limited|drained|that|which|who|if|when|only|no|without|would)\b/i;
/** More than one key, or none. */
const CONSIDERED = /\b(?:(?:is|are) (?:found|answered|looked)|or|either|which is bad|is bad)\b|\?/i;
const LED =
  /^(?:(?:sharded|split|partitioned|keyed|spread)\s+)?(?:by\s+|on\s+)|^(?=(?:a )?(?:consistent )?hash\b)/i;
const DENIED = /^(?:not|never|rejected|instead|otherwise|and not|by)\b/i;
const LOOKUP = /^by\s|\b(?:look-?ups?|look(?:ed|ing)? up|find|found)\b/i;
const INDEX =
  /\b(?:look-?up|projection|directory|(?:secondary|global|local|search|inverse|reverse) index)\b/i;
const ANSWERED_BY = /\b(?:answered|found|served|reached) (?:by|through|from|via)\b/i;
const MOST_WORDS = 9;
