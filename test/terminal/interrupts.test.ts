import { describe, expect, it, vi } from 'vitest';
import { tempDir } from '../store/temp-dir.ts';
import { type FakeTerminal, PATIENCE } from './fake-terminal.ts';
import { startInterview } from './start-interview.ts';
import { toFeedback, toTheEnd } from './to-feedback.ts';

/** Every state in which a candidate may be interrupted, and how to get there. */
const STATES: readonly [string, readonly string[], (person: FakeTerminal) => Promise<void>][] = [
  ['before the first key', ['requirements'], async () => undefined],
  [
    'while asking',
    ['requirements'],
    async (person) => {
      person.type('How many');
    },
  ],
  [
    'while writing',
    ['storage'],
    async (person) => {
      person.type('Orders in Postgres\rand');
    },
  ],
  [
    'before a hint',
    ['storage'],
    async (person) => {
      person.type('Orders\r:hint\r');
      await person.see('Take it?');
    },
  ],
  [
    'at a follow-up',
    ['storage'],
    async (person) => {
      person.type('Orders in Postgres.');
      person.press('ctrl-d');
      await person.see('sent twice?');
      person.type('Nothing');
    },
  ],
  [
    'while asking in between',
    ['storage'],
    async (person) => {
      person.type('Orders\r:ask\r');
      await person.see('Your answer waits');
      person.type('How many');
    },
  ],
  [
    'while taking notes',
    ['storage'],
    async (person) => {
      person.type(':notes\r');
      await person.see('never graded');
      person.type('40k a day');
    },
  ],
  [
    'in a pause',
    ['storage'],
    async (person) => {
      person.type(':pause\r');
      await person.see('The clock stands');
    },
  ],
  [
    'before their own mark',
    ['cache'],
    async (person) => {
      person.type('None.');
      person.press('ctrl-d');
      await person.see('How did that go');
    },
  ],
  [
    'at the feedback',
    ['cache'],
    async (person) => {
      person.type('None.');
      person.press('ctrl-d');
      await person.see('How did that go');
      person.type('2');
      await person.see('Feedback');
    },
  ],
];

const GIVEN_BACK = { cursorShown: true, pasteMarks: false, raw: false, listeners: 0 };

describe.each(STATES)('interrupted %s', (_, steps, reach) => {
  async function interrupted(by: (person: FakeTerminal) => unknown, plain = false) {
    const interview = await startInterview({ dataDir: tempDir(), steps, plain });
    const { person } = interview;
    await person.see(plain ? 'Commands:' : ':help');
    await reach(person);
    await person.settle();
    by(person);
    const code = await interview.ended;
    await person.settle();
    expect(person.restored()).toEqual(GIVEN_BACK);
    return { code, ...interview };
  }

  it('by Ctrl-C saves, gives the terminal back and says how to go on', async () => {
    const { code, person } = await interrupted((each) => each.press('ctrl-c'));
    expect(code).toBe(130);
    expect(person.screen()).toMatch(
      /Saved, with what you were typing\. Go on with:\nsdcoach practice --resume 20250131-093000-test$/,
    );
  });

  it('by Ctrl-C in plain prompts too', async () => {
    const { code } = await interrupted((each) => each.press('ctrl-c'), true);
    expect(code).toBe(130);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s ends with %s', async (signal, expected) => {
    expect((await interrupted((person) => person.signal(signal))).code).toBe(expected);
  });

  it('by a terminal that goes away ends with 129', async () => {
    expect((await interrupted((person) => person.hangUp())).code).toBe(129);
  });
});

describe('going on', () => {
  it('gives back every answer and the draft, and the clock stood still', async () => {
    const dataDir = tempDir();
    const before = await startInterview({ dataDir, steps: ['storage', 'cache'] });
    await before.person.see('Ctrl-D');
    before.person.type('Orders in Postgres, menus too, each with a unique key.');
    before.person.press('ctrl-d');
    await toFeedback(before.person);
    await before.person.settle();
    before.person.press('enter');
    await before.person.see('step 2 of 2');
    before.person.type('Two lines\rof :skip');
    await before.person.settle();
    before.person.press('ctrl-c');
    expect(await before.ended).toBe(130);

    const after = await startInterview({ dataDir, resume: true });
    await after.person.see('│ Two lines\n│ of :skip');
    expect(after.open.session().steps[0]?.answer?.value).toBe(
      'Orders in Postgres, menus too, each with a unique key.',
    );
    after.person.press('ctrl-d');
    await toFeedback(after.person);
    await toTheEnd(after.person);
    expect(await after.ended).toBe(0);
    const stored = await after.read();
    expect(stored.ok && stored.value.session.steps[1]?.answer?.value).toBe('Two lines\nof :skip');
  });

  it('shows feedback again that was not read', async () => {
    const dataDir = tempDir();
    const before = await startInterview({ dataDir, steps: ['cache'] });
    await before.person.see('Ctrl-D');
    before.person.type('None.');
    before.person.press('ctrl-d');
    await toFeedback(before.person);
    before.person.signal('SIGTERM');
    expect(await before.ended).toBe(143);

    const after = await startInterview({ dataDir, resume: true });
    await after.person.see('✘ Menus near the customer');
    await after.person.see('Enter goes on');
    await after.person.settle();
    await toTheEnd(after.person);
    expect(await after.ended).toBe(0);
  });

  it('puts an open follow-up again, with its draft', async () => {
    const dataDir = tempDir();
    const before = await startInterview({ dataDir, steps: ['storage'] });
    await before.person.see('Ctrl-D');
    before.person.type('Orders in Postgres.');
    before.person.press('ctrl-d');
    await before.person.see('sent twice?');
    before.person.type('Nothing, since');
    await before.person.settle();
    before.person.hangUp();
    expect(await before.ended).toBe(129);

    const after = await startInterview({ dataDir, resume: true });
    await after.person.see('sent twice?');
    await after.person.see('│ Nothing, since');
    after.person.press('ctrl-c');
    expect(await after.ended).toBe(130);
  });

  it('saves a draft soon after the last key, without being told to', async () => {
    const dataDir = tempDir();
    const { person, open, ended } = await startInterview({ dataDir, steps: ['cache'] });
    await person.see('Ctrl-D');
    person.type('Half a thou');
    await person.see('│ Half a thou');
    await vi.waitFor(() => expect(open.draft('cache')?.text).toBe('Half a thou'), PATIENCE);
    person.press('ctrl-c');
    await ended;
  });
});
