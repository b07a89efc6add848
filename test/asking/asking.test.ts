/** What candidates asked, in words that nobody who wrote the phrases had chosen, and the facts that are right for it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { matchFacts } from '../../src/scenario/match-facts.ts';
import { loadContent } from '../../src/store/content.ts';
import { unwrap } from '../store/unwrap.ts';

interface Asked {
  readonly question: string;
  readonly facts: readonly string[];
}

function read(scenario: string): readonly Asked[] {
  return parse(readFileSync(new URL(`${scenario}.yaml`, import.meta.url), 'utf8'));
}

describe.each(['card-delivery', 'chat', 'ride-sharing'])('the interviewer of %s', (scenario) => {
  const asked = read(scenario);

  it('gives the right facts to nine questions of ten', async () => {
    const content = await loadContent({ cwd: '/' }, { scenarioDirs: [] });
    const compiled = unwrap(await content.compiled(scenario));
    const wrong = asked
      .map(({ question, facts }) => ({
        question,
        right: [...facts].sort(),
        got: [...matchFacts(compiled, question)].sort(),
      }))
      .filter(({ right, got }) => right.join() !== got.join());
    const lines = wrong.map(({ question, right, got }) => `${question} [${right}] not [${got}]`);
    expect(wrong.length / asked.length, lines.join('\n')).toBeLessThanOrEqual(0.1);
  });

  it('is asked about every fact, and for much that nobody knows', async () => {
    const content = await loadContent({ cwd: '/' }, { scenarioDirs: [] });
    const { facts } = unwrap(await content.compiled(scenario)).scenario;
    const named = new Set(asked.flatMap((each) => each.facts));
    expect(facts.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
    expect(asked.filter((each) => each.facts.length === 0).length / asked.length).toBeGreaterThan(0.29);
  });
});
