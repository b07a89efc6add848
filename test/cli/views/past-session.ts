import type { Assessment } from '../../../src/assessment/types.ts';
import type { ComparedSession } from '../../../src/cli/read-compared.ts';
import type { PastSession } from '../../../src/cli/read-past.ts';
import { bandOf } from '../../../src/rubric/bands.ts';
import type { Level } from '../../../src/rubric/levels.ts';
import { DIMENSIONS, type Dimension } from '../../../src/rubric/types.ts';
import type { Scenario } from '../../../src/scenario/types.ts';
import { begin } from '../../../src/session/begin.ts';
import { startSession } from '../../../src/session/start.ts';

const DAY = 86_400_000;
const STEP_TITLES: Readonly<Record<string, string>> = {
  requirements: 'Requirements',
  gateway: 'Gateway and the path of a message',
  cache: 'Caching',
  twist: 'Twist: a second country',
};

export interface Made {
  /** Days after the first; also the last letter of the id. */
  readonly day: number;
  readonly score: number;
  readonly scenario?: string;
  readonly level?: Level;
  readonly steps?: Readonly<Record<string, number | null>>;
  readonly dimensions?: Partial<Record<Dimension, number>>;
}

/** An assessment with these scores; dimensions that are not given were not asked. */
export function assessmentOf(made: Made): Assessment {
  const { score, scenario = 'chat', level = 'senior', steps = {}, dimensions = {} } = made;
  return {
    scenario,
    level,
    score,
    band: bandOf(score),
    steps: Object.entries(steps).map(([id, each]) => ({
      id,
      title: STEP_TITLES[id] ?? id,
      status: each === null ? 'unscored' : 'assessed',
      score: each,
      findings: [],
      deductions: [],
    })),
    dimensions: DIMENSIONS.map((id) => ({ id, score: dimensions[id] ?? null })),
    advice: [],
  };
}

/** A finished session of that day. */
export function past(made: Made): PastSession {
  const startedAt = Date.UTC(2026, 0, 1, 9, 30) + made.day * DAY;
  return {
    id: idOf(made),
    scenario: made.scenario ?? 'chat',
    title: 'Chat',
    mode: 'practice',
    isQuiz: false,
    startedAt,
    lastAt: startedAt + 60_000,
    finished: true,
    hideScore: false,
    stepsDone: 8,
    steps: 8,
    result: assessmentOf(made),
  };
}

/** A session of that day which is not finished. */
export function unfinished(day: number): PastSession {
  return { ...past({ day, score: 0 }), finished: false, stepsDone: 3, result: null };
}

/** A session with its assessment, as two of them are compared. */
export function compared(made: Made): ComparedSession {
  const { scenario = 'chat', level = 'senior' } = made;
  const opened = begin(
    startSession({ id: idOf(made), mode: 'practice', seed: 1, level, scenario: scenarioOf(scenario) }, 0),
  );
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  return { session: { ...opened.value, finished: true }, assessment: assessmentOf(made) };
}

function idOf({ day }: Made): string {
  return `202601${String(day + 1).padStart(2, '0')}-093000-aaaa`;
}

function scenarioOf(id: string): Scenario {
  const title = id === 'chat' ? 'Chat' : 'Card\u001b[31m delivery';
  const step = {
    id: 'cache',
    kind: 'prose',
    title: 'Caching',
    prompt: 'What is cached?',
    minutes: 5,
    weight: 1,
    optional: false,
    columns: [],
    hints: [],
    followUps: [],
    criteria: [],
    pitfalls: [],
  };
  return {
    format: 1,
    id,
    title,
    summary: '',
    brief: '',
    facts: [],
    vocabulary: [],
    subject: [],
    steps: [step],
    twists: [],
  };
}
