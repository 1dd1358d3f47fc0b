import type { Operation } from '../wire/operation.ts';
import type { Resends } from '../wire/resends.ts';
import type { Call } from './call.ts';
import { PartnerApiError } from './errors/partnerApiError.ts';
import type { Failure } from './failure.ts';

/**
 * What a rejection is worth when the request may have come twice. The second of two equal requests is rejected because
 * the first took effect; where the runtime sends them by itself, the rejection proves nothing. A proxy may do so
 * anywhere, which is rare: there the rejection stands, with a look-up on it.
 */
export function weighRejection(
  failure: Failure,
  { replayCodes }: Operation,
  resends: Resends,
  lookup: Call['lookup'],
): Failure {
  const { error } = failure;
  if (!(error instanceof PartnerApiError) || !replayCodes?.includes(error.code)) return failure;
  if (lookup) error.lookup = lookup;
  if (resends !== 'anything') return failure;
  error.message = `this runtime may have sent the request twice, and the second ${error.message}`;
  return { ...failure, phase: 'unknown' };
}
