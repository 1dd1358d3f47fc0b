import type * as wire from '@b2-partner/spec/types';
import type { WithCredentials } from './call/deliver.ts';

/** The new account with its key, which is hidden: `credentials.reveal()` shows it. */
export interface CreateGroupMemberResponse extends WithCredentials<wire.CreateGroupMemberResponse> {}

/** The trial and its account, with the key hidden: `credentials.reveal()` shows it. */
export interface ReserveTrialCreateAccountResponse extends WithCredentials<wire.ReserveTrialCreateAccountResponse> {}
