import { describe, expect, it } from 'vitest';
import { isInShard, parseJobs, parseShard } from '../../src/runner/shard.ts';

describe('a shard', () => {
  it.each([
    ['1/1', { index: 1, count: 1 }],
    ['2/5', { index: 2, count: 5 }],
    ['10000/10000', { index: 10_000, count: 10_000 }],
  ])('%s', (word, value) => {
    expect(parseShard(word)).toEqual({ ok: true, value });
  });

  it.each(['0/5', '6/5', '1/0', '2', '2/', '/5', '-1/5', '1/10001', '1.5/2', ' 1/2', '1/2\n', '1/2/3', ''])(
    'is not %j, and what is allowed is said',
    (word) => {
      const parsed = parseShard(word);
      expect(parsed.ok).toBe(false);
      expect(parsed.ok ? '' : parsed.problems[0]?.hint).toContain('--shard 2/5');
    },
  );

  it.each([1, 2, 3, 7])('of %d takes each position in exactly one', (count) => {
    const shards = Array.from({ length: count }, (_, index) => ({ index: index + 1, count }));
    for (let position = 0; position < 20; position += 1) {
      expect(shards.filter((shard) => isInShard(shard, position))).toHaveLength(1);
      expect(isInShard(null, position)).toBe(true);
    }
  });
});

describe('the number of jobs', () => {
  it.each([
    ['1', 1],
    ['2', 2],
    ['64', 64],
  ])('%s', (word, value) => {
    expect(parseJobs(word)).toEqual({ ok: true, value });
  });

  it.each(['0', '65', '-1', '1.5', 'auto', '', '1e1', ' 2'])(
    'is not %j, and what is allowed is said',
    (word) => {
      const parsed = parseJobs(word);
      expect(parsed.ok ? '' : parsed.problems[0]?.message).toContain('from 1 to 64');
    },
  );
});
