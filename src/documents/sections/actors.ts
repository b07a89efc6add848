/** Who deals with the system, and what each of them needs from it. */
import { wordCount } from '../parts.ts';
import type { ReadLine } from '../read-line.ts';
import type { Actor, Needs } from '../types.ts';

export function actorsIn(lines: readonly ReadLine[]): readonly Actor[] {
  const actors = lines.flatMap((line): readonly Actor[] => {
    const isGroup = GROUP.test(line.lead);
    const entries = isGroup || line.lead === '' ? entriesIn(line, isGroup) : [`${line.lead}: ${line.text}`];
    return entries.map((entry) => actorOf(entry, isGroup && OUTSIDE.test(line.lead)));
  });
  return actors.filter(
    ({ name }, index) => name !== '' && actors.findIndex((other) => same(other.name, name)) === index,
  );
}

/** Sentences; where they are enumerations, their entries. */
function entriesIn({ sentences }: ReadLine, isGroup: boolean): readonly string[] {
  return sentences.flatMap(({ text }) => {
    const entries = text.split(ENTRIES);
    const most = isGroup ? MOST_IN_GROUP : entries.length > 2 ? MOST_IN_LIST : MOST_IN_PAIR;
    const isList = entries.length > 1 && entries.every((entry) => wordCount(entry) <= most);
    return isList && (isGroup || !/\b(?:who|which|that|whose)\b/.test(text)) ? entries : [text];
  });
}

function actorOf(entry: string, isOutside: boolean): Actor {
  const text = entry
    .replace(/[.\s]+$/, '')
    .replace(/^(?:(?:the )?actors? (?:is|are)|there (?:is|are))\s+/i, '');
  if (NO_ACTOR.test(text)) return NOBODY;
  const [, name = text, about = ''] = NAME_THEN_ABOUT.exec(text) ?? [];
  if (wordCount(name) > MOST_IN_NAME) return NOBODY;
  const plain = name.replace(/^(?:an?|the)\s+/i, '').trim();
  return {
    name: `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`,
    about: closed(about).trim(),
    isSystem: isOutside || SYSTEM.test(name),
  };
}

/** Needs under the actor whose name begins them; those that name nobody last. */
export function functionalIn(lines: readonly ReadLine[], actors: readonly Actor[]): readonly Needs[] {
  const groups = new Map<string, string[]>();
  for (const { lead, text } of lines) {
    const actor = lead === '' ? actorBeginning(text, actors) : lead;
    const needs = groups.get(actor);
    if (needs === undefined) groups.set(actor, [text]);
    else needs.push(text);
  }
  const named = [...groups].filter(([actor]) => actor !== '').map(([actor, needs]) => ({ actor, needs }));
  const nobodys = groups.get('') ?? [];
  return nobodys.length === 0 ? named : [...named, { actor: '', needs: nobodys }];
}

function actorBeginning(text: string, actors: readonly Actor[]): string {
  const words = text.toLowerCase().replace(/^(?:an?|the)\s+/, '');
  const found = actors.find(({ name }) => new RegExp(`^${escaped(name.toLowerCase())}s?\\b`).test(words));
  return found?.name ?? '';
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What a bracket behind the name opened is closed no more. */
function closed(about: string): string {
  return about.includes('(') ? about : about.replace(')', '');
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Talk about actors. */
const NO_ACTOR =
  /^(?:owns?|has|have|uses?|which|who|that|can|no|not|well|hence|so|by|I|we|it|this|that|others?|and|also|there(?:'s| is| are))\b|\bI\b(?![./])|\b(?:is|are) (?:an?|no) actors?\b/i;
const NOBODY: Actor = { name: '', about: '', isSystem: false };
/** A short name, then what is said about it. */
const NAME_THEN_ABOUT =
  /^([^,.(:;]{1,60}?)(?:[,;:]\s*|\s+(?=(?:who|that|which|for|have|has|can|may|must|help|helps|see|sees|manage|manages|run|runs)\b)|\s*\(|\s+-\s+|\.\s+)(.+)$/;
const GROUP =
  /\b(?:primary|secondary|peoples?|roles|sys|external|outside|others?|third|internal|people|systems?|actors|humans?|staff|inside|partners)\b/i;
const OUTSIDE = /\b(?:sys|external|outside|third|systems?|partners)\b/i;
const SYSTEM =
  /\b(?:providers?|services?|systems?|API|vendor|company|firm|bureau|machine|scheduler|clock|cron|database|vault|scanner|CDN)\b/i;
/** Commas outside brackets. */
const ENTRIES = /[,;]\s+(?![^(]*\))(?:and\s+)?/;
/** What is longer is a sentence. */
const MOST_IN_NAME = 12;
const MOST_IN_GROUP = 14;
const MOST_IN_LIST = 4;
/** Of two the second may be said of the first: "the printing house, another company". */
const MOST_IN_PAIR = 1;
