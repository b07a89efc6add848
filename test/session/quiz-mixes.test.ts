import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { sessionFromTranscript } from '../../src/session/from-transcript.ts';
import { parseTranscript } from '../../src/session/parse-transcript.ts';
import { replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import { toTranscript } from '../../src/session/to-transcript.ts';
import type { Event } from '../../src/session/types.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { type Content, loadContent } from '../../src/store/content.ts';
import { FILES, LEDGER } from '../scenario/tiny-pack.ts';
import { OVEN, STARTER } from '../scenario/tiny-quiz.ts';
import { sourceOf } from '../source/reading.ts';
import { packed } from '../store/built-content.ts';
import { tempDir, writeFiles } from '../store/temp-dir.ts';
import { unwrap } from '../store/unwrap.ts';

const MIX = 'quiz-oven+quiz-flour';

/** A pack with two quizzes and an interview, and nothing built in but their glossary. */
async function content(): Promise<Content> {
  const dir = tempDir();
  const bakery = Object.entries(FILES).map(([path, text]) => [`pack/bakery/${path}`, text] as const);
  await writeFiles(dir, {
    ...Object.fromEntries(bakery),
    'pack/quiz-oven/scenario.yaml': OVEN,
    'pack/quiz-flour/scenario.yaml': OVEN.replace('id: quiz-oven', 'id: quiz-flour'),
    'built/index.json': '[]',
    'built/concepts.json.br': packed([LEDGER, STARTER]),
  });
  const loaded = await loadContent({ cwd: dir }, { scenarioDirs: ['pack'], folder: `${dir}/built/` });
  expect(loaded.problems).toEqual([]);
  return loaded;
}

/** The session that answers these questions in this order. */
function played(scenario: Scenario, answers: readonly (readonly [string, AnswerValue | null])[]) {
  const ids = new Set(answers.map(([id]) => id));
  const steps = scenario.steps.filter(({ id }) => ids.has(id));
  const started = startSession(
    {
      id: '20250131-093000-abcd',
      mode: 'practice',
      seed: 11,
      level: 'senior',
      scenario: { ...scenario, steps },
      steps: answers.map(([id]) => id),
      inOrderGiven: true,
      minutes: null,
    },
    0,
  );
  const events = answers.flatMap(([step, value]): readonly Event[] => [
    { type: 'entered', at: 1, step },
    value === null ? { type: 'skipped', at: 1, step } : { type: 'submitted', at: 1, step, value },
    { type: 'reviewed', at: 1, step },
  ]);
  return unwrap(replay([started, ...events, { type: 'finished', at: 1 }]));
}

describe('a mix by its id', () => {
  it('has the questions of its quizzes, and all their concepts', async () => {
    const { scenario, concepts } = unwrap(await (await content()).load(MIX));
    expect(scenario).toMatchObject({ id: MIX, kind: 'quiz' });
    expect(scenario.steps).toHaveLength(16);
    expect(concepts.map(({ id }) => id)).toEqual(['ledger', 'starter']);
  });

  it.each<[string, readonly string[]]>([
    ['quiz-oven+bakery', ['no-quiz']],
    ['bakery+bakery', ['no-quiz', 'no-quiz']],
    ['quiz-oven+quiz-flower', ['unknown-scenario']],
    ['quiz-stove+quiz-flower', ['unknown-scenario', 'unknown-scenario']],
    ['quiz-oven+', ['unknown-scenario']],
  ])('%s is none', async (id, codes) => {
    const all = await content();
    for (const loaded of [await all.load(id), await all.compiled(id)])
      expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('a session of a mix', () => {
  it.each<[string, readonly (readonly [string, AnswerValue | null])[]]>([
    ['one question', [['quiz-flour.first', 'loaf']]],
    [
      'two in the order of the files',
      [
        ['quiz-oven.rise', ['yeast']],
        ['quiz-flour.first', 'tin'],
      ],
    ],
    [
      'three in another order',
      [
        ['quiz-flour.culture', 'levain'],
        ['quiz-oven.peak', '240'],
        ['quiz-oven.path', null],
      ],
    ],
  ])('of %s gets, as a transcript, the assessment that it had', async (_, answers) => {
    const all = await content();
    const session = played(unwrap(await all.load(MIX)).scenario, answers);
    const own = assess(unwrap(await all.compiledFor(session.scenario, session.seed)), session);
    expect(own.steps.map(({ id }) => id).toSorted()).toEqual(answers.map(([id]) => id).toSorted());
    const source = await sourceOf(JSON.stringify(toTranscript(session)), 'session.json');
    const compiled = unwrap(await all.compiled(MIX));
    const transcript = unwrap(
      await parseTranscript(source, () => compiled.scenario, ['quiz-oven', 'quiz-flour']),
    );
    const again = assess(compiled, sessionFromTranscript(transcript, compiled.scenario));
    expect(JSON.stringify(again)).toBe(JSON.stringify(own));
  });
});

it('a session of a whole quiz gets, as a transcript, the assessment that it had', async () => {
  const all = await content();
  const { scenario } = unwrap(await all.load('quiz-oven'));
  const answers: readonly (readonly [string, AnswerValue | null])[] = [
    [
      'tools',
      [
        { left: 'peel', right: 'peel' },
        { left: 'scale', right: 'scale' },
        { left: 'blade', right: 'peel' },
      ],
    ],
    ['steam', 'The crust stays soft.'],
    ['first', null],
    ['path', ['mix', 'rest', 'bake', 'shape']],
    ['rise', ['yeast']],
    ['peak', '480'],
    ['stale', 'Starch hardens.'],
    ['culture', 'a levain'],
  ];
  const session = played(scenario, answers);
  const own = assess(unwrap(await all.compiledFor(session.scenario, session.seed)), session);
  const source = await sourceOf(JSON.stringify(toTranscript(session)), 'session.json');
  const compiled = unwrap(await all.compiled('quiz-oven'));
  const transcript = unwrap(await parseTranscript(source, () => compiled.scenario, ['quiz-oven']));
  const again = assess(compiled, sessionFromTranscript(transcript, compiled.scenario));
  expect(again).toEqual(own);
});
