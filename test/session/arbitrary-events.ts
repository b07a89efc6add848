/** Random runs through the small scenario: any events, and events that a candidate's choices lead to. */
import fc from 'fast-check';
import { advance } from '../../src/session/advance.ts';
import { turn } from '../../src/session/turn.ts';
import type { Event, Mode, Session } from '../../src/session/types.ts';
import { START, started } from './run.ts';

const step = fc.constantFrom('requirements', 'storage', 'cache', 'twist', 'nope');
const followUp = fc.constantFrom('why-key', 'why-store', 'why-backup', 'nope');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    'We use Postgres.',
    'The customer is our shard key, as a customer sees own orders only.',
  ),
);
const at = fc.integer({ min: START - 10_000, max: START + 100_000 });
const mode = fc.constantFrom<Mode>('practice', 'mock');
const minutes = fc.constantFrom(undefined, null, 0.5, 15, 45);
const timeUp = fc.constantFrom({}, { timeUp: false }, { timeUp: true });
const mark = fc.constantFrom(null, 0, 1, 2, 3, 4);

/** Any event, whether it fits or not. */
export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.tuple(mode, minutes).map(([chosen, time]) => begin(chosen, time)),
  fc.record({ type: fc.constant('entered' as const), at, step }),
  fc.record({
    type: fc.constant('asked' as const),
    at,
    step,
    question: text,
    facts: fc.array(fc.constantFrom('volume', 'regions', 'nope')),
  }),
  fc.record({ type: fc.constant('hinted' as const), at, step, hint: fc.integer({ min: -1, max: 3 }) }),
  withTimeUp(
    fc.record({
      type: fc.constant('submitted' as const),
      at,
      step,
      value: fc.oneof(text, fc.array(text), fc.array(fc.dictionary(text, text))),
    }),
  ),
  withTimeUp(fc.record({ type: fc.constant('skipped' as const), at, step })),
  fc.record({ type: fc.constant('followed-up' as const), at, step, followUp, question: text }),
  withTimeUp(fc.record({ type: fc.constant('replied' as const), at, step, followUp, answer: text })),
  fc.record({ type: fc.constant('rated' as const), at, step: fc.option(step), mark }),
  fc.record({ type: fc.constant('noted' as const), at, text }),
  fc.record({ type: fc.constant('reviewed' as const), at, step }),
  fc.record({ type: fc.constant('paused' as const), at }),
  fc.record({ type: fc.constant('resumed' as const), at }),
  fc.record({ type: fc.constant('finished' as const), at }),
);

const choice = fc.record({
  move: fc.nat({ max: 9 }),
  /** What comes in between: notes at 0, an own mark below 5, else nothing. */
  aside: fc.nat({ max: 9 }),
  mark,
  words: text,
  passed: fc.integer({ min: -5000, max: 90_000 }),
});
type Choice = typeof choice extends fc.Arbitrary<infer C> ? C : never;

/** The events of a run in which every choice leads to an event that fits, `started` first. */
export const fittingEvents: fc.Arbitrary<readonly Event[]> = fc
  .record({ mode, minutes, choices: fc.array(choice, { maxLength: 40 }) })
  .map(({ mode: chosen, minutes: time, choices }) => {
    const events: Event[] = [begin(chosen, time)];
    let session: Session | null = null;
    for (const next of [null, ...choices]) {
      const event = next === null || session === null ? begin(chosen, time) : eventFor(session, next);
      if (event === null) break;
      const outcome = advance(session, event);
      if (!outcome.ok) throw new Error(`${event.type}: ${outcome.problems[0]?.message}`);
      if (session !== null) events.push(event);
      session = outcome.value;
    }
    return events;
  });

/** What a candidate might do now; null at the end. */
function eventFor(session: Session, { move, aside, mark: own, words, passed }: Choice): Event | null {
  const now = { at: session.lastAt + passed };
  if (session.paused) return { type: 'resumed', ...now };
  if (move === 9) return { type: 'paused', ...now };
  const next = turn(session);
  if (aside === 0 && !session.finished) return { type: 'noted', ...now, text: words };
  if (next.kind === 'end') {
    if (next.rate && aside < 5) return { type: 'rated', ...now, step: null, mark: own };
    return next.finished ? null : { type: 'finished', ...now };
  }
  const ends = session.mode === 'mock' && aside === 9 ? { timeUp: true } : {};
  const of = { ...now, step: next.step.id };
  switch (next.kind) {
    case 'enter':
      return { type: 'entered', ...of };
    case 'follow-up':
      if (move <= 2) return { type: 'asked', ...of, question: words, facts: move === 0 ? [] : ['regions'] };
      return { type: 'replied', ...of, followUp: next.followUp, answer: words, ...ends };
    case 'feedback': {
      if (next.rate && aside < 5) return { type: 'rated', ...of, mark: own };
      const state = session.steps.find(({ id }) => id === next.step.id);
      const open = next.step.followUps.find(({ id }) => state?.followedUp.includes(id) === false);
      const asks = next.mayFollowUp && open !== undefined && move < 5;
      return asks
        ? { type: 'followed-up', ...of, followUp: open.id, question: open.ask }
        : { type: 'reviewed', ...of };
    }
    case 'answer':
      if (move === 0) return { type: 'skipped', ...of, ...ends };
      if (move === 1 && next.back !== null) return { type: 'entered', ...now, step: next.back };
      if (move === 2 && next.nextHint !== null) return { type: 'hinted', ...of, hint: next.nextHint.index };
      if (move <= 4) return { type: 'asked', ...of, question: words, facts: move === 3 ? ['volume'] : [] };
      return { type: 'submitted', ...of, value: words, ...ends };
    default:
      return next satisfies never;
  }
}

/** The first event, with the time that the whole may take. */
function begin(chosen: Mode, time: number | null | undefined): Event {
  return time === undefined ? started(chosen) : { ...started(chosen), minutes: time };
}

function withTimeUp<E extends object>(event: fc.Arbitrary<E>): fc.Arbitrary<E & { timeUp?: boolean }> {
  return fc.tuple(event, timeUp).map(([own, up]) => ({ ...own, ...up }));
}
