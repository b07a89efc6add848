/** Which data rest where and why, from what was said of storage. */
import { againstIn, firstClause, reasonIn, withoutReason, wordCount } from '../parts.ts';
import type { ReadLine, Sentence } from '../read-line.ts';
import type { StorageChoice } from '../types.ts';
import { type Choices, readChoices } from './chosen.ts';
import { REJECTED } from './sharding.ts';

export function storageIn(lines: readonly ReadLine[]): Choices<StorageChoice> {
  return readChoices(lines, { cells: fromCells, led: ledChoice, told: toldChoice });
}

function fromCells([data = '', store = '', ...others]: readonly string[]): StorageChoice {
  const said = others.filter((cell) => cell !== '').join(', ');
  return { data, store, said, reason: said };
}

/** "Orders: PostgreSQL, because ...". */
function ledChoice({ lead: data, text, sentences }: ReadLine): StorageChoice | null {
  const [first] = sentences;
  if (first === undefined || CONSIDERED.test(first.text) || REJECTED.test(data)) return null;
  const store = storeIn(first) || describedStore(first.text);
  if (store === '') return null;
  const said = wordCount(text) > wordCount(store) + 2 ? text : '';
  return { data, store, said, reason: reasonIn([first.text]) };
}

/** "Orders go into PostgreSQL", "PostgreSQL for the orders", "tariffs and users in PostgreSQL". */
function toldChoice(sentence: Sentence): StorageChoice | null {
  const store = storeIn(sentence);
  if (store === '' || CONSIDERED.test(sentence.text)) return null;
  const at = sentence.text.indexOf(store);
  const data = dataAfter(sentence.text.slice(at + store.length)) || dataBefore(sentence.text.slice(0, at));
  return data === '' ? null : { data, store, said: sentence.text, reason: reasonIn([sentence.text]) };
}

function dataAfter(text: string): string {
  const [, data = ''] =
    /^[^.,;]{0,40}?\s(?:for|holds|keeps|stores|with)\s+(?:the |all |our )?(.+)$/i.exec(text) ?? [];
  return named(data);
}

function dataBefore(text: string): string {
  const [, data = ''] =
    /^(?:I (?:would )?(?:keep|store|put)\s+)?(?:the |all |our )?(.{2,60}?)\s+(?:(?:go|goes|live|lives|are|is|stay|stays|belong|belongs|sit|sits|move|moves)\s+(?:kept |stored |held )?)?(?:in|into|to|on)\s+(?:an?\s|the\s|our\s|its\s)?(?:own\s)?\S*\s?$/i.exec(
      text,
    ) ?? [];
  return named(data);
}

function named(data: string): string {
  const name =
    withoutReason(data.replace(/\.$/, ''))
      .split(/[;(]|,\s(?=with|which|because|so|it\b|as\b)/)[0]
      ?.trim() ?? '';
  const plain = name.replace(/[\s:,]+$/, '');
  const isName = wordCount(plain) <= MOST_WORDS && !/^(?:no|not|never)\b|^[^(]*\)/i.test(plain);
  return isName ? plain : '';
}

/** The first that was named, and not only to turn it down. */
function storeIn({ elements, text }: Sentence): string {
  const rejected = againstIn([text]).join(' ');
  const found = elements.find(
    ({ kind, name }) =>
      (kind === 'store' || kind === 'cache' || kind === 'broker') && !rejected.includes(name),
  );
  return found?.name ?? '';
}

/** "a database of strict tables where ...": a store in plain words. */
function describedStore(text: string): string {
  const clause = firstClause(text);
  const isStore = PLAIN_STORE.test(clause) && !/\d|^(?:no|not|never)\b/i.test(clause);
  return isStore && wordCount(clause) <= MOST_WORDS ? clause : '';
}

/** A sentence that weighs a store and decides nothing. */
const CONSIDERED = /\bwhy not\b|\bno reason\b|\bmoney burnt\b|^(?:or|if|maybe|perhaps)\b/i;
const PLAIN_STORE =
  /\b(?:tables?|databases?|stor(?:e|age)|files?|log|memory|bucket|cache|queue|disks?|vault|columns?|index)\b/i;
const MOST_WORDS = 9;
