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
    const entries = text.split(/[,;]\s+(?![^(]*\))(?:and\s+)?|\s+and\s+(?=[^,;]+$)/);
    const isList =
      entries.length > 1 &&
      entries.every((entry) => wordCount(entry) <= (isGroup ? MOST_IN_GROUP : MOST_IN_LIST)) &&
      (isGroup || !/\b(?:who|which|that|whose)\b/.test(text));
    return isList ? text.split(/[,;]\s+(?![^(]*\))(?:and\s+)?/) : [text];
  });
}

function actorOf(entry: string, isOutside: boolean): Actor {
  const text = entry.replace(/[.\s]+$/, '');
  const [, name = text, about = ''] = NAME_THEN_ABOUT.exec(text) ?? [];
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
    groups.set(actor, [...(groups.get(actor) ?? []), text]);
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

/** A short name, then what is said about it. */
const NAME_THEN_ABOUT =
  /^([^,.(:;]{1,60}?)(?:[,;:]\s*|\s+(?=who\b|that\b|which\b|for\b)|\s*\(|\s+-\s+|\.\s+)(.+)$/;
const GROUP =
  /\b(?:external|outside|others?|third|internal|people|systems?|actors|humans?|staff|inside|partners)\b/i;
const OUTSIDE = /\b(?:external|outside|third|systems?|partners)\b/i;
const SYSTEM =
  /\b(?:providers?|services?|systems?|API|vendor|company|firm|bureau|machine|scheduler|clock|cron|database|vault|scanner|CDN)\b/i;
const MOST_IN_GROUP = 14;
const MOST_IN_LIST = 4;
