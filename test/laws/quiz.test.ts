import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario, openForRun } from '../../src/scenario/compile.ts';
import { forRun } from '../../src/scenario/for-run.ts';
import { judgeStep } from '../../src/scenario/judge-step.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { readSource } from '../../src/source/read-source.ts';
import type { Question } from '../../src/steps/questions.ts';
import { questionKind } from '../../src/steps/step-kinds.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { OVEN, OVEN_GLOSSARY, quizOf } from '../scenario/tiny-quiz.ts';

const oven = await quizOf(OVEN);
const compiled = openForRun(compileScenario(oven, OVEN_GLOSSARY), 0);
const steps = compiled.scenario.steps.flatMap(({ question, ...step }) =>
  question === undefined ? [] : [{ ...step, question }],
);
const anyStep = fc.constantFrom(...steps);
const anySeed = fc.maxSafeNat();

/** Words of the quiz among anything else. */
const words = OVEN.match(/[A-Za-z]+|\d+/g) ?? [];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...words, ',', '->', '>', ';', '\n', '%', '-', '.'), { maxLength: 20 })
    .map((all) => all.join(' ')),
  fc.constantFrom(...words),
);
const cell = fc.constantFrom(...words, '1', '2', '3', '');
const value: fc.Arbitrary<AnswerValue> = fc.oneof(
  text,
  fc.array(text, { maxLength: 10 }),
  fc.array(fc.oneof(fc.record({ left: cell, right: cell }), fc.dictionary(text, text)), { maxLength: 6 }),
);

function judged(id: string, given: AnswerValue) {
  const answer = { value: given, at: '', asked: [], followUps: [], hints: 0, seconds: null } as const;
  return judgeStep(compiled, id, new Map([[id, answer]]));
}

function creditOf(id: string, given: AnswerValue): number {
  return judged(id, given).findings[0]?.credit ?? Number.NaN;
}

/** What is typed for an answer by somebody who sees the letters and numbers of this seed. */
function typedFor(question: Question, given: AnswerValue, seed: number): string {
  const { left, right } = questionKind(question.kind).show(question, { seed, name: 'q' });
  const labelOf = (side: typeof left, id = ''): string =>
    side.find((option) => option.id === id)?.label ?? '?';
  if (typeof given === 'string') return labelOf(left, given);
  return given
    .map((entry) =>
      typeof entry === 'string'
        ? labelOf(left, entry)
        : `${labelOf(left, entry.left)}${labelOf(right, entry.right)}`,
    )
    .join(' ');
}

describe('any answer to any question', () => {
  it('earns 0 to 1, for reasons, by words that are in it', () => {
    fc.assert(
      fc.property(anyStep, value, ({ id }, given) => {
        const { findings, deductions } = judged(id, given);
        expect(findings.length).toBeGreaterThan(0);
        for (const { credit, reason, evidence, verdict } of findings) {
          expect(credit).toBeGreaterThanOrEqual(0);
          expect(credit).toBeLessThanOrEqual(1);
          expect(verdict).toBe(credit >= 1 ? 'met' : credit > 0 ? 'partly' : 'missed');
          expect(reason).not.toBe('');
          for (const quote of evidence)
            expect(JSON.stringify(given)).toContain(JSON.stringify(quote.text).slice(1, -1));
        }
        for (const { cost } of deductions) expect(cost).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('earns the same again', () => {
    fc.assert(
      fc.property(anyStep, value, ({ id }, given) => {
        expect(JSON.stringify(judged(id, given))).toBe(JSON.stringify(judged(id, given)));
      }),
    );
  });

  it('earns all only where nothing is missing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['mix', 'rest', 'shape', 'bake']), (given) => {
        expect(creditOf('path', given) === 1).toBe(given.join() === 'mix,rest,shape,bake');
      }),
    );
    fc.assert(
      fc.property(fc.subarray(['yeast', 'warmth', 'salt', 'stones']), (given) => {
        expect(creditOf('rise', given) === 1).toBe(given.join() === 'yeast,warmth');
      }),
    );
  });

  it('earns no less with a right choice more, and no more with a wrong one more', () => {
    fc.assert(
      fc.property(fc.subarray(['yeast', 'warmth', 'salt', 'stones']), (given) => {
        const before = creditOf('rise', given);
        for (const right of ['yeast', 'warmth'])
          expect(creditOf('rise', [...given, right])).toBeGreaterThanOrEqual(before);
        for (const wrong of ['salt', 'stones'])
          expect(creditOf('rise', [...given, wrong])).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('whatever is typed', () => {
  it('is either an answer that names nothing unknown, or refused with words', () => {
    fc.assert(
      fc.property(anyStep, text, anySeed, ({ question }, typed, seed) => {
        const kind = questionKind(question.kind);
        const read = kind.read(kind.show(question, { seed, name: 'q' }), typed);
        if (read.ok) expect(kind.strays(question, read.value)).toEqual([]);
        else expect(read.message).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('means what is shown, whatever the seed: what is right earns all, what is wrong nothing', () => {
    const picking = steps.filter(({ kind }) => ['choice', 'choices', 'order', 'match'].includes(kind));
    expect(picking).toHaveLength(4);
    fc.assert(
      fc.property(fc.constantFrom(...picking), anySeed, ({ id, question }, seed) => {
        const kind = questionKind(question.kind);
        const creditTyped = (given: AnswerValue): number => {
          const read = kind.read(kind.show(question, { seed, name: 'q' }), typedFor(question, given, seed));
          return read.ok ? creditOf(id, read.value) : Number.NaN;
        };
        expect(kind.right(question, String).map(creditTyped)).toEqual([1]);
        for (const wrong of kind.wrong(question)) expect(creditTyped(wrong)).toBe(0);
      }),
    );
  });
});

describe('a quiz for a run', () => {
  it('is made once for all, the same each time, and leaves no value open', () => {
    fc.assert(
      fc.property(anySeed, anySeed, (seed, other) => {
        const made = forRun(oven, seed);
        expect(JSON.stringify(forRun(oven, seed))).toBe(JSON.stringify(made));
        expect(forRun(made, seed)).toBe(made);
        expect(forRun(made, other)).toBe(made);
        expect(JSON.stringify(made)).not.toMatch(/\{(ovens|loaves|answer)\}/);
        expect(made.steps.map(({ id }) => id)).toEqual(oven.steps.map(({ id }) => id));
      }),
    );
  });
});

describe('a file of a quiz with any mistake', () => {
  const lines = OVEN.split('\n');
  const mistake = fc.oneof(
    fc.record({ at: fc.nat(lines.length - 1), put: fc.constant(null) }),
    fc.record({
      at: fc.nat(lines.length - 1),
      put: fc.constantFrom('', '  - 7', 'x: y', '    x: [1]', '    kind: term', '    id: first'),
    }),
  );

  it('is a quiz all the same, or every problem has a place in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mistake, { minLength: 1, maxLength: 4 }), async (mistakes) => {
        const changed = lines.flatMap((line, index) => {
          const found = mistakes.find(({ at }) => at === index);
          return found === undefined ? [line] : found.put === null ? [] : [found.put];
        });
        const read = await readSource('scenario.yaml', new TextEncoder().encode(changed.join('\n')));
        const parsed = read.ok
          ? await parseScenario({ scenario: read.value, steps: new Map() }, OVEN_GLOSSARY)
          : read;
        for (const { file, line = 0, column = 0, message, excerpt } of parsed.ok ? [] : parsed.problems) {
          expect(file).toBe('scenario.yaml');
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(changed.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message).not.toBe('');
          expect(excerpt).toBeDefined();
        }
      }),
      { numRuns: 150 },
    );
  });
});
