import type { Core } from '../core.ts';
import { OutcomeUnknownError } from '../errors/outcomeUnknownError.ts';
import type { Access, Call, Progress } from './call.ts';
import type { Failure } from './failure.ts';

/** What the caller gets: the failure's own error, unless a call that changes something may have been done. */
export function finalError(
  core: Core,
  { operation, params, lookup }: Call,
  access: Access,
  { phase, error, credentials }: Failure,
  progress: Progress,
): unknown {
  if (phase !== 'unknown' || operation.replay === 'safe') return error;
  const unknown = new OutcomeUnknownError(
    { id: progress.id, operation: operation.id, attempts: progress.attempt },
    {
      request: { url: access.origin(operation) + operation.path, params: { ...params } },
      cause: error,
      lookup,
      credentials,
    },
  );
  core.observer.unknownOutcome(progress, unknown);
  return unknown;
}
