import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from '../../src/session/advance.ts';
import { parseEvent } from '../../src/session/parse-event.ts';
import { replay } from '../../src/session/replay.ts';
import { type Turn, turn } from '../../src/session/turn.ts';
import type { Event, Session } from '../../src/session/types.ts';
import { anyEvent, fittingEvents } from '../session/arbitrary-events.ts';
import { started } from '../session/run.ts';

function stateOf(events: readonly Event[]): Session {
  const outcome = replay(events);
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.message).join('\n'));
  return outcome.value;
}

function lastSubmitted(events: readonly Event[], step: string): unknown {
  const submitted = events.filter((event) => event.type === 'submitted' && event.step === step);
  return submitted.map((event) => (event.type === 'submitted' ? event.value : null)).at(-1);
}

describe('laws of a session', () => {
  it('a replay is deterministic, and the same from events that were written and read back', () => {
    fc.assert(
      fc.property(fittingEvents, (events) => {
        const read = events.map((event) => parseEvent(JSON.parse(JSON.stringify(event))));
        expect(read.every((event) => event !== null)).toBe(true);
        expect(JSON.stringify(stateOf(read.filter((event) => event !== null)))).toBe(
          JSON.stringify(stateOf(events)),
        );
      }),
    );
  });

  it('any beginning of a session replays, and going on from it gives the same end', () => {
    fc.assert(
      fc.property(fittingEvents, fc.nat(), (events, cut) => {
        const length = 1 + (cut % events.length);
        let session = stateOf(events.slice(0, length));
        for (const event of events.slice(length)) {
          const next = advance(session, event);
          if (!next.ok) throw new Error(next.problems[0]?.message);
          session = next.value;
        }
        expect(session).toEqual(stateOf(events));
      }),
    );
  });

  it('any event after any events is taken or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let session: Session | null = null;
        for (const event of [started(), ...events]) {
          const next: ReturnType<typeof advance> = advance(session, event);
          if (!next.ok) expect(next.problems.length).toBeGreaterThan(0);
          else session = next.value;
          if (session !== null) turn(session);
        }
      }),
    );
  });

  it('an answer that was submitted stands until the next one, and nothing turns it into a skip', () => {
    fc.assert(
      fc.property(fittingEvents, (events) => {
        for (const state of stateOf(events).steps) {
          const submitted = lastSubmitted(events, state.id);
          if (submitted === undefined) continue;
          expect(state.submitted).toBe(submitted);
          expect(state.answer).not.toBeNull();
          expect(['open', 'answered']).toContain(state.status);
        }
      }),
    );
  });

  it('replies and questions are all kept', () => {
    fc.assert(
      fc.property(fittingEvents, (events) => {
        const { steps } = stateOf(events);
        const replied = events.filter((event) => event.type === 'replied').map((event) => event.answer);
        const kept = steps.flatMap((state) => state.answer?.followUps.map((reply) => reply.answer) ?? []);
        expect([...kept].sort()).toEqual([...replied].sort());
        const asked = events.filter((event) => event.type === 'asked').length;
        expect(steps.flatMap((state) => state.asked)).toHaveLength(asked);
      }),
    );
  });

  it('time never runs backwards, and no step takes more than the whole run', () => {
    fc.assert(
      fc.property(fittingEvents, (events) => {
        const forward = events.reduce((sum, event, index) => {
          const before = events[index - 1]?.at ?? event.at;
          return sum + Math.max(0, event.at - before);
        }, 0);
        const spent = stateOf(events).steps.map((state) => state.seconds);
        expect(Math.min(...spent)).toBeGreaterThanOrEqual(0);
        expect(Math.round(spent.reduce((sum, seconds) => sum + seconds, 0) * 1000)).toBeLessThanOrEqual(
          forward,
        );
      }),
    );
  });

  it('a candidate who keeps answering comes to the end', () => {
    fc.assert(
      fc.property(fittingEvents, (events) => {
        let session = stateOf(events);
        for (let moves = 0; moves < 100; moves += 1) {
          const next = turn(session);
          if (next.kind === 'end') return;
          session = stateAfter(session, answerTo(session, next));
        }
        throw new Error('no end in sight');
      }),
    );
  });
});

function stateAfter(session: Session, event: Event): Session {
  const next = advance(session, event);
  if (!next.ok) throw new Error(next.problems[0]?.message);
  return next.value;
}

/** What a candidate who answers everything does; feedback is read, follow-ups are left to chance. */
function answerTo(session: Session, next: Exclude<Turn, { kind: 'end' }>): Event {
  const at = session.lastAt + 1;
  if (session.paused) return { type: 'resumed', at };
  const step = next.step.id;
  switch (next.kind) {
    case 'enter':
      return { type: 'entered', at, step };
    case 'answer':
      return { type: 'submitted', at, step, value: 'x' };
    case 'follow-up':
      return { type: 'replied', at, step, followUp: next.followUp, answer: 'x' };
    case 'feedback':
      return { type: 'reviewed', at, step };
    default:
      return next satisfies never;
  }
}
