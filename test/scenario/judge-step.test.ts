import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rubric/types.ts';
import { compileScenario } from '../../src/scenario/compile.ts';
import { judgeStep } from '../../src/scenario/judge-step.ts';
import { matchFacts } from '../../src/scenario/match-facts.ts';
import type { Answer } from '../../src/steps/types.ts';
import { answerOf, OUTBOX, says, tiny } from './tiny-scenario.ts';

function judged(answer: Answer) {
  return judgeStep(tiny, 'storage', new Map([['storage', answer]]));
}

function finding(answer: Answer, id: string): Finding {
  const found = judged(answer).findings.find(({ criterion }) => criterion === id);
  if (found === undefined) throw new Error(`no finding ${id}`);
  return found;
}

describe('rungs', () => {
  it.each([
    ['Postgres.', 'mentioned', 'partly'],
    ['Orders go to Postgres.', 'applied', 'partly'],
    ['Orders go to Postgres because a constraint must refuse the second one.', 'reasoned', 'met'],
    ['Orders never go to Postgres.', 'none', 'missed'],
    ['We could use Postgres for orders because it is fast.', 'mentioned', 'partly'],
    ['Netflix uses Postgres for orders because it is fast.', 'none', 'missed'],
    ['Orders go to Postgre because a constraint must refuse the second one.', 'reasoned', 'met'],
    ['', 'none', 'missed'],
  ])('%s', (text, depth, verdict) => {
    expect(finding(answerOf(text), 'relational')).toMatchObject({ depth, verdict });
  });

  it('gives full credit at the rung that the rubric names', () => {
    expect(finding(answerOf('A token.'), 'token')).toMatchObject({ verdict: 'met', credit: 1 });
  });

  it('speaks the words of the verdict', () => {
    expect(finding(answerOf('A token.'), 'token').reason).toBe('met token');
    expect(finding(answerOf('Postgres.'), 'relational').reason).toBe('partly relational');
    expect(finding(answerOf('Mongo.'), 'relational').reason).toBe('missed relational');
  });
});

describe('evidence', () => {
  const cut = (answer: Answer, values: Readonly<Record<string, string>>) => {
    const pieces = judged(answer).findings.flatMap(({ evidence }) => evidence);
    expect(pieces.length).toBeGreaterThan(0);
    for (const { path, start, end, text } of pieces) expect(values[path]?.slice(start, end)).toBe(text);
  };

  it('cuts out exactly its text of a plain string, whatever stands before it', () => {
    const text = '😀 Ünïcode\r\n\tfirst. Orders go to Postgres, since the outbox is there too.';
    cut(answerOf(text), { '': text });
  });

  it('points into list entries, table cells and the long form', () => {
    cut(answerOf(['orders: postgres', 'an outbox for orders']), {
      '/0': 'orders: postgres',
      '/1': 'an outbox for orders',
    });
    cut(answerOf([{ data: 'orders', store: 'Postgres, as it refuses doubles' }]), {
      '/0/data': 'orders',
      '/0/store': 'Postgres, as it refuses doubles',
    });
    cut(answerOf('orders in postgres', { at: '/text' }), { '/text': 'orders in postgres' });
  });

  it('binds the cells of a row together', () => {
    expect(finding(answerOf([{ data: 'orders', store: 'Postgres' }]), 'relational').depth).toBe('applied');
  });
});

describe('what came after a follow-up', () => {
  const followUps = [
    { question: 'Which store?', answer: 'Orders go to Postgres because it refuses doubles.' },
  ];

  it('counts for less and is marked', () => {
    const found = finding(answerOf('Mongo for all.', { followUps }), 'relational');
    expect(found).toMatchObject({ depth: 'reasoned', prompted: true, credit: 0.5, verdict: 'partly' });
    expect(found.evidence[0]?.path).toBe('/followUps/0/answer');
  });

  it('takes nothing from what was there before', () => {
    const text = 'Orders go to Postgres because it refuses doubles.';
    expect(finding(answerOf(text, { followUps }), 'relational')).toMatchObject({
      prompted: false,
      credit: 1,
    });
  });

  it('never grades the interviewer', () => {
    const asked = [{ question: 'Would Postgres do, because of orders?', answer: 'Yes.' }];
    expect(finding(answerOf('Mongo.', { followUps: asked }), 'relational').verdict).toBe('missed');
  });
});

describe('deductions', () => {
  it.each([['We store the PAN of each customer.'], ['Keep the card number encrypted.']])(
    'for: %s',
    (text) => {
      expect(judged(answerOf(text)).deductions.map(({ id }) => id)).toEqual(['pan']);
    },
  );

  it.each([
    ['We never store the PAN.'],
    ['Should we store the PAN?'],
    ['One could store the PAN.'],
    ['We keep a token, not the PAN.'],
  ])('not for: %s', (text) => {
    expect(judged(answerOf(text)).deductions).toEqual([]);
  });

  it('for hints, at their price', () => {
    expect(judged(answerOf('Postgres.', { hints: 1 })).deductions).toMatchObject([
      { id: 'hint-1', cost: 0.5 },
    ]);
  });
});

describe('what came after a hint', () => {
  const text =
    'Orders go to Postgres because a constraint must refuse the second one. A token stands for the card.';
  const hinted = (unhinted: number) => answerOf(text, { hints: 1, unhinted });

  it('counts, and is told apart', () => {
    expect(finding(hinted(text.indexOf('A token')), 'token')).toMatchObject({
      verdict: 'met',
      prompted: true,
    });
    expect(finding(hinted(text.indexOf('A token')), 'relational')).toMatchObject({
      credit: 1,
      prompted: false,
    });
    expect(finding(hinted(0), 'relational')).toMatchObject({ credit: 1, prompted: true });
    expect(finding(hinted(text.length), 'token').prompted).toBe(false);
    expect(finding(answerOf(text, { hints: 1 }), 'token').prompted).toBe(false);
  });
});

describe('a reply', () => {
  const ask = 'You said "{words}". Where do the orders live?';
  const near = { signal: 'near', options: { of: [says('postgres'), says('order')] } } as const;
  const scenario = {
    ...tiny.scenario,
    steps: tiny.scenario.steps.map((step) => ({
      ...step,
      followUps: [{ id: 'where', ask, about: ['relational'] }],
      criteria: step.criteria.map((criterion) =>
        criterion.id === 'relational' ? { ...criterion, applied: near, reasoned: near } : criterion,
      ),
    })),
  };
  const compiled = compileScenario(scenario, [OUTBOX]);
  const relational = (question: string, answer: string) =>
    judgeStep(
      compiled,
      'storage',
      new Map([['storage', answerOf('Mongo.', { followUps: [{ question, answer }] })]]),
    ).findings.find(({ criterion }) => criterion === 'relational');

  it('need not repeat what its question has named', () => {
    const question = ask.replace('{words}', 'Mongo');
    const answer = 'In Postgres, because a constraint refuses the second one.';
    expect(relational(question, answer)).toMatchObject({ depth: 'reasoned', prompted: true });
    expect(relational(question, 'In Postgres.')).toMatchObject({ depth: 'applied' });
    expect(relational('Something else?', answer)).toMatchObject({ depth: 'mentioned' });
    expect(relational(question, 'Not in Postgres.')).toMatchObject({ depth: 'none' });
  });
});

describe('what was added after the feedback', () => {
  const text =
    'Orders go to Postgres because a constraint must refuse the second one. A token stands for the card.';

  it('counts in part', () => {
    const uncoached = text.indexOf('A token');
    expect(finding(answerOf(text, { uncoached }), 'token')).toMatchObject({ credit: 0.5, prompted: true });
    expect(finding(answerOf(text, { uncoached }), 'relational')).toMatchObject({
      credit: 1,
      prompted: false,
    });
  });
});

describe('laws', () => {
  const sentence = fc.constantFrom(
    'Orders go to Postgres because a constraint refuses the second one.',
    'An outbox carries events to the courier team.',
    'A token stands for the card.',
    'The bank has customers.',
    'Sizes: 2 TB in 5 years.',
  );

  it('credit stays within 0 and 1, and more evidence never lowers it', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 5 }), sentence, (before, more) => {
        const credits = (lines: readonly string[]) =>
          judged(answerOf(lines.join('\n'))).findings.map(({ credit }) => credit);
        const [few, many] = [credits(before), credits([...before, more])];
        return many.every((credit, at) => credit >= (few[at] ?? 0) && credit <= 1);
      }),
    );
  });

  it('the question pasted back earns nothing', () => {
    const { brief, steps } = tiny.scenario;
    const { findings } = judged(answerOf(`${brief}\n${steps[0]?.prompt}`));
    expect(findings.every(({ credit }) => credit === 0)).toBe(true);
  });
});

describe('facts', () => {
  it('are found in the words they are asked by', () => {
    expect(matchFacts(tiny, 'How many orders come in?')).toEqual(['volume']);
    expect(matchFacts(tiny, 'What colour is it?')).toEqual([]);
  });
});

describe('talk that fits any system', () => {
  const about = compileScenario({ ...tiny.scenario, subject: ['card'] }, [OUTBOX]);
  const off = (text: string) =>
    judgeStep(about, 'storage', new Map([['storage', answerOf(text)]])).deductions.filter(
      ({ id }) => id === 'off-topic',
    );
  const elsewhere =
    'Meals go to Postgres because a constraint must refuse the second one, and an outbox tells the kitchen of each of them.';

  it('costs most of the mark where nothing names the subject', () => {
    expect(off(elsewhere)).toMatchObject([{ evidence: [{ text: elsewhere.slice(0, -1) }] }]);
  });

  it.each([[elsewhere.replace('Meals', 'Cards')], ['Postgres, and an outbox.']])(
    'costs nothing for: %s',
    (text) => {
      expect(off(text)).toEqual([]);
    },
  );

  it('hears a list of every term for what it is', () => {
    const terms =
      'Postgres, MySQL, Oracle, token, outbox, saga, CQRS, Redis, Kafka, Mongo, Cassandra, HBase, Spanner';
    expect(judged(answerOf(terms)).deductions.map(({ id }) => id)).toEqual(['bare-list']);
    expect(judged(answerOf('Orders: Postgres, an outbox, a token.')).deductions).toEqual([]);
  });
});

describe('one word', () => {
  const [fact] = tiny.scenario.facts;
  if (fact === undefined) throw new Error('no fact');
  const other = { id: 'bank', answer: 'One bank.', asks: ['which bank'], short: ['bank'] };
  const facts = [{ ...fact, short: ['(orders|load)'] }, other];
  const compiled = compileScenario({ ...tiny.scenario, facts }, [OUTBOX]);

  it.each([
    ['orders?', ['volume']],
    ['and what about the load', ['volume']],
    ['How many orders?', ['volume']],
    ['Bank? And the orders?', ['bank', 'volume']],
    ['Do orders have colours?', []],
    ['I put orders into Postgres.', []],
  ])('is a question where it stands alone: %s', (question, ids) => {
    expect(matchFacts(compiled, question)).toEqual(ids);
  });
});
