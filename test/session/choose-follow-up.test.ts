import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/scenario/compile.ts';
import { chooseFollowUp } from '../../src/session/choose-follow-up.ts';
import { type Happening, run } from './run.ts';
import { SMALL } from './small-scenario.ts';

const compiled = compileScenario(SMALL, []);

function chosen(value: string, replied: readonly [string, string][] = []): string | null {
  const replies = replied.flatMap(([followUp, answer]): readonly Happening[] => [
    { type: 'followed-up', step: 'storage', followUp, question: '?' },
    { type: 'replied', step: 'storage', followUp, answer },
  ]);
  const answered: readonly Happening[] = [
    { type: 'entered', step: 'storage' },
    { type: 'submitted', step: 'storage', value },
  ];
  return chooseFollowUp(compiled, run([...answered, ...replies]), 'storage')?.id ?? null;
}

describe('the next follow-up', () => {
  it.each([
    ['the weightiest thing that is missing', 'We keep it in files.', 'why-store'],
    ['not what was said', 'We use Postgres for the orders.', 'why-key'],
    ['the last thing that is missing', 'We use Postgres and pick the customer as shard key.', 'why-backup'],
    [
      'nothing when nothing is missing',
      'We use Postgres, pick the customer as shard key and take a backup each night.',
      null,
    ],
  ])('is %s', (_, answer, id) => {
    expect(chosen(answer)).toBe(id);
  });

  it('is never the same twice, nor about what a reply has settled', () => {
    expect(chosen('Files.', [['why-store', 'I do not know.']])).toBe('why-key');
    expect(chosen('Files.', [['why-store', 'We use Postgres and pick the customer as shard key.']])).toBe(
      'why-backup',
    );
  });

  it('is none after two, for an open step, and for a skipped one', () => {
    const replied: [string, string][] = [
      ['why-store', ''],
      ['why-key', ''],
    ];
    expect(chosen('Files.', replied)).toBeNull();
    const open: readonly Happening[] = [{ type: 'entered', step: 'storage' }];
    expect(chooseFollowUp(compiled, run(open), 'storage')).toBeNull();
    const skipped = run([...open, { type: 'skipped', step: 'storage' }]);
    expect(chooseFollowUp(compiled, skipped, 'storage')).toBeNull();
  });
});
