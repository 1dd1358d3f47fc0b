import type { Core } from '../core.ts';
import { OutcomeUnknownError } from '../errors/outcomeUnknownError.ts';
import type { Access, Call, Progress } from './call.ts';
import type { Failure } from './failure.ts';

/** What the caller gets: the failure's own error, unless a call that changes something may have been done. */
export function finalError<A extends Access>(
  core: Core,
  call: Call<A>,
  access: A,
  { phase, error, credentials }: Failure,
  progress: Progress,
): unknown {
  if (phase !== 'unknown' || call.operation.replay === 'safe') return error;
  const { id, operation, attempt } = progress;
  const unknown = new OutcomeUnknownError(
    { id, operation, attempts: attempt },
    {
      request: { url: call.origin(access) + call.operation.path, params: { ...call.params } },
      cause: error,
      lookup: call.lookup,
      credentials,
    },
  );
  core.observer.unknownOutcome(progress, unknown);
  return unknown;
}
