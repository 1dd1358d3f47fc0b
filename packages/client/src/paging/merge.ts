interface Ready<T> {
  source: AsyncIterator<T>;
  result: IteratorResult<T, unknown>;
}

/**
 * Interleaves several sources, a limited number at a time, each in its own order. Of every open source one value is
 * handed out and one is on its way: never more. When the reader stops or a source fails, `stop` is called.
 */
export async function* merge<T>(
  sources: AsyncIterable<AsyncIterable<T>>,
  concurrency: number,
  stop: () => void,
): AsyncGenerator<T, void, undefined> {
  const waiting = sources[Symbol.asyncIterator]();
  const ready: Ready<T>[] = [];
  let failure: { error: unknown } | undefined;
  let wake = () => {};
  let open = 0;
  let isOpening = false;
  let isDrained = false;

  const settle = () => wake();
  const fail = (error: unknown) => {
    failure ??= { error };
    settle();
  };
  const advance = (source: AsyncIterator<T>) => {
    source.next().then((result) => {
      ready.push({ source, result });
      settle();
    }, fail);
  };
  const openNext = () => {
    if (isOpening || isDrained || open >= concurrency) return;
    isOpening = true;
    waiting.next().then(({ done, value }) => {
      isOpening = false;
      if (done) isDrained = true;
      else {
        open += 1;
        advance(value[Symbol.asyncIterator]());
      }
      openNext();
      settle();
    }, fail);
  };

  try {
    openNext();
    for (;;) {
      if (failure) throw failure.error;
      const next = ready.shift();
      if (next?.result.done) {
        open -= 1;
        openNext();
      } else if (next) {
        advance(next.source);
        yield next.result.value as T;
      } else if (isDrained && open === 0) {
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    stop();
  }
}
