interface Came<T> {
  from: AsyncIterator<T>;
  result: IteratorResult<T, unknown>;
}

/**
 * Interleaves several sources, a limited number at a time, each in its own order. Of every open source one value is
 * handed out and one is on its way: never more. When the reader stops or a source fails, `stop` is called.
 */
export async function* merge<T extends object>(
  sources: AsyncIterable<AsyncIterable<T>>,
  concurrency: number,
  stop: () => void,
): AsyncGenerator<T, void, undefined> {
  type Value = T | AsyncIterable<T>;
  const waiting: AsyncIterator<Value> = sources[Symbol.asyncIterator]();
  const coming = new Map<AsyncIterator<Value>, Promise<Came<Value>>>();
  let open = 0;
  let isDrained = false;

  const ask = (from: AsyncIterator<Value>) => {
    const came = from.next().then((result) => ({ from, result }));
    // The reader may be gone when it fails.
    came.catch(() => {});
    coming.set(from, came);
  };

  try {
    for (;;) {
      if (!isDrained && open < concurrency && !coming.has(waiting)) ask(waiting);
      if (coming.size === 0) return;
      const { from, result } = await Promise.race(coming.values());
      coming.delete(from);
      const { done, value } = result as IteratorResult<Value, undefined>;
      if (from === waiting) {
        if (done) isDrained = true;
        else {
          open += 1;
          ask((value as AsyncIterable<T>)[Symbol.asyncIterator]());
        }
      } else if (done) {
        open -= 1;
      } else {
        // Behind the others: the one that has waited longest comes first.
        ask(from);
        yield value as T;
      }
    }
  } finally {
    stop();
  }
}
