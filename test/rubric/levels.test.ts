import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { GATED_TOP } from '../../src/rubric/bands.ts';
import { isGateAt, LEVEL_BARS, LEVELS, type Level } from '../../src/rubric/levels.ts';
import { PARAMETERS } from '../../src/rubric/parameters.ts';
import { type Criterion, DIMENSIONS } from '../../src/rubric/types.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { withTwist } from '../../src/scenario/with-twist.ts';
import { sessionFromTranscript } from '../../src/session/from-transcript.ts';
import { parseTranscript } from '../../src/session/parse-transcript.ts';
import { readSource } from '../../src/source/read-source.ts';
import { loadContent } from '../../src/store/content.ts';
import { run, stepOf } from '../session/run.ts';
import { SMALL } from '../session/small-scenario.ts';
import { unwrap } from '../store/unwrap.ts';

describe('the bar of a level', () => {
  it('of senior is what was calibrated', () => {
    expect(LEVEL_BARS.senior.parameters).toEqual(PARAMETERS);
    for (const dimension of DIMENSIONS) expect(LEVEL_BARS.senior.weights[dimension]).toBe(1);
  });

  it('rises from mid to staff: less for what was prompted, more that is enough, more argument', () => {
    const bars = LEVELS.map((level) => LEVEL_BARS[level].parameters);
    const shares = bars.map(({ promptedShare }) => promptedShare);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    for (const rising of [bars.map(({ enough }) => enough), bars.map(({ depthShare }) => depthShare)]) {
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      expect(new Set(rising).size).toBe(LEVELS.length);
    }
  });
});

describe('a gate', () => {
  it.each<[Criterion['gate'], readonly Level[]]>([
    [undefined, []],
    [false, []],
    [true, ['mid', 'senior', 'staff']],
    ['mid', ['mid', 'senior', 'staff']],
    ['senior', ['senior', 'staff']],
    ['staff', ['staff']],
  ])('of %s holds at %j', (gate, levels) => {
    const criterion = gate === undefined ? {} : { gate };
    expect(LEVELS.filter((level) => isGateAt(criterion, level))).toEqual(levels);
  });

  it.each<[Criterion['gate'], readonly boolean[]]>([
    [true, [true, true, true]],
    ['senior', [false, true, true]],
    ['staff', [false, false, true]],
    [false, [false, false, false]],
  ])('of %s that was missed caps the score at %j', (gate, capped) => {
    const held = SMALL.steps.map((step) => ({
      ...step,
      criteria: step.criteria.map((criterion) =>
        criterion.id === 'backup' ? { ...criterion, weight: 0.01, gate: gate ?? false } : criterion,
      ),
    }));
    const scenario = { ...SMALL, steps: held.filter(({ id }) => id === 'storage') };
    const said = 'We use Postgres, because it has transactions: 1000 orders a day cost 5 ms each. '.repeat(3);
    const value = `${said}The customer is our shard key, as a customer sees own orders only.`;
    const answered = run([
      { type: 'entered', step: 'storage' },
      { type: 'submitted', step: 'storage', value },
    ]);
    const session = { ...answered, scenario, steps: [stepOf(answered, 'storage')] };
    const scores = LEVELS.map((level) => assess(compileScenario(scenario, []), { ...session, level }).score);
    expect(scores.map((score) => score === GATED_TOP)).toEqual(capped);
  });
});

describe.each(['card-delivery', 'chat', 'ride-sharing'])('the samples of %s', async (id) => {
  const content = await loadContent({ cwd: '/' }, { scenarioDirs: [] });
  const { scenario, concepts } = unwrap(await content.load(id));
  const compiled = compileScenario(scenario, concepts);
  const folder = new URL(`../../scenarios/${id}/samples/`, import.meta.url);

  it.each(readdirSync(folder))('%s gets no more at a higher level', async (file) => {
    const source = unwrap(await readSource(file, readFileSync(new URL(file, folder))));
    const transcript = unwrap(await parseTranscript(source, () => scenario, [id]));
    const whole = withTwist(scenario, transcript.seed);
    const [mid = -1, senior = -1, staff = -1] = LEVELS.map(
      (level) => assess(compiled, sessionFromTranscript({ ...transcript, level }, whole)).score,
    );
    expect(mid).toBeGreaterThanOrEqual(senior);
    expect(senior).toBeGreaterThanOrEqual(staff);
    expect(staff).toBeGreaterThanOrEqual(0);
  });
});
