import { describe, expect, it } from 'vitest';
import { inWords } from '../../src/steps/in-words.ts';
import type { Question } from '../../src/steps/questions.ts';
import type { AnswerValue } from '../../src/steps/types.ts';
import { FRAME } from './one-question.ts';

const choices = [
  { id: 'app', text: 'The application', right: true, why: 'Yes.' },
  { id: 'job', text: 'A nightly job', right: false, why: 'No.' },
];
const QUESTIONS: Readonly<Record<string, Question>> = {
  choice: { ...FRAME, kind: 'choice', choices },
  choices: { ...FRAME, kind: 'choices', choices },
  order: { ...FRAME, kind: 'order', items: choices.map(({ id, text }) => ({ id, text })) },
  match: {
    ...FRAME,
    kind: 'match',
    pairs: [
      { id: 'outbox', left: 'Outbox', right: 'No event is lost', why: 'So.' },
      { id: 'saga', left: 'Saga', right: 'Steps can be undone', why: 'So.' },
    ],
  },
  number: {
    ...FRAME,
    kind: 'number',
    values: {},
    formula: '1',
    answer: 1,
    unit: '',
    tolerance: { relative: 0 },
  },
  term: { ...FRAME, kind: 'term', accepts: { signal: 'says', options: { phrases: ['app'] } } },
  model: { ...FRAME, kind: 'model', models: ['The application does.'] },
};

describe('an answer in words', () => {
  it.each<[string, AnswerValue, string]>([
    ['choice', 'job', 'A nightly job'],
    ['choice', 'A nightly job', 'A nightly job'],
    ['choice', ['app'], 'The application'],
    ['choice', 'neither', 'neither'],
    ['choices', ['job', 'app'], 'A nightly job; The application'],
    ['choices', [], ''],
    ['order', ['job', 'app'], 'A nightly job; The application'],
    [
      'match',
      [
        { left: 'outbox', right: 'saga' },
        { left: 'saga', right: 'outbox' },
      ],
      'Outbox: Steps can be undone; Saga: No event is lost',
    ],
    ['match', [{ left: 'Saga', right: 'Steps can be undone' }], 'Saga: Steps can be undone'],
    ['match', [{ left: 'outbox', right: '2' }], 'Outbox: No event is lost'],
    ['match', [{ left: 'outbox', right: '9' }], 'Outbox: 9'],
    ['number', '600k/min', '600k/min'],
    ['term', 'app', 'app'],
    ['model', 'app', 'app'],
  ])('to a %s: %j', (kind, value, words) => {
    const question = QUESTIONS[kind];
    if (question === undefined) throw new Error(`no ${kind}`);
    expect(inWords(question, value)).toBe(words);
  });
});
