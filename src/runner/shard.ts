/** Which share of the work one of several machines takes. */
import { fail, type Outcome, type Problem, succeed } from '../problem.ts';
import { showName } from '../source/show-name.ts';

/** The `index`th of `count` shards, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Whether a shard takes what stands at this position, counted from 0; without a shard everything is taken. */
export function isInShard(shard: Shard | null, position: number): boolean {
  return shard === null || position % shard.count === shard.index - 1;
}

/** `2/5` is the second of five. */
export function parseShard(word: string): Outcome<Shard> {
  const [, index = 0, count = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(word) ?? []).map(Number);
  const isShard = index >= 1 && index <= count && count <= MOST_SHARDS;
  return isShard ? succeed({ index, count }) : fail([badShard(word)]);
}

/** How many workers grade at once, 1 to 64. */
export function parseJobs(word: string): Outcome<number> {
  const jobs = /^\d{1,2}$/.test(word) ? Number(word) : 0;
  return jobs >= 1 && jobs <= MOST_JOBS ? succeed(jobs) : fail([badJobs(word)]);
}

const MOST_SHARDS = 10_000;
const MOST_JOBS = 64;

function badShard(word: string): Problem {
  return {
    code: 'bad-shard',
    message: `--shard takes a shard and the number of shards, not ${showName(word)}.`,
    hint: `From 1/1 to ${MOST_SHARDS}/${MOST_SHARDS}; for example --shard 2/5, the second of five.`,
  };
}

function badJobs(word: string): Problem {
  return {
    code: 'bad-jobs',
    message: `--jobs takes a whole number from 1 to ${MOST_JOBS}, not ${showName(word)}.`,
    hint: 'For example --jobs 4; more than the machine has cores does not help.',
  };
}
