/** Cuts an answer into lines, each a thought: entries, rows, bullets and paragraphs, with the name that leads it. */
import { oneLine, sanitise } from '../plain-text.ts';
import type { AnswerValue } from '../steps/types.ts';

export interface Line {
  /** The id of the step that it answers. */
  readonly step: string;
  /** What it is about, where it begins with that and a colon, or stands below such a line; else ''. */
  readonly lead: string;
  /** What follows the lead. */
  readonly text: string;
  /** The cells of a row in their order; null for what is none. */
  readonly cells: readonly string[] | null;
}

/** At most 400 lines of at most 2,000 characters: more is no design document. */
export function cutLines(step: string, value: AnswerValue): readonly Line[] {
  if (typeof value === 'string') return linesOfText(step, value);
  const lines = value.flatMap((entry): readonly Line[] => {
    if (typeof entry === 'string') return linesOfText(step, oneLine(entry));
    return [rowOf(step, Object.values(entry).map(oneLine))];
  });
  return lines.filter(({ lead, text }) => lead !== '' || text !== '').slice(0, MOST_LINES);
}

function linesOfText(step: string, source: string): readonly Line[] {
  const lines: Line[] = [];
  const raws = unwrapped(sanitise(source)).flatMap((raw) => raw.split(INNER_LEAD));
  let heading = '';
  for (const [index, raw] of raws.entries()) {
    if (lines.length === MOST_LINES) break;
    const isBullet = BULLET.test(raw);
    const plain = shortened(oneLine(raw.replace(BULLET, '').replace(MARKUP, '')));
    if (plain === '') continue;
    const isHeading =
      !isBullet && (HEADING.test(plain) || (NAME.test(plain) && BULLET.test(raws[index + 1] ?? '')));
    if (!isBullet) heading = isHeading ? nameOnly(plain.replace(/^#+\s*|:$/g, '')) : '';
    if (isHeading) continue;
    if (RULE.test(plain) || (plain.includes('|') && RULE.test((raws[index + 1] ?? '').trim()))) continue;
    const cells = LISTED.includes(step) ? cellsIn(plain) : [];
    if (cells.length > 1) {
      lines.push(rowOf(step, cells));
      continue;
    }
    const { lead, text } = splitLead(plain, LISTED.includes(step));
    lines.push({ step, lead: lead === '' && isBullet ? heading : lead, text, cells: null });
  }
  return lines;
}

function rowOf(step: string, cells: readonly string[]): Line {
  const rest = cells.slice(1).filter((cell) => cell !== '');
  return { step, lead: cells[0] ?? '', text: rest.join('. '), cells };
}

/** "messages | Cassandra | because ...", as a table is typed; of other lines nothing. */
function cellsIn(line: string): readonly string[] {
  if (!line.includes('|')) return [];
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Lines that were broken only to fit a page, whole again: a long one goes on in small letters. */
function unwrapped(text: string): readonly string[] {
  const whole: string[] = [];
  let last = '';
  for (const line of text.split('\n')) {
    const goesOn =
      last.length >= PAGE_WIDTH &&
      !last.includes('|') &&
      !/[.!?:;]\s*$/.test(last) &&
      /^\s*\p{Ll}/u.test(line) &&
      !BEGINS.test(line);
    if (goesOn) whole.push(`${whole.pop() ?? ''} ${line.trim()}`);
    else whole.push(line);
    last = line;
  }
  return whole;
}

/** "Success, measured: share of ..." is about success; a lead in the first person says nothing. */
function splitLead(line: string, isListed: boolean): { readonly lead: string; readonly text: string } {
  const found = LEAD.exec(line) ?? (isListed ? ARROW_LEAD.exec(line) : null);
  const [whole = '', lead = ''] = found ?? [];
  if (lead === '' || lead.includes('->') || lead.split(' ').length > MOST_LEAD)
    return { lead: '', text: line };
  return { lead: nameOnly(lead), text: line.slice(whole.length) };
}

function nameOnly(lead: string): string {
  return TALK.test(lead) ? '' : lead.trim();
}

function shortened(line: string): string {
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE).replace(/\s+\S*$/, '')} ...`;
}

const BULLET = /^\s*(?:[-*•+]|\d{1,3}[.)])\s+/;
const MARKUP = /\*\*|__/g;
const LEAD = /^([^:|;?.]{1,60}?)\s*[:|]\s+(?=\S)/;
/** "Orders -> PostgreSQL", where things are listed one by one. */
const ARROW_LEAD = /^([^:|;?.,>]{1,50}?)\s*(?:-{1,2}>|→|=>|\s[-–—])\s+(?=\S)/;
const LISTED: readonly string[] = ['storage', 'sharding', 'cache'];
/** A lead in the midst of a line begins one of its own. */
const INNER_LEAD = /(?<=[.;])\s+(?=\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,3}:\s)/u;
/** One to three words, above a list. */
const NAME = /^[\p{L}-]+(?: [\p{L}-]+){0,2}$/u;
/** What stands between a table's head and its rows. */
const RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$/;
const HEADING = /^(?:#{1,6}\s|[^.!?]{1,60}:$)/;
const TALK = /\b(?:I|me|your|you)\b/i;
const MOST_LEAD = 8;
/** A line of its own: under a lead, or with an arrow. */
const BEGINS = /^\s*[\p{L}\p{N} _/&+-]{1,40}:\s|->|→|=>/u;
/** No page is narrower. */
const PAGE_WIDTH = 60;
const MOST_LINES = 400;
const LONGEST_LINE = 2000;
