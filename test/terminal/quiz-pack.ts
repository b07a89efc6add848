/** A small quiz with a question of every kind and concepts of its own, as somebody else's pack would hold it: YAML that is also JSON. */
import type { Concept } from '../../src/concepts/types.ts';
import { fail } from '../../src/problem.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { loadContent } from '../../src/store/content.ts';
import { packed } from '../store/built-content.ts';
import { tempDir, writeFiles } from '../store/temp-dir.ts';
import { unwrap } from '../store/unwrap.ts';

/** The ids of its questions, one of each kind, in the order of the file. */
export const QUIZ_STEPS = ['place', 'stale', 'hits', 'lookup', 'pairs', 'name', 'price', 'hot'] as const;

const QUESTIONS = [
  {
    id: 'place',
    kind: 'choice',
    title: 'One cache for all',
    prompt: 'Ten servers are to share what one of them has cached. Where does the cache belong?',
    choices: [
      {
        id: 'memory',
        text: 'In the memory of each server',
        why: 'What one server keeps there no other sees.',
      },
      { id: 'own', text: 'On servers of its own', right: true, why: 'All ten can reach it there.' },
      { id: 'browser', text: 'In the browser', why: 'That is shared with nobody.' },
    ],
    explain: 'A shared cache costs a hop over the network, and is filled once for all.',
    concepts: ['shared-pot', 'tea-trolley'],
  },
  {
    id: 'stale',
    kind: 'choices',
    title: 'Old values',
    prompt: 'What keeps values in a cache from growing too old?',
    choices: [
      { id: 'ttl', text: 'A time to live', right: true, why: 'They go when it is over.' },
      {
        id: 'delete',
        text: 'Deleting on every write',
        right: true,
        why: 'The next read fetches the new one.',
      },
      { id: 'bigger', text: 'More memory', why: 'Then they stay even longer.' },
    ],
    explain: 'Let values expire, or drop them when they change.',
    concepts: ['fresh-tea', 'shared-pot'],
  },
  {
    id: 'hits',
    kind: 'number',
    title: 'What passes the cache',
    prompt: 'A shop gets {rate} reads a second, of which 9 in 10 hit the cache. How many reach the database?',
    values: { rate: [2000, 5000] },
    answer: 'rate / 10',
    unit: 'reads a second',
    explain: 'One in ten of {rate} is {answer}.',
    concepts: ['cups-a-minute', 'shared-pot'],
  },
  {
    id: 'lookup',
    kind: 'order',
    title: 'A miss, step by step',
    prompt: 'A value is not in the cache. Put in order what happens.',
    items: [
      { id: 'ask', text: 'The server asks the cache' },
      { id: 'read', text: 'It reads the database' },
      { id: 'store', text: 'It stores the value in the cache' },
      { id: 'answer', text: 'It answers' },
    ],
    explain: 'The next one who asks finds it.',
    concepts: ['pour-aside'],
  },
  {
    id: 'pairs',
    kind: 'match',
    title: 'Which for what',
    prompt: 'What helps against what?',
    pairs: [
      {
        id: 'queue',
        left: 'Message queue',
        right: 'A peak of writes',
        why: 'It takes them in and lets them wait.',
      },
      { id: 'cdn', left: 'CDN', right: 'Images far away', why: 'It keeps them close to who asks.' },
      { id: 'retry', left: 'Retry', right: 'A lost packet', why: 'The second try gets through.' },
    ],
    explain: 'Each cures one thing only.',
    concepts: ['tea-counter', 'tea-round', 'second-cup'],
  },
  {
    id: 'name',
    kind: 'term',
    title: 'Close to the reader',
    prompt:
      'Servers all over the world keep copies of images close to who asks for them. What is that called?',
    accepts: ['@tea-round'],
    explain: 'A tea round, a tea delivery network.',
    concepts: ['tea-round'],
  },
  {
    id: 'price',
    kind: 'short',
    title: 'The price of a cache',
    prompt: 'What does a cache give you, and what does it cost?',
    criteria: [
      {
        id: 'gain',
        title: 'What it gives',
        dimension: 'data',
        weight: 1,
        full: 'mentioned',
        mentioned: ['faster', 'quick reads', 'less load'],
        met: 'You named the gain.',
        partly: 'Say what it gives.',
        missed: 'Think of the reads.',
        concepts: ['tea-wait'],
      },
      {
        id: 'cost',
        title: 'What it costs',
        dimension: 'trade-offs',
        weight: 1,
        full: 'mentioned',
        mentioned: ['stale', 'old values'],
        met: 'You named the price.',
        partly: 'Say what it costs.',
        missed: 'Think of values that changed meanwhile.',
        concepts: ['stale-tea'],
      },
    ],
    sample: 'Reads get faster, and may be stale.',
    explain: 'Speed for freshness.',
    concepts: ['shared-pot'],
  },
  {
    id: 'hot',
    kind: 'model',
    title: 'One key for all',
    prompt: 'Why does one very popular key overload a sharded cache?',
    model: 'All requests for that key go to the one shard that holds it, while the other shards are idle.',
    explain: 'Sharding spreads keys, and never the requests for one key.',
    concepts: ['many-pots'],
  },
] as const;

/** Words of no other glossary, so that no quiz but this one asks about them. */
const CONCEPTS = [
  concept('shared-pot', 'Shared pot'),
  concept('tea-trolley', 'Tea trolley'),
  concept('fresh-tea', 'Fresh tea'),
  concept('stale-tea', 'Stale tea'),
  concept('cups-a-minute', 'Cups a minute'),
  concept('pour-aside', 'Pour aside'),
  concept('tea-counter', 'Tea counter'),
  concept('tea-round', 'Tea round', 'tea delivery network'),
  concept('second-cup', 'Second cup'),
  concept('tea-wait', 'Wait for tea'),
  concept('many-pots', 'Many pots'),
];

function concept(id: string, term: string, ...aliases: readonly string[]) {
  return { id, term, aliases, definition: `${term} is what a quiz over tea asks about.` };
}

/** The quiz `quiz-tea` in `<dir>/quiz-tea`, with its concepts. */
export async function writeQuizPack(dir: string): Promise<void> {
  const quiz = {
    format: 1,
    kind: 'quiz',
    id: 'quiz-tea',
    title: 'Caches over tea',
    summary: 'What to keep close at hand.',
    topics: ['tea'],
    dimension: 'data',
    questions: QUESTIONS,
  };
  await writeFiles(dir, {
    'quiz-tea/scenario.yaml': JSON.stringify(quiz, null, 2),
    'concepts/tea.yaml': JSON.stringify(CONCEPTS),
  });
}

/** The quiz as a pack is read, with no glossary but its own. */
export async function loadQuiz(): Promise<{ scenario: Scenario; concepts: readonly Concept[] }> {
  const dir = tempDir();
  await writeQuizPack(`${dir}/pack`);
  await writeFiles(dir, { 'built/index.json': '[]', 'built/concepts.json.br': packed([]) });
  const content = await loadContent({ cwd: dir }, { scenarioDirs: ['pack'], folder: `${dir}/built/` });
  if (content.problems.length > 0) unwrap(fail(content.problems));
  return unwrap(await content.load('quiz-tea'));
}
