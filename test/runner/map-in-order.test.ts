import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/runner/map-in-order.ts';

async function* numbers(count: number, seen: number[] = []): AsyncGenerator<number> {
  for (let number = 0; number < count; number += 1) {
    seen.push(number);
    yield number;
  }
}

async function all<T>(results: AsyncIterable<T>): Promise<readonly T[]> {
  const got: T[] = [];
  for await (const result of results) got.push(result);
  return got;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('mapInOrder', () => {
  it.each([1, 2, 3, 100])('keeps the order with %d at once, whoever is done first', async (most) => {
    const work = async (number: number) => {
      await pause((number * 7) % 5);
      return number * 2;
    };
    expect(await all(mapInOrder(numbers(40), most, work))).toEqual(
      Array.from({ length: 40 }, (_, index) => index * 2),
    );
  });

  it('of nothing is nothing', async () => {
    expect(await all(mapInOrder(numbers(0), 2, async (number) => number))).toEqual([]);
  });

  it('never has more than so many at once, and asks for one more at most', async () => {
    const asked: number[] = [];
    let [given, underway, highest] = [0, 0, 0];
    const work = async (number: number) => {
      underway += 1;
      highest = Math.max(highest, underway);
      await pause(1);
      underway -= 1;
      return number;
    };
    for await (const _ of mapInOrder(numbers(30, asked), 3, work)) {
      given += 1;
      await pause(2);
      expect(asked.length - given).toBeLessThanOrEqual(3 + 1);
    }
    expect([given, highest]).toEqual([30, 3]);
  });

  it('gives a result while the next item is awaited, and does not wait for it in the end', async () => {
    const slow = async function* () {
      yield 1;
      await new Promise(() => undefined);
    };
    for await (const result of mapInOrder(slow(), 4, async (number) => number)) {
      expect(result).toBe(1);
      break;
    }
  });

  it('ends with the first failure in order, of the work or of the items', async () => {
    const failing = (at: number) => async (number: number) => {
      if (number >= at) throw new Error(`at ${number}`);
      await pause(3);
      return number;
    };
    await expect(all(mapInOrder(numbers(9), 4, failing(2)))).rejects.toThrow('at 2');
    const broken = async function* () {
      yield 1;
      throw new Error('no more');
    };
    await expect(all(mapInOrder(broken(), 4, failing(5)))).rejects.toThrow('no more');
  });
});
