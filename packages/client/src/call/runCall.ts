import { statuses } from '../generated/spec.ts';
import { checkNames } from '../usage/checkNames.ts';
import { attempt, type Reply, type ResponseHead } from '../wire/attempt.ts';
import { classify, type NoSuccess } from '../wire/classify.ts';
import type { Operation, OperationName } from '../wire/operation.ts';
import type { Redactor } from '../wire/redactor.ts';
import { addressOf, buildRequest, type Session } from '../wire/request.ts';
import { type Call, type Progress, type Received, type ResponseMeta, requestIdIn, type TokenSource } from './call.ts';
import type { Core } from './core.ts';
import { OutcomeUnknownError, type UnknownRequest } from './errors/outcomeUnknownError.ts';
import type { PartnerError } from './errors/partnerError.ts';
import { RateLimitError } from './errors/rateLimitError.ts';
import { type Failure, failureOf } from './failure.ts';
import { resolveCallOptions } from './options.ts';
import { weighRejection } from './resent.ts';
import { retryAfter } from './retry/retryAfter.ts';
import { createWaits } from './retry/waits.ts';

/** Makes a call, and logs how it ended. What it resolves to is a response of the operation. */
export function runCall<Data extends object>(core: Core, source: TokenSource, call: Call): Promise<Received<Data>> {
  const progress = { id: core.nextId(), operation: call.operation.id, attempt: 0 };
  const result = runAttempts(core, source, call, progress) as Promise<Received<Data>>;
  return core.observer.isLogging ? logged(core, result, progress) : result;
}

async function logged<T>({ observer, settings }: Core, result: Promise<T>, progress: Progress): Promise<T> {
  const start = settings.clock();
  let failed: unknown;
  try {
    return await result;
  } catch (error) {
    failed = error;
    throw error;
  } finally {
    observer.end(progress, settings.clock() - start, failed);
  }
}

/** Everything that the client does about slots, tokens, faults and retries, in the order it does it. */
async function runAttempts(
  core: Core,
  source: TokenSource,
  { operation, params, options, lookup }: Call,
  progress: Progress,
): Promise<Received<object>> {
  const { observer, otherMethod, pause, redactor, resends, settings, slots } = core;
  const { userAgent } = settings;

  // Check options
  const { signal, timeout, maxRetries, headers } = resolveCallOptions(operation.id, options, settings);
  checkNames(operation.id, 'parameter', operation.params, params);
  let nextWait: ReturnType<typeof createWaits> | undefined;
  let retries = 0;
  let isRenewed = false;
  let isPaused = false;

  for (;;) {
    let session: Session;
    let reply: Reply;
    let sent: object;

    // Slot; after a 429 of any call none is taken for a while, unless this call has waited for that itself
    if (pause.left() > 0 && maxRetries > 0 && !isPaused) await settings.sleep(pause.left(), signal);
    isPaused = false;
    const slot = source.usesSlots ? slots.acquire(signal) : undefined;
    if (slot !== undefined) await slot;
    try {
      // Token and host guard: a session exists only for hosts that the guard let through.
      const current = source.session(operation, signal);
      session = current instanceof Promise ? await current : current;
      signal?.throwIfAborted();

      // Attempt
      progress.attempt += 1;
      const requestId = core.requestId(progress);
      const request = buildRequest(operation, params, session, {
        headers,
        requestId,
        userAgent,
        resends,
        method: methodOf(operation, otherMethod),
      });
      sent = request.params;
      const start = observer.isWatching ? settings.clock() : 0;
      if (observer.isWatching) {
        observer.request(progress, request);
        // A hook may abort the call.
        signal?.throwIfAborted();
      }
      reply = await attempt(settings.fetch, request, { timeout, signal, maxResponseSize: settings.maxResponseSize });
      if (observer.isWatching) observer.response(progress, reply, settings.clock() - start);
    } finally {
      if (source.usesSlots) slots.release();
    }

    // Classify, by what was requested as well
    const classified = classify(reply, operation, sent);
    if (classified.kind === 'success') {
      const { data, response } = classified;
      return { data, meta: () => metaOf(response, progress, redactor) };
    }

    // Other method: a server that does not allow the usual one of a list is asked by the other from now on.
    if (isMethodRejected(classified, operation) && !otherMethod.has(operation.id)) {
      otherMethod.add(operation.id);
      continue;
    }

    // Error
    const asked = 'response' in classified ? retryAfter(classified.response.headers, settings.clock) : undefined;
    const found = failureOf(classified, {
      facts: factsOf(progress),
      host: new URL(addressOf(operation, session)).host,
      timeout,
      retryAfter: asked,
      redactor,
    });
    const failure = weighRejection(found, operation, resends, lookup);

    // Re-authorize: once a call, since the call had no effect yet.
    if (failure.needsToken && source.renew && !isRenewed) {
      isRenewed = true;
      await source.renew(session, signal);
      continue;
    }

    // Retry
    const isLimited = failure.error instanceof RateLimitError && maxRetries > 0;
    const mayWait = mayRetry(operation, failure) && (isLimited || retries < maxRetries);
    nextWait ??= createWaits(settings);
    const wait = mayWait ? nextWait(asked) : undefined;
    if (wait !== undefined) {
      if (isLimited) pause.start(wait);
      else retries += 1;
      isPaused = isLimited;
      observer.retry({ ...progress, wait, error: failure.error as PartnerError });
      await settings.sleep(wait, signal);
      continue;
    }

    if (failure.phase !== 'unknown' || operation.replay === 'safe') throw failure.error;
    const request = { url: addressOf(operation, session), params: { ...params } };
    throw outcomeUnknown(core, progress, request, failure, lookup);
  }
}

const factsOf = ({ id, operation, attempt: attempts }: Progress) => ({ id, operation, attempts });

const methodOf = ({ id, method }: Operation, otherMethod: ReadonlySet<OperationName>) =>
  otherMethod.has(id) ? otherOf[method] : method;

const otherOf = { GET: 'POST', POST: 'GET' } as const;

function isMethodRejected(classified: NoSuccess, { pagination }: Operation): boolean {
  return pagination !== undefined && 'response' in classified && classified.response.status === statuses.wrongMethod;
}

/** What certainly had no effect may be sent again; what may have had one, only where that does no harm. */
function mayRetry({ replay }: Operation, { phase, isTransient }: Failure): boolean {
  return isTransient && (phase !== 'unknown' || replay === 'safe');
}

function metaOf({ status, headers }: ResponseHead, progress: Progress, redactor: Redactor): ResponseMeta {
  const { id, attempt: attempts } = progress;
  return {
    status,
    attempts,
    id,
    requestId: requestIdIn(headers, redactor),
    headers: redactor.responseHeaders(headers),
  };
}

function outcomeUnknown(
  { observer }: Core,
  progress: Progress,
  request: UnknownRequest,
  { error: cause, credentials }: Failure,
  lookup: Call['lookup'],
): OutcomeUnknownError {
  const error = new OutcomeUnknownError(factsOf(progress), { request, cause, lookup, credentials });
  observer.unknownOutcome(progress, error);
  return error;
}
