import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { sessionFromTranscript } from '../../src/session/from-transcript.ts';
import { parseTranscript } from '../../src/session/parse-transcript.ts';
import { replay } from '../../src/session/replay.ts';
import { toTranscript } from '../../src/session/to-transcript.ts';
import type { Event } from '../../src/session/types.ts';
import { readSource } from '../../src/source/read-source.ts';
import { fittingEvents } from '../session/arbitrary-events.ts';
import { SMALL } from '../session/small-scenario.ts';
import { unwrap } from '../store/unwrap.ts';

const compiled = compileScenario(SMALL, []);

it('a finished session, written as a transcript and graded, gets the assessment that it had', async () => {
  await fc.assert(
    fc.asyncProperty(fittingEvents, async (events) => {
      const session = unwrap(replay(toItsEnd(events)));
      const bytes = new TextEncoder().encode(JSON.stringify(toTranscript(session)));
      const source = unwrap(await readSource('session.json', bytes));
      const transcript = unwrap(await parseTranscript(source, () => SMALL, [SMALL.id]));
      const again = sessionFromTranscript(transcript, SMALL);
      expect(JSON.stringify(assess(compiled, again))).toBe(JSON.stringify(assess(compiled, session)));
    }),
  );
});

function toItsEnd(events: readonly Event[]): readonly Event[] {
  const { finished, paused, lastAt: at } = unwrap(replay(events));
  if (finished) return events;
  const resumed: readonly Event[] = paused ? [{ type: 'resumed', at }] : [];
  return [...events, ...resumed, { type: 'finished', at }];
}
