import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { parseExpectation } from '../../src/session/parse-expectation.ts';
import { FILES, LEDGER, scenarioFiles } from '../scenario/tiny-pack.ts';
import { sourceOf } from '../source/reading.ts';
import { unwrap } from '../store/unwrap.ts';

const bakery = unwrap(await parseScenario(await scenarioFiles(FILES), [LEDGER]));

async function parse(expectation: string) {
  return parseExpectation(await sourceOf(`scenario: bakery\nexpect: ${expectation}\nanswers: {}\n`), bakery);
}

describe('what a sample expects', () => {
  it.each<[string, readonly object[]]>([
    ['{}', []],
    ['{ score: { min: 80, max: 90 } }', [{ about: 'score', min: 80, max: 90, path: ['expect', 'score'] }]],
    ['{ score: { max: 30 } }', [{ about: 'score', min: 0, max: 30 }]],
    [
      '{ findings: { cache: { main: met }, storage: { main: missed } } }',
      [
        {
          about: 'finding',
          step: 'cache',
          criterion: 'main',
          verdict: 'met',
          path: ['expect', 'findings', 'cache', 'main'],
        },
        { about: 'finding', step: 'storage', criterion: 'main', verdict: 'missed' },
      ],
    ],
    ['{ deductions: { cache: [raw] } }', [{ about: 'deductions', step: 'cache', ids: ['raw'] }]],
    ['{ deductions: { cache: [] } }', [{ about: 'deductions', step: 'cache', ids: [] }]],
  ])('%s', async (text, claims) => {
    expect(unwrap(await parse(text))).toMatchObject(claims);
  });

  it('is nothing where there is no such key', async () => {
    expect(parseExpectation(await sourceOf('scenario: bakery\n'), bakery)).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['high', ['wrong-type']],
    ['{ marks: 3 }', ['unknown-key']],
    ['{ score: 80 }', ['wrong-type']],
    ['{ score: { min: low, max: 101 } }', ['wrong-type', 'bad-value']],
    ['{ findings: { cash: {} } }', ['unknown-step']],
    ['{ findings: { cache: { mian: met } } }', ['unknown-criterion']],
    ['{ findings: { cache: { main: good } } }', ['unknown-verdict']],
    ['{ deductions: { cache: [rwa] } }', ['unknown-pitfall']],
    ['{ deductions: { cache: raw } }', ['wrong-type']],
  ])('%s is refused', async (text, codes) => {
    const parsed = await parse(text);
    expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).toEqual(codes);
    expect(parsed.ok ? [] : parsed.problems.map(({ line }) => line)).toEqual(codes.map(() => 2));
  });
});
