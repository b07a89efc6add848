import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/session/types.ts';
import { parseLog } from '../../src/store/parse-log.ts';
import { fittingEvents } from '../session/arbitrary-events.ts';
import { ID } from '../session/run.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const lineOf = (event: Event): string => `${JSON.stringify(event)}\n`;

describe('laws of a session file', () => {
  it('cut at any byte it keeps every whole event, and what was cut off', () => {
    fc.assert(
      fc.property(fittingEvents, fc.nat(), (events, at) => {
        const bytes = encode(events.map(lineOf).join(''));
        const cut = bytes.slice(0, at % (bytes.length + 1));
        const whole = wholeEvents(events, cut.length);
        const read = parseLog(cut, 'x.jsonl', ID);
        if (whole.length === 0) {
          expect(read).toMatchObject({ ok: false, problems: [{ code: 'empty-session' }] });
          return;
        }
        if (!read.ok) throw new Error(read.problems[0]?.message);
        expect(read.value.events).toEqual(whole);
        const { length, torn } = read.value;
        expect(Buffer.concat([cut.slice(0, length), torn])).toEqual(Buffer.from(cut));
      }),
    );
  });

  it('with any bytes in it is read or refused, never thrown at, and problems have a file', () => {
    fc.assert(
      fc.property(fittingEvents, fc.uint8Array({ maxLength: 40 }), fc.nat(), (events, noise, at) => {
        const bytes = encode(events.map(lineOf).join(''));
        const place = at % bytes.length;
        const damaged = Buffer.concat([bytes.slice(0, place), noise, bytes.slice(place + noise.length)]);
        const read = parseLog(damaged, 'x.jsonl', ID);
        if (!read.ok) expect(read.problems.every((problem) => problem.file === 'x.jsonl')).toBe(true);
      }),
    );
  });
});

/** Events of which every byte but the newline is within the length. */
function wholeEvents(events: readonly Event[], length: number): readonly Event[] {
  let end = 0;
  return events.filter((event) => {
    end += encode(lineOf(event)).length;
    return end - 1 <= length;
  });
}
