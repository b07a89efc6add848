/** What is said back and forth: the candidate's words, the interviewer's reply, and the price of a hint. */
import { marksText } from '../../assessment/labels.ts';
import { wrap } from '../../layout.ts';
import { oneLine, sanitise } from '../../plain-text.ts';
import type { Fact } from '../../scenario/types.ts';
import type { Style } from '../../style.ts';
import { speechLines } from './speech.ts';

/** What the candidate sent, as it stays on the screen. */
export function saidScreen(text: string, style: Style): string {
  const gutter = style.quiet(style.symbols.gutter);
  return wrap(sanitise(text), style.width - GUTTER)
    .map((line) => `${gutter} ${line}`.trimEnd())
    .join('\n');
}

export interface Reply {
  /** The facts that answer, in order; those given before are told apart. */
  readonly facts: readonly { readonly fact: Fact; readonly given: boolean }[];
  readonly question: string;
  /** Decides between phrasings; the same number gives the same words. */
  readonly turn: number;
}

/** The interviewer's answer to a question, or an honest "assume" where nothing is known of it. */
export function replyScreen(reply: Reply, style: Style): string {
  return speechLines(replyText(reply), style).join('\n');
}

/** The price of the next hint, before it is taken. */
export function hintOffer(price: number, style: Style): string {
  const text = price === 0 ? FREE : `This hint costs ${marksText(price)} of the step's 4. Take it?`;
  return wrap(text, style.width - ROOM_FOR_KEYS).join('\n');
}

function replyText({ facts, question, turn }: Reply): string {
  if (facts.length === 0) return chosen(isQuestion(question) ? UNKNOWN : NOTED, turn);
  return facts
    .map(({ fact, given }) =>
      given ? `${AS_I_SAID} ${sanitise(fact.answer).trim()}` : sanitise(fact.answer).trim(),
    )
    .join('\n');
}

/** A statement is noted rather than answered. */
function isQuestion(text: string): boolean {
  return text.includes('?') || text.includes('؟') || text.includes('？') || ASKING.test(oneLine(text));
}

function chosen(phrasings: readonly string[], turn: number): string {
  return phrasings[Math.abs(turn) % phrasings.length] ?? '';
}

const ASKING =
  /^(and |so |ok |okay |then )?(who|what|when|where|why|which|how|is|are|do|does|did|can|could|should|shall|will|would|any|tell|may|must|has|have)\b/i;

/** Columns that the keys of the question take behind it. */
const ROOM_FOR_KEYS = 8;
/** Columns before what was said. */
const GUTTER = 2;
const AS_I_SAID = 'As I said:';
const FREE = 'This hint is free. Take it?';

const UNKNOWN = [
  'I have no answer to that. Assume what you find reasonable, and say so.',
  'That is open. Choose what you find reasonable, and state it as an assumption.',
  'Nothing is given on that. Make it your call: assume something reasonable and say what.',
] as const;
const NOTED = [
  'Noted. I have nothing to add to that.',
  'All right, take that as your assumption.',
  'Fine by me; keep it in mind for your design.',
] as const;
