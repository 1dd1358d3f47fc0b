interface Listeners {
  readonly calls: Set<() => void>;
  readonly onAbort: () => void;
}

const listeners = new WeakMap<AbortSignal, Listeners>();

/**
 * Calls back when the signal aborts. A signal gets one listener from us, however many calls share it: Node takes more
 * than ten for a leak, and warns.
 */
export function onAbort(signal: AbortSignal, call: () => void): void {
  const all = listeners.get(signal) ?? newListeners(signal);
  if (all.calls.size === 0) signal.addEventListener('abort', all.onAbort, { once: true });
  all.calls.add(call);
}

/** Takes a callback back. With the last one the signal is left without a listener. */
export function offAbort(signal: AbortSignal | undefined, call: () => void): void {
  const all = signal && listeners.get(signal);
  if (all?.calls.delete(call) && all.calls.size === 0) signal?.removeEventListener('abort', all.onAbort);
}

function newListeners(signal: AbortSignal): Listeners {
  const calls = new Set<() => void>();
  const onAbort = () => {
    for (const call of calls) call();
    calls.clear();
  };
  const all = { calls, onAbort };
  listeners.set(signal, all);
  return all;
}
