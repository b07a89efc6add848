/** Finds what somebody calls a part that does something: "message service", "the fan-out worker". */
import type { Element } from './read-line.ts';

/** The one or two words before the noun that name it; a noun that nothing names is none. */
export function findServices(sentence: string): readonly Element[] {
  return [...sentence.matchAll(SERVICE)].flatMap(({ 1: words = '', 2: noun = '', index }) => {
    const all = words.trim().split(' ');
    const filler = all.findLastIndex((word) => FILLERS.has(word.toLowerCase()));
    const name = all.slice(filler + 1).join(' ');
    if (name === '' || name.endsWith('ly')) return [];
    const at = index + words.indexOf(name);
    return [{ kind: 'service', name: `${name} ${noun.toLowerCase().replace(/s$/, '')}`, concept: '', at }];
  });
}

const SERVICE = /\b((?:[a-z][a-z-]+ ){1,2})(services?|workers?)\b/gi;
const FILLERS: ReadonlySet<string> = new Set(
  'a an the this that these those each every other another own one two three our its their of for in to and or by with from between any all some same outside such push many several first second new old more no which what stateless internal separate external web cloud call calls asks tells uses reaches through behind via is are be as on at then goes routes checks micro back-end backend small thin own few otherwise then if when yes not does do use call'.split(
    ' ',
  ),
);
