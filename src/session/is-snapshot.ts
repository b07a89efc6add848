/**
 * Decides whether a value read back from a session is a scenario whose parts can be relied on. It was checked in
 * full when the session started; this catches a file that was damaged or edited since.
 */

type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string';
const number: Test = (value) => typeof value === 'number';
const flag: Test = (value) => typeof value === 'boolean';
const look: Test = record({ signal: text });

const hint = record({ text, price: number });
const followUp = record({ id: text, ask: text, about: list(text) });
const criterion = record({
  id: text,
  title: text,
  dimension: text,
  weight: number,
  mentioned: look,
  full: text,
  met: text,
  partly: text,
  missed: text,
  concepts: list(text),
});
const pitfall = record({
  id: text,
  title: text,
  cost: number,
  when: look,
  reason: text,
  concepts: list(text),
});
const option = record({ id: text, text });
/** By kind; what a kind adds later is not known here and read back with care. */
const question: Test = (value) =>
  record({ kind: text, dimension: text, explain: text, concepts: list(text) })(value) &&
  [
    record({ choices: list(record({ id: text, text, right: flag, why: text })) }),
    record({ formula: text, answer: number, unit: text, tolerance: record({}) }),
    record({ items: list(option) }),
    record({ pairs: list(record({ id: text, left: text, right: text, why: text })) }),
    record({ accepts: look }),
    record({ sample: text }),
    record({ models: list(text) }),
  ].some((test) => test(value));
const step = record({
  id: text,
  kind: text,
  title: text,
  prompt: text,
  minutes: number,
  weight: number,
  optional: flag,
  columns: list(record({ id: text, title: text })),
  hints: list(hint),
  followUps: list(followUp),
  criteria: list(criterion),
  pitfalls: list(pitfall),
  question: maybe(question),
});

/** Whether the value has every part that a scenario must have; what stands in a look is not read. */
export const isSnapshot: Test = record({
  id: text,
  title: text,
  summary: text,
  brief: text,
  facts: list(record({ id: text, answer: text, asks: list(text) })),
  vocabulary: list(text),
  subject: list(text),
  steps: list(step),
  twists: list(step),
});

function maybe(test: Test): Test {
  return (value) => value === undefined || test(value);
}

function list(item: Test): Test {
  return (value) => Array.isArray(value) && value.every(item);
}

function record(fields: Readonly<Record<string, Test>>): Test {
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    return Object.entries(fields).every(([name, test]) => test((value as Record<string, unknown>)[name]));
  };
}
