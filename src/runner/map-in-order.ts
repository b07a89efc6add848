/** Works on several items at once and gives the results in the order of the items, each as soon as it can be given. */

/**
 * `work` of every item, in their order, with at most `most` under way or waiting for their turn; no more items are
 * asked for meanwhile. A failure of `work` or of the items ends it. Whoever stops listening does not wait for the items.
 */
export async function* mapInOrder<A, B>(
  items: AsyncIterable<A>,
  most: number,
  work: (item: A) => Promise<B>,
): AsyncGenerator<B> {
  const source = items[Symbol.asyncIterator]();
  const underway: Promise<B>[] = [];
  let next: Promise<IteratorResult<A>> | null = quiet(source.next());
  try {
    while (next !== null || underway.length > 0) {
      const first: Event<A, B> = await firstOf(underway[0], underway.length < most ? next : null);
      if (first.is === 'done') {
        underway.shift();
        yield first.value;
      } else if (first.item.done) next = null;
      else {
        underway.push(quiet(work(first.item.value)));
        next = quiet(source.next());
      }
    }
  } finally {
    // An item may never come; nobody waits for it.
    source.return?.().catch(() => undefined);
  }
}

type Event<A, B> =
  | { readonly is: 'done'; readonly value: B }
  | { readonly is: 'item'; readonly item: IteratorResult<A> };

/** What happens first; where both have happened, the result goes before the next item. */
function firstOf<A, B>(
  result: Promise<B> | undefined,
  next: Promise<IteratorResult<A>> | null,
): Promise<Event<A, B>> {
  return Promise.race([
    ...(result === undefined ? [] : [result.then((value): Event<A, B> => ({ is: 'done', value }))]),
    ...(next === null ? [] : [next.then((item): Event<A, B> => ({ is: 'item', item }))]),
  ]);
}

/** A failure is told when its turn comes, and not before as one that nobody handles. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
