import { abortable } from './abortable.ts';

interface Flight<T> {
  result: Promise<T>;
  controller: AbortController;
  waiting: number;
}

/**
 * A task that runs once for everyone who asks while it runs. A signal gives up that wait only; the task is aborted when
 * all of them have given up.
 */
export function singleFlight<T>(task: (signal: AbortSignal) => Promise<T>) {
  let flight: Flight<T> | undefined;

  const start = (): Flight<T> => {
    const controller = new AbortController();
    return { result: task(controller.signal), controller, waiting: 0 };
  };

  return async (signal: AbortSignal | undefined): Promise<T> => {
    signal?.throwIfAborted();
    flight ??= start();
    const joined = flight;
    joined.waiting += 1;
    try {
      return await abortable(joined.result, signal);
    } finally {
      joined.waiting -= 1;
      if (joined.waiting === 0) {
        flight = undefined;
        joined.controller.abort();
      }
    }
  };
}
