import { describe, expect, it } from 'vitest';
import { drawDiagrams, NO_DIAGRAMS } from '../../src/documents/diagrams.ts';
import { drawContainers } from '../../src/documents/drawings/draw-containers.ts';
import { drawContext } from '../../src/documents/drawings/draw-context.ts';
import { drawData } from '../../src/documents/drawings/draw-data.ts';
import { drawPath } from '../../src/documents/drawings/draw-path.ts';
import { drawSequence } from '../../src/documents/drawings/draw-sequence.ts';
import { type Drawing, drawingInWords, type Sequence } from '../../src/documents/drawings/drawing.ts';
import { pathIn } from '../../src/documents/sections/path.ts';
import { blankModel } from '../../src/documents/skeleton.ts';
import type { DesignModel, StorageChoice } from '../../src/documents/types.ts';
import { lineOf, linesOf } from './said.ts';

const NOTHING: Drawing = { nodes: [], links: [], groups: [], isDown: false };
const SILENCE: Sequence = { participants: [], steps: [] };

/** What is drawn of a way in that was told of, users first. */
function containers(text: string, step = 'gateway'): string {
  const path = pathIn(linesOf(text, 'gateway'));
  return drawingInWords(drawContainers(true, linesOf(text, step), path.isChain ? path.hops.map(lineOf) : []));
}

describe('building blocks are linked where one follows the other', () => {
  it.each([
    ['The API gateway asks the bread service.', 'Users to API gateway; API gateway to bread service'],
    ['CDN, then a load balancer', 'Users to CDN; CDN to load balancer'],
    [
      'phone -> gateway -> bread service -> MySQL',
      'Users to gateway; gateway to bread service; bread service to MySQL',
    ],
    ['API gateway behind a load balancer', 'Users to load balancer; load balancer to API gateway'],
    [
      'Postgres behind the bread service behind the gateway',
      'Users to gateway; bread service to Postgres; gateway to bread service',
    ],
  ])('%s', (text, drawn) => {
    expect(containers(text)).toBe(drawn);
  });

  it.each([
    ['beside each other', 'Gateway and Redis', 'Users to Gateway; Redis'],
    ['in other sentences', 'A gateway. Also Redis.', 'Users to gateway; Redis'],
    ['with themselves', 'The gateway sends loaves to the gateway.', 'Users to gateway'],
    [
      'of what somebody else does',
      'It saves loaves in Cassandra and puts them into Kafka.',
      'Cassandra; Kafka',
    ],
    ['far apart', `The gateway${' slowly and'.repeat(9)} surely writes to Redis`, 'Users to gateway; Redis'],
    ['that are not there', 'We have ovens.', ''],
  ])('but not %s: %s', (_, text, drawn) => {
    expect(containers(text)).toBe(drawn);
  });

  it('and only where the way in was told', () => {
    expect(containers('The bread service writes to MySQL.', 'storage')).toBe('bread service; MySQL');
  });

  it.each([
    ['denied', 'The gateway does not call the bread service.'],
    ['asked', 'Should the gateway call the bread service?'],
  ])('but not where that is %s: %s', (_, text) => {
    expect(containers(text)).not.toContain('gateway to bread service');
  });

  it('in groups that have any', () => {
    const { groups, nodes } = drawContainers(false, linesOf('A gateway. Redis. Another gateway.'), []);
    expect(groups).toEqual(['Way in', 'Data']);
    expect(nodes).toEqual([
      { id: 'n0', label: 'gateway', shape: 'box', group: 0 },
      { id: 'n1', label: 'Redis', shape: 'cache', group: 1 },
    ]);
  });

  it('without users where there are none, or no way in', () => {
    expect(drawingInWords(drawContainers(false, linesOf('A gateway.'), []))).toBe('gateway');
    expect(containers('Loaves rest in MySQL.')).toBe('MySQL');
  });

  it('once, by their first name', () => {
    expect(containers('Postgres. The bread service reads Postgres, and PostgreSQL.')).toBe(
      'bread service to Postgres',
    );
  });
});

describe('who deals with the system', () => {
  it('stands before it, and other systems behind it', () => {
    const drawing = drawContext('Bakery', [
      { name: 'Eaters', about: '', isSystem: false },
      { name: 'Mill', about: '', isSystem: true },
    ]);
    expect(drawingInWords(drawing)).toBe('Eaters with Bakery; Bakery with Mill');
    expect(drawing.nodes.map(({ shape }) => shape)).toEqual(['box', 'person', 'box']);
  });

  it('is not drawn where it is nobody', () => {
    expect(drawContext('Bakery', [])).toEqual(NOTHING);
  });
});

describe('data', () => {
  const choice = (data: string, store: string): StorageChoice => ({ data, store, said: '', reason: '' });

  it('share a store of one name', () => {
    const drawing = drawData([choice('Orders', 'MySQL'), choice('Tills', 'a mysql'), choice('Tea', '')]);
    expect(drawingInWords(drawing)).toBe('Orders to MySQL; Tills to MySQL');
  });

  it('are not drawn without a store', () => {
    expect(drawData([choice('Tea', '')])).toEqual(NOTHING);
  });
});

it('hops stand one below the other, at most twenty', () => {
  const { links, isDown } = drawPath(['a', 'b', 'c']);
  expect({ links, isDown }).toEqual({
    isDown: true,
    links: [
      { from: 'h0', to: 'h1', directed: true },
      { from: 'h1', to: 'h2', directed: true },
    ],
  });
  expect(drawPath(Array.from({ length: 30 }, String)).nodes).toHaveLength(20);
  expect(drawPath([]).nodes).toEqual([]);
});

describe('a sequence', () => {
  /** Each step as `from > to: text`. */
  const told = (text: string): readonly string[] => {
    const { hops, isChain } = pathIn(linesOf(text, 'gateway'));
    const { participants, steps } = drawSequence(hops.map(lineOf), isChain);
    const name = (index: number | null): string => (index === null ? '' : (participants[index] ?? '?'));
    return steps.map((step) => `${name(step.from)} > ${name(step.to)}: ${step.text}`);
  };

  it.each<[name: string, text: string, steps: readonly string[]]>([
    ['of arrows', 'phone -> gateway -> till', ['phone > gateway: then', 'gateway > till: then']],
    [
      'of arrows between sentences',
      'phone -> gateway checks the stamp and asks the bread service -> till',
      ['phone > gateway: gateway checks the stamp and asks the bread service', 'gateway > till: then'],
    ],
    [
      'without what is only an answer',
      'phone -> gateway -> yes -> till',
      ['phone > gateway: then', 'gateway > till: then'],
    ],
    [
      'as it was told',
      'The path of a loaf: The phone orders it. The gateway checks it. The bread service bakes it for MySQL. All are glad.',
      [
        ' > phone: The phone orders it',
        'phone > gateway: The gateway checks it',
        'gateway > bread service: The bread service bakes it for MySQL',
        ' > : All are glad',
      ],
    ],
  ])('%s', (_, text, steps) => {
    expect(told(text)).toEqual(steps);
  });

  it.each(['If', 'When', 'Once', 'After', 'On', 'Not', 'Else'])(
    'has no participant of what begins with "%s"',
    (word) => {
      const { hops, isChain } = pathIn(linesOf(`phone -> gateway -> ${word} stamped -> till`, 'gateway'));
      const { participants, steps } = drawSequence(hops.map(lineOf), isChain);
      expect(participants).toEqual(['phone', 'gateway', 'till']);
      // Whoever comes after it comes from nowhere in particular.
      expect(steps.slice(1)).toEqual([{ from: null, to: null, text: `${word} stamped` }]);
    },
  );

  it.each([
    ['conditions alone', 'if warm -> if sold -> gateway -> when cold -> till'],
    ['nobody', 'The path of a loaf: it is baked. It is sold.'],
    ['one alone', 'The path of a loaf: The gateway checks it. The gateway sells it.'],
    ['nothing', 'We have ovens.'],
  ])('is not drawn of %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('Mermaid', () => {
  const drawn = (model: Partial<DesignModel>, sequence: Sequence = SILENCE, containersDrawn = NOTHING) =>
    drawDiagrams(
      { ...blankModel('Bakery'), ...model },
      { context: NOTHING, containers: containersDrawn, sequence, path: NOTHING, data: NOTHING },
    );

  it('draws nothing of nothing', () => {
    expect(drawn({})).toEqual(NO_DIAGRAMS);
  });

  it('gives each kind its shape, and keeps the groups in order', () => {
    const text = 'The gateway asks the bread service, then Redis. Loaves in MySQL. Kafka.';
    const { containers: diagram } = drawn({}, SILENCE, drawContainers(true, linesOf(text, 'gateway'), []));
    expect(diagram.split('\n').map((line) => line.trim())).toEqual([
      'flowchart LR',
      'users(["Users"])',
      'subgraph g0["Way in"]',
      'n0["gateway"]',
      'end',
      'subgraph g1["Services"]',
      'n1["bread service"]',
      'n4{{"Kafka"}}',
      'end',
      'subgraph g2["Data"]',
      'n2[/"Redis"/]',
      'n3[("MySQL")]',
      'end',
      'users --> n0',
      'n0 --> n1',
      'n1 --> n2',
      'g0 ~~~ g1',
      'g1 ~~~ g2',
    ]);
  });

  it('notes what nobody was said to do', () => {
    const { sequence } = drawn(
      {},
      {
        participants: ['till', 'oven'],
        steps: [
          { from: null, to: 0, text: 'rings' },
          { from: 0, to: 1, text: 'asks: "now"' },
          { from: null, to: null, text: 'all wait' },
        ],
      },
    );
    expect(sequence.split('\n').slice(3)).toEqual([
      '  Note over p0: rings',
      '  p0->>p1: asks#58; #34;now#34;',
      '  Note over p0,p1: all wait',
    ]);
  });

  it('tells of data where they are and by what they are split', () => {
    const storage = [
      { data: 'Loaves', store: 'MySQL', said: '', reason: '' },
      { data: 'Loaves', store: 'Redis', said: '', reason: '' },
      { data: 'Tea', store: '', said: '', reason: '' },
    ];
    const sharding = [{ data: 'loaves', key: 'shop', said: '', reason: '' }];
    expect(drawn({ storage, sharding }).entities.split('\n')).toEqual([
      'erDiagram',
      '  e0["Loaves"] {',
      '    kept in "MySQL"',
      '    split by "shop"',
      '  }',
      '  e1["Tea"] {',
      '  }',
    ]);
  });
});
