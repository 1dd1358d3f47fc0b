import { abortable } from './abortable.ts';

interface Flight<T> {
  result: Promise<T>;
  controller: AbortController;
  waiting: number;
}

/** Runs a task once for everyone who asks while it runs. It is aborted only when all of them have given up. */
export class SingleFlight<T> {
  #flight: Flight<T> | undefined;

  /** The result of the task that is under way, or of `task`, started now. The signal gives up this wait only. */
  async join(task: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    this.#flight ??= this.#start(task);
    const flight = this.#flight;
    flight.waiting += 1;
    try {
      return await abortable(flight.result, signal);
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) this.#end(flight, true);
    }
  }

  #start(task: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = { result: task(controller.signal), controller, waiting: 0 };
    const settled = () => this.#end(flight, false);
    flight.result.then(settled, settled);
    return flight;
  }

  #end(flight: Flight<T>, abort: boolean): void {
    if (this.#flight !== flight) return;
    this.#flight = undefined;
    if (abort) flight.controller.abort();
  }
}
