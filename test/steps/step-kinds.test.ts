import { describe, expect, it } from 'vitest';
import * as kinds from '../../src/steps/index.ts';
import {
  answerParts,
  INTERVIEW_KIND_NAMES,
  QUESTION_KIND_NAMES,
  questionKind,
  STEP_KIND_NAMES,
  stepKind,
} from '../../src/steps/step-kinds.ts';
import type { Answer, AnswerValue } from '../../src/steps/types.ts';

const answer = (value: AnswerValue, more: Partial<Answer> = {}): Answer => ({
  value,
  at: '',
  asked: [],
  followUps: [],
  hints: 0,
  seconds: null,
  ...more,
});

describe('the registry of step kinds', () => {
  it('has each kind under its own name', () => {
    for (const [name, kind] of Object.entries(kinds)) expect(kind.name).toBe(name);
    expect([...INTERVIEW_KIND_NAMES].sort()).toEqual(['dialogue', 'list', 'prose', 'table']);
    expect([...QUESTION_KIND_NAMES].sort()).toEqual([
      'choice',
      'choices',
      'match',
      'model',
      'number',
      'order',
      'short',
      'term',
    ]);
    expect(STEP_KIND_NAMES).toHaveLength(INTERVIEW_KIND_NAMES.length + QUESTION_KIND_NAMES.length);
  });

  it('refuses a name that parsing never lets in', () => {
    expect(() => stepKind('essay')).toThrow(/no step kind essay/);
    expect(() => stepKind('toString')).toThrow(/no step kind/);
  });

  it('refuses to take a step of an interview for a question', () => {
    expect(() => questionKind('prose')).toThrow(/no kind of question/);
    expect(() => questionKind('essay')).toThrow(/no step kind essay/);
  });

  it.each(INTERVIEW_KIND_NAMES)('%s takes plain text and a list', (name) => {
    expect(stepKind(name).shapes).toEqual(expect.arrayContaining(['text', 'list']));
  });

  it.each(STEP_KIND_NAMES)('%s takes rows if it has columns', (name) => {
    expect(stepKind(name).shapes.includes('rows')).toBe(stepKind(name).hasColumns);
  });
});

describe('answerParts', () => {
  it.each<[string, Answer, readonly [string, string, number, boolean][]]>([
    ['a text', answer('We shard.'), [['', 'We shard.', 0, false]]],
    ['a text in the long form', answer('We shard.', { at: '/text' }), [['/text', 'We shard.', 0, false]]],
    [
      'a list',
      answer(['rider', 'driver']),
      [
        ['/0', 'rider', 0, false],
        ['/1', 'driver', 1, false],
      ],
    ],
    [
      'rows',
      answer([
        { data: 'orders', store: 'Postgres' },
        { data: 'photos', 'a/b~c': 'S3' },
      ]),
      [
        ['/0/data', 'orders', 0, false],
        ['/0/store', 'Postgres', 0, false],
        ['/1/data', 'photos', 1, false],
        ['/1/a~1b~0c', 'S3', 1, false],
      ],
    ],
    [
      'replies to follow-ups',
      answer(['rider', 'driver'], { at: '/text', followUps: [{ question: 'Who else?', answer: 'support' }] }),
      [
        ['/text/0', 'rider', 0, false],
        ['/text/1', 'driver', 1, false],
        ['/followUps/0/answer', 'support', 2, true],
      ],
    ],
    [
      'a reply to an empty list',
      answer([], { followUps: [{ question: 'Who?', answer: 'riders' }] }),
      [['/followUps/0/answer', 'riders', 0, true]],
    ],
  ])('cuts %s', (_, given, parts) => {
    const cut = answerParts('table', given).map((part) => [part.path, part.text, part.group, part.prompted]);
    expect(cut).toEqual(parts);
  });
});

describe('isEmpty', () => {
  it.each<[AnswerValue, boolean]>([
    ['', true],
    [' \n\t', true],
    [[], true],
    [['', ' '], true],
    [[{ data: '', store: ' ' }], true],
    [[{}], true],
    ['x', false],
    [['', 'x'], false],
    [[{ data: '', store: 'x' }], false],
  ])('%j is empty: %s', (value, empty) => {
    expect(stepKind('table').isEmpty(value)).toBe(empty);
  });
});
