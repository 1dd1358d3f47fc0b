// Calls that change something, to a service that reads them and never responds: what the client reports, in any runtime.
import { isPartnerError, PartnerClient } from '@b2-partner/client';

const deliver = 'return';

/** The calls, and the code that the service rejects each with when it comes a second time. */
const calls = {
  createGroupMember: ['invalid_email', { groupId: '10101', memberEmail: 'a@partner.example', deliver }],
  ejectGroupMember: ['invalid_member_account_id', { groupId: '10101', memberAccountId: '1d0c0ffee123' }],
  reserveTrialCreateAccount: ['bad_request', { email: 'a@partner.example', term: 14, storage: 5, deliver }],
  deleteComputer: ['invalid_computer_id', { accountId: '1d0c0ffee123', computerId: 'aab0a1acc4e227559729081c' }],
};

/** A claim per call and ending: the outcome is unknown, also when the runtime sent the request again by itself. */
export function unansweredClaims({ url, endings, runtime }, { applicationKeyId, applicationKey }) {
  const claims = {};
  for (const [operation, [code, params]] of Object.entries(calls)) {
    for (const ending of endings) {
      claims[`${operation} is not told to have failed: ${ending}`] = async () => {
        const partner = new PartnerClient({ applicationKeyId, applicationKey, realm: url });
        // Leaves a connection that the call can take.
        await partner.listGroups();
        await new Promise((resolve) => setTimeout(resolve, 5));
        const headers = { 'x-ending': ending, 'x-code': code, 'x-case': `${runtime} ${operation} ${ending}` };
        const error = await partner[operation](params, { headers }).catch((thrown) => thrown);
        if (!isPartnerError(error, 'OutcomeUnknownError')) throw new Error(`wrong: ${error?.stack ?? error}`);
      };
    }
  }
  return claims;
}
