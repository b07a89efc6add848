import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/types.ts';
import { QUESTION_KIND_NAMES } from '../../src/steps/step-kinds.ts';
import {
  builtInFolder,
  isInterview,
  readBuiltInConcepts,
  readBuiltInScenario,
  readIndex,
} from '../../src/store/built-in.ts';

const folder = builtInFolder();
const index = await readIndex(folder);
const lines = index.ok ? index.value.filter((line) => !isInterview(line)) : [];
const read = await readBuiltInConcepts(folder);
const concepts = read.ok ? read.value : [];
const loaded = await Promise.all(lines.map(({ id }) => readBuiltInScenario(folder, id)));
const quizzes: readonly Scenario[] = loaded.flatMap((each) => (each.ok ? [each.value] : []));
const questions = quizzes.flatMap(({ steps }) => steps);

describe('the quizzes that ship', () => {
  it('are sixteen or more', () => expect(quizzes.length).toBeGreaterThanOrEqual(16));

  it.each(quizzes.map(({ id, steps }) => [id, steps.length] as const))(
    '%s asks twelve questions or more',
    (_, count) => expect(count).toBeGreaterThanOrEqual(12),
  );

  it('cover every area of the glossary', () => {
    const areas = [...new Set(concepts.map(({ area }) => area))].sort();
    const topics = new Set(quizzes.flatMap(({ topics: own = [] }) => own));
    expect(areas.filter((area) => !topics.has(area))).toEqual([]);
    expect([...topics].filter((topic) => !areas.includes(topic))).toEqual([]);
  });

  it('ask about every concept', () => {
    const asked = new Set(questions.flatMap(({ question }) => question?.concepts ?? []));
    expect(concepts.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });

  it('have questions of every kind', () => {
    const kinds = new Set(questions.map(({ kind }) => kind));
    expect(QUESTION_KIND_NAMES.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('explain every question and every choice in words of their own', () => {
    const explanations = questions.map(({ question }) => question?.explain ?? '');
    expect(explanations.filter((text) => text === '')).toEqual([]);
    expect(new Set(explanations).size).toBe(explanations.length);
    const whys = questions.flatMap(({ question }) =>
      question !== undefined && 'choices' in question ? question.choices.map(({ why }) => why) : [],
    );
    expect(new Set(whys).size).toBe(whys.length);
  });

  it('do not put the right choice where it can be guessed', () => {
    const choices = questions.flatMap(({ question }) =>
      question?.kind === 'choice' ? [question.choices] : [],
    );
    const longest = choices.filter((each) => {
      const right = each.find((choice) => choice.right)?.text.length ?? 0;
      return each.every((choice) => choice.right || choice.text.length < right);
    });
    // By chance a third to a quarter would be longest.
    expect(longest.length / Math.max(1, choices.length)).toBeLessThan(0.5);
  });
});
