/** Which data rest where and why, from what was said of storage. */
import { firstClause, reasonIn, withoutReason, wordCount } from '../parts.ts';
import { type ReadLine, type Sentence, wholeText } from '../read-line.ts';
import type { StorageChoice } from '../types.ts';
import type { Chosen } from './chosen.ts';

export interface Storage {
  readonly chosen: readonly Chosen<StorageChoice>[];
  /** What chooses no store for a set of data. */
  readonly notes: readonly string[];
}

export function storageIn(lines: readonly ReadLine[]): Storage {
  const read = lines.map((line) => ({
    line,
    choices: line.cells === null ? choicesIn(line) : [fromCells(line.cells)],
  }));
  return {
    chosen: read.flatMap(({ line, choices }) => choices.map((choice) => ({ choice, line }))),
    notes: read.filter(({ choices }) => choices.length === 0).map(({ line }) => wholeText(line)),
  };
}

function fromCells([data = '', store = '', ...others]: readonly string[]): StorageChoice {
  return { data, store, reason: others.filter((cell) => cell !== '').join(', '), detail: '' };
}

function choicesIn({ lead, sentences }: ReadLine): readonly StorageChoice[] {
  const [first] = sentences;
  const led = lead === '' || first === undefined ? null : ledChoice(lead, sentences);
  return [...(led === null ? [] : [led]), ...sentences.slice(led === null ? 0 : 1).flatMap(toldChoice)];
}

/** "Orders: PostgreSQL, because ...". */
function ledChoice(data: string, sentences: readonly Sentence[]): StorageChoice | null {
  const [first] = sentences;
  if (first === undefined) return null;
  const store = storeIn(first) || describedStore(first.text);
  if (store === '') return null;
  const texts = sentences.map(({ text }) => text);
  const rest = texts.join(' ');
  const reason = reasonIn(texts);
  return { data, store, reason, detail: reason === '' && wordCount(rest) > wordCount(store) + 2 ? rest : '' };
}

/** "Orders go into PostgreSQL", "PostgreSQL for the orders", "tariffs and users in PostgreSQL". */
function toldChoice(sentence: Sentence): readonly StorageChoice[] {
  const store = storeIn(sentence);
  if (store === '' || sentence.isQuestion) return [];
  const at = sentence.text.indexOf(store);
  const data = dataAfter(sentence.text.slice(at + store.length)) || dataBefore(sentence.text.slice(0, at));
  return data === '' ? [] : [{ data, store, reason: reasonIn([sentence.text]), detail: '' }];
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
  return wordCount(name) <= MOST_WORDS ? name : '';
}

/** The first that was named. */
function storeIn({ elements }: Sentence): string {
  return elements.find(({ kind }) => kind === 'store' || kind === 'cache' || kind === 'broker')?.name ?? '';
}

/** "a database of strict tables where ...": a store in plain words. */
function describedStore(text: string): string {
  const clause = firstClause(text);
  return wordCount(clause) <= MOST_WORDS && PLAIN_STORE.test(clause) && !/\d/.test(clause) ? clause : '';
}

const PLAIN_STORE =
  /\b(?:tables?|databases?|stor(?:e|age)|files?|log|memory|bucket|cache|queue|disks?|vault|columns?|index)\b/i;
const MOST_WORDS = 9;
