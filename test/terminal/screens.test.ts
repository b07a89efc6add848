import { describe, expect, it } from 'vitest';
import type { Assessment, StepAssessment } from '../../src/assessment/types.ts';
import { textWidth } from '../../src/layout.ts';
import type { Finding } from '../../src/rubric/types.ts';
import { replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import type { Event, Session } from '../../src/session/types.ts';
import { createPlainStyle, createSpokenStyle, createStyle } from '../../src/style.ts';
import { hintOffer, replyScreen } from '../../src/terminal/screens/conversation-screen.ts';
import { feedbackScreen } from '../../src/terminal/screens/feedback-screen.ts';
import { gradeScreen } from '../../src/terminal/screens/grade-screen.ts';
import { resultScreen } from '../../src/terminal/screens/result-screen.ts';
import { COFFEE } from './coffee-scenario.ts';

const style = (width: number) => createStyle({ colour: 0, unicode: true, width });

function finding(own: Partial<Finding>): Finding {
  return {
    criterion: 'c',
    title: 'Each order once',
    dimension: 'data',
    verdict: 'missed',
    depth: 'none',
    credit: 0,
    weight: 2,
    prompted: false,
    reason: 'A retry must not make a second coffee.',
    evidence: [],
    ...own,
  };
}

const evidence = (text: string) => [{ path: '', start: 0, end: text.length, text }];

const STORAGE: StepAssessment = {
  id: 'storage',
  title: 'Storage',
  status: 'assessed',
  score: 62.5,
  findings: [
    finding({ title: 'Menus', reason: 'Menus change once a day; say where they live.' }),
    finding({
      verdict: 'met',
      credit: 1,
      evidence: evidence('a unique key on\n the order \u001b[31mnumber'),
    }),
    finding({
      title: 'A store for orders',
      verdict: 'partly',
      credit: 0.5,
      weight: 3,
      prompted: true,
      evidence: evidence('Postgres'),
      reason: 'Say what it buys you here.',
    }),
    finding({ title: 'Not asked', verdict: 'unscored' }),
  ],
  deductions: [
    {
      id: 'memory',
      title: 'Orders in memory only',
      cost: 1,
      reason: 'A restart would lose what was paid for.',
      evidence: evidence('we keep orders in memory'),
    },
  ],
};

const ASSESSMENT: Assessment = {
  scenario: 'coffee',
  level: 'senior',
  score: 62.5,
  band: 'lean-hire',
  steps: [
    STORAGE,
    { ...STORAGE, id: 'cache', title: 'Cache', status: 'skipped', score: 0 },
    { ...STORAGE, id: 'twist', title: 'Twist', status: 'unscored', score: null },
  ],
  dimensions: [
    { id: 'data', score: 62.5 },
    { id: 'security-operations', score: 0 },
    { id: 'cache', score: null },
  ],
  advice: [
    { concept: 'queue', why: 'A queue takes the morning rush off the shop.' },
    { concept: 'ttl', why: 'Say how old a menu may be.' },
  ],
};

const NEVER_ASKED = {
  id: 'peak',
  answer: 'Half of the orders come before nine.',
  asks: [],
  matters: 'The morning decides how many machines there are.',
};

const START = Date.UTC(2025, 0, 31, 9, 30);

const SESSION = sessionOf([
  { type: 'entered', at: START, step: 'storage' },
  { type: 'submitted', at: START + 130_000, step: 'storage', value: 'Postgres' },
  { type: 'rated', at: START + 131_000, step: 'storage', mark: 3 },
]);

function sessionOf(events: readonly Event[]): Session {
  const id = '20250131-093000-test';
  const steps = ['storage', 'cache'];
  const start = {
    id,
    mode: 'practice',
    seed: 0,
    level: 'senior',
    scenario: COFFEE,
    steps,
    minutes: 4,
  } as const;
  const outcome = replay([startSession(start, START), ...events]);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join());
  return outcome.value;
}

const options = (rows: number) => ({ rows, hideScore: false, selfMark: 3 });

const result = (frame = (text: string) => text) => ({
  assessment: ASSESSMENT,
  session: SESSION,
  facts: { asked: [], late: [], never: [NEVER_ASKED] },
  hideScore: false,
  program: 'sdcoach',
  file: '/home/me/.local/share/sdcoach/sessions/20250131-093000-test.jsonl',
  term: (concept: string) => (concept === 'queue' ? 'Message queue' : 'TTL'),
  frame,
});

describe('feedback', () => {
  it('at 80 columns', () => {
    expect(feedbackScreen(STORAGE, style(80), options(24))).toMatchInlineSnapshot(`
      "Feedback ───────────────────────────────────────────────────────────────────────
      Storage  2.5 of 4  ████████░░░░
      You gave yourself 3 of 4.

      What was good
      ✔ Each order once
        “a unique key on the order number”
        A retry must not make a second coffee.

      What would lift it most
      • Orders in memory only: minus 1 mark
        “we keep orders in memory”
        A restart would lose what was paid for.
      ✘ Menus
        Menus change once a day; say where they live.
      ◐ A store for orders (after a hint or a follow-up)
        “Postgres”
        Say what it buys you here."
    `);
  });

  it('at 40 columns, in ASCII', () => {
    expect(feedbackScreen(STORAGE, createPlainStyle(40), options(20))).toMatchInlineSnapshot(`
      "Feedback -------------------------------
      Storage  2.5 of 4  ########....
      You gave yourself 3 of 4.

      What was good
      [x] Each order once
        "a unique key on the order number"
        A retry must not make a second coffee.

      What would lift it most
      - Orders in memory only: minus 1 mark
        "we keep orders in memory"
        A restart would lose what was paid
        for.
      [ ] Menus
        Menus change once a day; say where
        they live.
      [~] A store for orders (after a hint or
          a follow-up)
        "Postgres"
        Say what it buys you here.

      Storage  2.5 of 4  ########....
      You gave yourself 3 of 4.
      There is more above: scroll up."
    `);
  });

  it('in words', () => {
    const spoken = feedbackScreen(STORAGE, createSpokenStyle(80), options(24));
    expect(spoken).toContain('Met: Each order once\n');
    expect(spoken).toContain('Partly: A store for orders');
    expect(spoken).toContain('Missed: Menus\n');
  });

  it('of a skipped step says so', () => {
    const skipped = { ...STORAGE, status: 'skipped', score: 0, findings: [], deductions: [] } as const;
    expect(feedbackScreen(skipped, style(40), options(20)).split('\n')[1]).toBe(
      'Storage  0 of 4 (skipped)  ░░░░░░░░░░░░',
    );
  });
});

describe('the result', () => {
  it('at 80 columns', () => {
    expect(resultScreen(result(), style(80))).toMatchInlineSnapshot(`
      "Coffee shop, senior level
      62.5 of 100: lean hire

      Steps
      Storage  ███████████████░░░░░░░░░  2.5 of 4 you 3
      Cache    ░░░░░░░░░░░░░░░░░░░░░░░░  0 skipped

      Dimensions
      Data and storage      ███████████████░░░░░░░░░  62.5
      Security, operations  ░░░░░░░░░░░░░░░░░░░░░░░░  0

      Time
      Storage  2:10 of 2:00, over
      Cache    0:00 of 2:00

      What was good
      Storage
      ✔ Each order once
        “a unique key on the order number”
        A retry must not make a second coffee.
      Cache
      ✔ Each order once
        A retry must not make a second coffee.

      What would lift it most
      Storage
      • Orders in memory only: minus 1 mark
        “we keep orders in memory”
        A restart would lose what was paid for.
      Cache
      • Orders in memory only: minus 1 mark
        “we keep orders in memory”
        A restart would lose what was paid for.

      What you never asked
      • Half of the orders come before nine.
        The morning decides how many machines there are.

      Worth looking up: Message queue, TTL.

      Saved in /home/me/.local/share/sdcoach/sessions/20250131-093000-test.jsonl
      sdcoach show 20250131-093000-test shows it again.
      :doc writes what you said as a design document, :report the result as a page for
      the browser."
    `);
  });

  it('at 40 columns', () => {
    expect(resultScreen(result(), style(40))).toMatchInlineSnapshot(`
      "Coffee shop, senior level
      62.5 of 100: lean hire

      Steps
      Storage  █████████░░░░░░  2.5 of 4 you 3
      Cache    ░░░░░░░░░░░░░░░  0 skipped

      Dimensions
      Data and storage      ████████░░░░  62.5
      Security, operations  ░░░░░░░░░░░░  0

      Time
      Storage  2:10 of 2:00, over
      Cache    0:00 of 2:00

      What was good
      Storage
      ✔ Each order once
        “a unique key on the order number”
        A retry must not make a second coffee.
      Cache
      ✔ Each order once
        A retry must not make a second coffee.

      What would lift it most
      Storage
      • Orders in memory only: minus 1 mark
        “we keep orders in memory”
        A restart would lose what was paid
        for.
      Cache
      • Orders in memory only: minus 1 mark
        “we keep orders in memory”
        A restart would lose what was paid
        for.

      What you never asked
      • Half of the orders come before nine.
        The morning decides how many machines
        there are.

      Worth looking up: Message queue, TTL.

      Saved in
      /home/me/.local/share/sdcoach/sessions/20250131-093000-test.jsonl
      sdcoach show 20250131-093000-test shows
      it again.
      :doc writes what you said as a design
      document, :report the result as a page
      for the browser."
    `);
  });
});

describe('the interviewer', () => {
  const fact = (id: string, answer: string) => ({ id, answer, asks: [] });
  const say = (question: string, turn: number, given = false, ids: readonly string[] = []) =>
    replyScreen(
      { question, turn, facts: ids.map((id) => ({ fact: fact(id, `About ${id}.`), given })) },
      style(80),
    );

  it('answers with every fact that was asked for', () => {
    expect(say('a and b?', 0, false, ['a', 'b'])).toBe('Interviewer: About a.\n             About b.');
  });

  it('says when it was said before', () => {
    expect(say('a?', 0, true, ['a'])).toBe('Interviewer: As I said: About a.');
  });

  it.each([
    'How long?',
    'what about parking',
    'so is there a limit',
    'Tell me about parking',
    'پارکینگ هست؟',
  ])('knows a question: %s', (question) => {
    expect(say(question, 0)).toContain('Assume what you find reasonable');
  });

  it.each(['I assume there is none', 'Only one country', 'whatsoever'])(
    'notes a statement: %s',
    (statement) => {
      expect(say(statement, 0)).toContain('Noted');
    },
  );

  it('chooses its words by number, not by chance', () => {
    expect(say('Why?', 4)).toBe(say('Why?', 1));
    expect(say('Why?', 1)).not.toBe(say('Why?', 0));
  });

  it('names the price of a hint', () => {
    expect(hintOffer(1, style(80))).toBe("This hint costs 1 mark of the step's 4. Take it?");
    expect(hintOffer(0.25, style(80))).toBe("This hint costs 0.25 marks of the step's 4. Take it?");
  });
});

it.each([40, 80])('no screen is wider than %s columns', (width) => {
  const screens = [
    feedbackScreen(STORAGE, style(width), options(20)),
    resultScreen(result(), style(width)).replace(result().file, ''),
    gradeScreen('card-delivery', style(width)),
  ];
  for (const line of screens.flatMap((screen) => screen.split('\n'))) {
    expect(textWidth(line)).toBeLessThanOrEqual(width);
  }
});
