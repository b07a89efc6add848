import { describe, expect, it } from 'vitest';
import { wantsAnswer } from '../../src/text/asking.ts';

describe('a sentence that wants an answer', () => {
  it.each([
    ['How many orders are there a day', '?'],
    ['orders a day', '?'],
    ['how many orders', ''],
    ['and what about the peak', ''],
    ['ok, so is it one country', ''],
    ['peak load', ''],
    ['payment in the app by card', ''],
    ['I assume it is global', '.'],
    ['I take it people pay in the app', '.'],
    ['so we are talking about one region', '.'],
    ['I would like to know how fast it must be', '.'],
    ['Please tell me about retention', '.'],
    ['I wonder whether old messages are kept', '.'],
    ['اینجا چند نفر هستند', '؟'],
  ])('%s%s', (sentence, mark) => {
    expect(wantsAnswer(sentence, mark)).toBe(true);
  });
});

describe('a sentence that only wants to be heard', () => {
  it.each([
    "I'll put every order into one table with a unique key",
    'I will use a broker for events',
    'For presence I would use heartbeats with a TTL',
    'Let me start with the data',
    'Next I talk about the payment service',
    'ok so 200k a day is about 2.3 per second',
    '300k divided by 4 gives 75 thousand writes a second',
    'fifty million times forty is two billion a day',
    'We store the messages by conversation',
    'My plan is to shard by city',
  ])('%s', (sentence) => {
    expect(wantsAnswer(sentence, '.')).toBe(false);
  });
});
