import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeShortAnswer } from '../../src/short-answers/grade-short-answer.ts';
import { createThesaurus } from '../../src/short-answers/thesaurus.ts';

const thesaurus = createThesaurus([]);
/** Words so unlike each other that none is taken for another. */
const WORDS =
  'apple bridge candle desert engine forest guitar hammer island jacket kettle lemon mirror'.split(' ');
const OTHERS = 'needle orange pepper rocket saddle tunnel'.split(' ');
const someWords = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1 });

function credit(model: string, answer: string, question = ''): number {
  return gradeShortAnswer(model, answer, { question, thesaurus }).credit;
}

/** Each word as a statement of its own, so that they are no bare list of names. */
function say(words: readonly string[]): string {
  return words.map((word) => `There is ${word}.`).join(' ');
}

describe('laws of short answers', () => {
  it('credit lies between 0 and 1, and evidence within the answer, in order', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem(), someWords.map(say));
    fc.assert(
      fc.property(text, text, text, (model, answer, question) => {
        const grade = gradeShortAnswer(model, answer, { question, thesaurus });
        expect(grade.credit).toBeGreaterThanOrEqual(0);
        expect(grade.credit).toBeLessThanOrEqual(1);
        let last = 0;
        for (const { start, end } of grade.evidence) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(answer.length);
      }),
    );
  });

  it('a model answer that says something earns everything, whatever was asked', () => {
    const saysSomething = (text: string): boolean => /[a-z]{4}/i.test(text);
    fc.assert(
      fc.property(
        fc.oneof(fc.lorem().filter(saysSomething), someWords.map(say)),
        fc.oneof(fc.lorem(), someWords.map(say)),
        (model, question) => {
          expect(credit(model, model, question)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('the question itself earns nothing where the model answer says anything else', () => {
    fc.assert(
      fc.property(someWords, fc.constantFrom(...OTHERS), (asked, other) => {
        expect(credit(say([...asked, other]), say(asked), say(asked))).toBe(0);
      }),
    );
  });

  it('a word more of the model answer never lowers the credit', () => {
    fc.assert(
      fc.property(someWords, fc.subarray(WORDS), fc.subarray(OTHERS), (model, said, beside) => {
        const answer = [...said, ...beside];
        const before = credit(say(model), say(answer));
        for (const word of model.filter((one) => !answer.includes(one)))
          expect(credit(say(model), say([...answer, word]))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('a word beside the model answer never raises the credit', () => {
    fc.assert(
      fc.property(someWords, fc.subarray(WORDS), fc.constantFrom(...OTHERS), (model, said, other) => {
        expect(credit(say(model), say([...said, other]))).toBeLessThanOrEqual(credit(say(model), say(said)));
      }),
    );
  });

  // Were every word compared with every other, this would not end within the test's time.
  it('an answer of half a megabyte ends', () => {
    const words = Array.from(
      { length: 30_000 },
      (_, at) => `${OTHERS[at % OTHERS.length]}${at.toString(36)}`,
    );
    expect(credit(say(WORDS), `${words.join(' ABCD kettle ')}`)).toBeLessThan(1);
  });
});
