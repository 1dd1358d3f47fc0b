import type { Core } from '../core.ts';
import type { PartnerError } from '../errors/partnerError.ts';
import { requireHeaders, requireLimits } from '../options.ts';
import { Waits } from '../retry/waits.ts';
import type { Received } from './attempt.ts';
import type { Access, Answered, Call, Door, Progress } from './call.ts';
import { type Failure, failureOf } from './failure.ts';
import { finalError } from './finalError.ts';
import { reportResponse, sendOnce } from './sendOnce.ts';
import { judge, type Verdict } from './verdict.ts';

/** Makes a call: everything that the client does about turns, tokens, faults and repetition, in the order it does it. */
export async function runCall<A extends Access>(core: Core, door: Door<A>, call: Call): Promise<Answered<object>> {
  const { operation, options } = call;
  const { signal, timeout = core.settings.timeout, maxRetries = core.settings.maxRetries } = options;
  requireLimits({ timeout, maxRetries });
  let waits: Waits | undefined;
  const progress = { id: core.nextId(), operation: operation.id, attempt: 0 };
  let retries = 0;
  let isRenewed = false;

  for (;;) {
    let access: A;
    let received: Received;
    const turn = door.takesTurns ? core.slots.acquire(signal) : undefined;
    if (turn !== undefined) await turn;
    try {
      // Host guard and token: an access exists only for hosts that the guard let through.
      const opened = door.open(operation, signal);
      access = opened instanceof Promise ? await opened : opened;
      signal?.throwIfAborted();

      // Attempt
      progress.attempt += 1;
      const start = core.observer.isWatching ? core.settings.clock() : 0;
      received = await sendOnce(core, call, access, { timeout, signal }, progress);
      reportResponse(core, received, progress, start);
    } finally {
      if (door.takesTurns) core.slots.release();
    }

    // Parse
    const verdict = judge(received, operation);
    if (verdict.kind === 'answer') return answered(verdict, progress);

    // Error
    if (received.kind === 'broken') requireHeaders(options.headers);
    waits ??= new Waits(core.settings);
    const retryAfter = 'response' in verdict ? waits.asked(verdict.response.headers) : undefined;
    const failure = failureOf(verdict, {
      facts: { operation: progress.operation, id: progress.id, attempts: progress.attempt },
      host: new URL(access.origin(operation)).host,
      timeout,
      retryAfter,
      redactor: core.redactor,
    });

    // Re-authorize: once a call, since nothing was done yet.
    if (failure.needsToken && door.renew && !isRenewed) {
      isRenewed = true;
      await door.renew(access, signal);
      continue;
    }

    // Retry
    const wait = retries < maxRetries && mayRepeat(call, failure) ? waits.next(retryAfter) : undefined;
    if (wait !== undefined) {
      retries += 1;
      core.observer.retry({ ...progress, wait, error: failure.error as PartnerError });
      await core.settings.sleep(wait, signal);
      continue;
    }

    throw finalError(core, call, access, failure, progress);
  }
}

/** Whatever was certainly not done may be repeated; what may have been done, only where that does no harm. */
function mayRepeat(call: Call, { phase, isTransient }: Failure): boolean {
  return isTransient && (phase !== 'unknown' || call.operation.replay === 'safe');
}

function answered({ data, received }: Extract<Verdict, { kind: 'answer' }>, progress: Progress): Answered<object> {
  const { response, requestId } = received;
  const { status, headers } = response;
  const { id, attempt: attempts } = progress;
  return { data, response: { status, headers, attempts, id, requestId } };
}
