import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Concept } from '../../src/concepts/types.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { judgeStep } from '../../src/scenario/judge-step.ts';
import { builtInFolder, readBuiltInConcepts } from '../../src/store/built-in.ts';
import { answerOf, OUTBOX, tiny } from '../scenario/tiny-scenario.ts';
import { unwrap } from '../store/unwrap.ts';

/** Wordings of wrong claims as different people make them, and right sentences with the same words. */
interface Wordings {
  readonly pitfall: string;
  readonly claims: readonly string[];
  readonly fine: readonly string[];
}

const FOLDER = fileURLToPath(new URL('./pitfalls/', import.meta.url));
const shipped = unwrap(await readBuiltInConcepts(builtInFolder()));
const concepts: readonly Concept[] = [OUTBOX, ...shipped.filter(({ id }) => id !== OUTBOX.id)];
const [storage] = tiny.scenario.steps;
const bare = { ...tiny.scenario, steps: storage === undefined ? [] : [{ ...storage, pitfalls: [] }] };
const compiled = compileScenario(bare, concepts);
const known = new Set(compiled.pitfalls.map(({ id }) => id));

function wrongIn(text: string): readonly string[] {
  const { deductions } = judgeStep(compiled, 'storage', new Map([['storage', answerOf(text)]]));
  return deductions.map(({ id }) => id).filter((id) => known.has(id));
}

describe.each(readdirSync(FOLDER))('the wrong claims of %s', (file) => {
  const wordings = parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as readonly Wordings[];

  it.each(wordings)('$pitfall are caught', ({ claims }) => {
    expect(claims.filter((text) => wrongIn(text).length === 0)).toEqual([]);
  });

  it.each(wordings.filter(({ fine }) => fine.length > 0))(
    '$pitfall leave alone what is right',
    ({ fine }) => {
      expect(fine.flatMap((text) => wrongIn(text).map((id) => `${id}: ${text}`))).toEqual([]);
    },
  );
});

describe('the wrong claims', () => {
  it('are said to be so in words, each at a price', () => {
    expect(known.size).toBeGreaterThan(300);
    for (const { id, reason, cost } of compiled.pitfalls) {
      expect(reason, id).toMatch(/[.!?]$/);
      expect(reason.length, id).toBeGreaterThan(40);
      expect(cost, id).toBeGreaterThan(0);
    }
  });

  it('are told apart by what they say', () => {
    const reasons = compiled.pitfalls.map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});
