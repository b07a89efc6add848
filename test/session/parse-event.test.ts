import { describe, expect, it } from 'vitest';
import { eventFormat, parseEvent } from '../../src/session/parse-event.ts';
import { run, START, started, timed } from './run.ts';

const at = START;
const { scenario } = started();
const [first, ...others] = scenario.steps;

describe('an event read back from a file', () => {
  it('is what was written', () => {
    const events = [
      started(),
      ...timed([
        { type: 'entered', step: 'storage' },
        { type: 'asked', step: 'storage', question: 'How many?', facts: ['volume'] },
        { type: 'hinted', step: 'storage', hint: 0 },
        { type: 'submitted', step: 'storage', value: 'text' },
        { type: 'followed-up', step: 'storage', followUp: 'why-key', question: 'Why?' },
        { type: 'replied', step: 'storage', followUp: 'why-key', answer: 'So.' },
        { type: 'reviewed', step: 'storage' },
        { type: 'entered', step: 'cache' },
        { type: 'skipped', step: 'cache' },
        { type: 'paused' },
        { type: 'resumed' },
        { type: 'finished' },
      ]),
    ];
    for (const event of events) expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
    expect(run([]).scenario).toEqual(scenario);
  });

  it.each([
    ['a text', 'a text'],
    ['a list', ['a', 'list']],
    ['rows', [{ data: 'orders', store: 'Postgres' }]],
  ])('may hold %s as its answer', (_, value) => {
    expect(parseEvent({ type: 'submitted', at, step: 'x', value })).not.toBeNull();
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'entered'],
    ['a list', []],
    ['no type', { at }],
    ['an unknown type', { type: 'danced', at }],
    ['the name of a method', { type: 'toString', at }],
    ['no time', { type: 'paused' }],
    ['a time that is no number', { type: 'paused', at: 'now' }],
    ['no step', { type: 'entered', at }],
    ['a step that is no text', { type: 'skipped', at, step: 3 }],
    ['a hint that is no index', { type: 'hinted', at, step: 'x', hint: 0.5 }],
    ['facts that are no list', { type: 'asked', at, step: 'x', question: '?', facts: 'volume' }],
    ['an answer that is a number', { type: 'submitted', at, step: 'x', value: 3 }],
    ['a row that holds a number', { type: 'submitted', at, step: 'x', value: [{ data: 3 }] }],
    ['no reply', { type: 'replied', at, step: 'x', followUp: 'y' }],
    ['no question', { type: 'followed-up', at, step: 'x', followUp: 'y' }],
    ['an unknown mode', { ...started(), mode: 'sing' }],
    ['an unknown level', { ...started(), level: 'intern' }],
    ['no scenario', { ...started(), scenario: undefined }],
    ['a scenario without facts', { ...started(), scenario: { ...scenario, facts: undefined } }],
    [
      'a step without its prompt',
      { ...started(), scenario: { ...scenario, steps: [{ ...first, prompt: 1 }, ...others] } },
    ],
    [
      'a criterion without a look',
      { ...started(), scenario: { ...scenario, steps: [{ ...first, criteria: [{ id: 'x' }] }] } },
    ],
    ['a newer format', { ...started(), format: 2 }],
  ])('is refused with %s', (_, value) => {
    expect(parseEvent(value)).toBeNull();
  });

  it('tells its format also where it is newer', () => {
    expect(eventFormat({ type: 'started', format: 7 })).toBe(7);
    expect(eventFormat({ type: 'entered', format: 7 })).toBeNull();
    expect(eventFormat('started')).toBeNull();
  });
});
