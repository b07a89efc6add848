import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { sessionFromTranscript } from '../../src/session/from-transcript.ts';
import { parseTranscript } from '../../src/session/parse-transcript.ts';
import { toTranscript } from '../../src/session/to-transcript.ts';
import type { Session } from '../../src/session/types.ts';
import { FILES, LEDGER, scenarioFiles, stepText } from '../scenario/tiny-pack.ts';
import { sourceOf } from '../source/reading.ts';
import { unwrap } from '../store/unwrap.ts';

const files = {
  ...FILES,
  'scenario.yaml': FILES['scenario.yaml']?.replace('cache]', 'cache, wishes]') ?? '',
  'steps/wishes.yaml': `${stepText('wishes')}optional: true\n`,
};
const bakery = unwrap(await parseScenario(await scenarioFiles(files), [LEDGER]));
const compiled = compileScenario(bakery, [LEDGER]);

async function sessionOf(transcript: object): Promise<Session> {
  const source = await sourceOf(JSON.stringify({ scenario: 'bakery', ...transcript }), 'x.json');
  return sessionFromTranscript(unwrap(await parseTranscript(source, () => bakery, ['bakery'])), bakery);
}

const good = 'We write every loaf into a ledger, because the driver must never deliver it twice.';

describe('a session from a transcript', () => {
  it('asks all that is not optional; what is not answered is skipped', async () => {
    const { steps, finished } = await sessionOf({ answers: { cache: good, storage: ' ' } });
    expect(finished).toBe(true);
    expect(steps).toHaveLength(8);
    expect(steps.filter(({ status }) => status === 'answered').map(({ id }) => id)).toEqual(['cache']);
    expect(steps.filter(({ status }) => status === 'skipped')).toHaveLength(7);
  });

  it('has an optional step where that is answered, and only the steps that it names', async () => {
    expect((await sessionOf({ answers: { wishes: good } })).steps).toHaveLength(9);
    const { steps } = await sessionOf({ steps: ['cache', 'wishes'], answers: { cache: good } });
    expect(steps.map(({ id, status }) => `${id} ${status}`)).toEqual(['cache answered', 'wishes skipped']);
  });

  it('leaves steps outside the run out of the score', async () => {
    const all = assess(compiled, await sessionOf({ answers: { cache: good } }));
    const one = assess(compiled, await sessionOf({ steps: ['cache'], answers: { cache: good } }));
    expect(one.score).toBeGreaterThan(all.score);
    expect(one.steps.filter(({ status }) => status === 'unscored')).toHaveLength(8);
  });
});

describe('a transcript of a session', () => {
  it.each<[string, object]>([
    [
      'plain answers',
      { answers: { cache: good, actors: ['baker', 'rider'], storage: [{ data: 'loaves', store: good }] } },
    ],
    [
      'all that happened',
      {
        level: 'staff',
        seed: 9,
        answers: {
          cache: {
            text: 'none',
            asked: ['volume'],
            followUps: [{ question: 'Why?', answer: good }],
            hints: 1,
            seconds: 60,
          },
        },
      },
    ],
    ['some steps only', { steps: ['cache', 'gateway'], answers: { gateway: good } }],
    ['an optional step answered', { answers: { wishes: good } }],
    ['an optional step skipped', { steps: ['cache', 'wishes'], answers: {} }],
    ['nothing', { answers: {} }],
  ])('gives the same assessment: %s', async (_, transcript) => {
    const session = await sessionOf(transcript);
    const again = await sessionOf(toTranscript(session));
    expect(again.id).toBe(session.id);
    const withoutPaths = (text: string) => text.replaceAll('"path":"/text', '"path":"');
    expect(withoutPaths(JSON.stringify(assess(compiled, again)))).toEqual(
      withoutPaths(JSON.stringify(assess(compiled, session))),
    );
    expect(toTranscript(again)).toEqual(toTranscript(session));
  });

  it('names the steps only where they are not the usual ones', async () => {
    expect(toTranscript(await sessionOf({ answers: { cache: good } }))).not.toHaveProperty('steps');
    expect(toTranscript(await sessionOf({ answers: { wishes: good } }))).not.toHaveProperty('steps');
    expect(toTranscript(await sessionOf({ steps: ['cache'], answers: {} }))).toMatchObject({
      steps: ['cache'],
    });
  });
});
