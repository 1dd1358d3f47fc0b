import { median } from '../median.ts';

/** What a process held at one moment, after a garbage collection. */
export interface Sample {
  /** Bytes. */
  readonly heap: number;
  /** Sockets, timers and other things that the event loop waits for. */
  readonly handles: number;
}

/** How much more than in its first half a process may hold in its second, before it is called a leak. */
const tolerance = { heap: 1.1, heapFloor: 2_000_000, handles: 2 };

/**
 * What has grown from the first half of the samples to the second, one sentence each. Medians are compared, so that one
 * busy moment is no leak; the first tenth is left out, because everything is set up in it.
 */
export function growth(samples: readonly Sample[]): string[] {
  const steady = samples.slice(Math.ceil(samples.length / 10));
  const middle = Math.floor(steady.length / 2);
  const [early, late] = [steady.slice(0, middle), steady.slice(middle)].map((half) => ({
    heap: median(half.map(({ heap }) => heap)),
    handles: median(half.map(({ handles }) => handles)),
  }));
  if (early === undefined || late === undefined || middle === 0) return ['there are too few samples to compare'];
  return [
    ...(late.heap > early.heap * tolerance.heap + tolerance.heapFloor
      ? [`the heap grew from ${early.heap} to ${late.heap} bytes`]
      : []),
    ...(late.handles > early.handles + tolerance.handles
      ? [`handles grew from ${early.handles} to ${late.handles}`]
      : []),
  ];
}
