/** Draws who speaks to whom on the way of a request, as far as that was said. */
import type { Element, ReadLine } from '../read-line.ts';
import { MOST_HOPS, plainName, type Sequence, type SequenceStep } from './drawing.ts';

/** Who speaks to whom on the way of a request. A hop that names nobody is told of all of them. */
export function drawSequence(path: readonly ReadLine[], isChain: boolean): Sequence {
  const hops = path
    .slice(0, MOST_HOPS)
    .filter(({ text }) => !ANSWER.test(text))
    .map(({ text, sentences }) => ({
      text,
      speaker: speakerOf(text, sentences.flatMap(({ elements }) => elements)[0], isChain),
    }));
  const participants = hops
    .map(({ speaker }) => speaker)
    .filter(
      (name, index, all) =>
        name !== '' && all.findIndex((other) => plainName(other) === plainName(name)) === index,
    );
  const indexOf = (name: string): number =>
    participants.findIndex((one) => plainName(one) === plainName(name));
  const steps: SequenceStep[] = [];
  let at: number | null = null;
  for (const [index, hop] of hops.entries()) {
    const before = hops[index - 1];
    // What the first one does is told on its way, where the next place has nothing but a name.
    if (index === 0 && !isBare(hop) && hop.speaker !== '' && isBare(hops[1])) at = indexOf(hop.speaker);
    else if (hop.speaker === '') {
      // Where that happens was not said, so what comes after it comes from nowhere in particular.
      steps.push({ from: null, to: null, text: hop.text });
      at = null;
    } else {
      const to = indexOf(hop.speaker);
      const said =
        index === 1 && before !== undefined && !isBare(before) && at !== null ? before.text : 'then';
      if (at !== null || !isBare(hop)) steps.push({ from: at, to, text: isBare(hop) ? said : hop.text });
      at = to;
    }
  }
  const isClear = participants.length > 1 && steps.some(({ from }) => from !== null);
  const named = hops.filter(({ speaker }) => speaker !== '').length;
  // In a chain of arrows every hop should be a place; where most are not, it is no chain of places.
  const isSound = isClear && (!isChain || named * 2 >= hops.length);
  return isSound ? { participants, steps } : { participants: [], steps: [] };
}

interface Hop {
  readonly text: string;
  /** '' where it names nobody. */
  readonly speaker: string;
}

/** Nothing but a name. */
function isBare(hop: Hop | undefined): boolean {
  return hop !== undefined && hop.speaker === hop.text;
}

/** A hop of a few words is a place itself; in a longer one it is the building block, or the client's device. */
function speakerOf(hop: string, element: Element | undefined, isChain: boolean): string {
  if (CONDITION.test(hop)) return '';
  const name = hop.split(/[:(,]/)[0]?.trim() ?? '';
  if (isChain && name.split(' ').length <= MOST_WORDS && !VERB.test(name)) return name;
  if (element !== undefined && element.at <= NEAR) return element.name;
  const [, subject = ''] = CLIENT.exec(hop) ?? SUBJECT.exec(hop) ?? [];
  return subject;
}

/** "gateway -> yes -> service". */
const ANSWER = /^(?:yes|no|ok|else|then)$/i;
/** A state, an answer or a condition is nobody. */
const CONDITION = /^(?:if|not|when|once|else|on|after|ack\w*|\d+|none|success|fail\w*|done)\b/i;
const VERB = /\b(?:is|are|was|gives|returns|checks|writes|stores|sends|pushes|reads|inserts)\b/i;
const CLIENT = /^(?:the |a |his |her )?((?:\w+'s )?(?:app|phone|client|device|browser|sender))\b/i;
/** Who does something, where a sentence begins with that. */
const SUBJECT =
  /^(?:then,? )?(?:the |an? )?((?:[\w-]+ )?[\w-]+) (?:asks|sends|inserts|writes|checks|stores|publishes|looks|calls|offers|returns|routes|answers|notifies|charges|picks|takes|reads|puts|saves|books|creates|validates|pushes)\b/i;
/** A building block that is named later in a hop is what is done there, not where. */
const NEAR = 12;
const MOST_WORDS = 4;
