// Generated from the spec by scripts/generate.mjs. Do not edit: change spec/ and run `pnpm generate`.

/** Every documented error code: its HTTP status, where it can come from, whether anything was done, how to react. */
export const errorCodes = {
  "bad_request": {
    "status": 400,
    "scope": "general",
    "phase": "refused",
    "reaction": "fix"
  },
  "unauthorized": {
    "status": 401,
    "scope": "general",
    "phase": "refused",
    "reaction": "stop"
  },
  "bad_auth_token": {
    "status": 401,
    "scope": "token",
    "phase": "refused",
    "reaction": "authorize"
  },
  "expired_auth_token": {
    "status": 401,
    "scope": "token",
    "phase": "refused",
    "reaction": "authorize"
  },
  "unsupported": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "stop"
  },
  "invalid_group_id": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "out_of_range": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "invalid_email": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "invalid_region": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "invalid_sms_phone": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "stop"
  },
  "too_many_members": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "stop"
  },
  "invalid_member_account_id": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "invalid_account_id": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "invalid_computer_id": {
    "status": 401,
    "scope": "operation",
    "phase": "refused",
    "reaction": "fix"
  },
  "access_denied": {
    "status": 403,
    "scope": "general",
    "phase": "refused",
    "reaction": "stop"
  },
  "not_found": {
    "status": 404,
    "scope": "address",
    "phase": "refused",
    "reaction": "fix"
  },
  "method_not_allowed": {
    "status": 405,
    "scope": "address",
    "phase": "refused",
    "reaction": "fix"
  },
  "request_timeout": {
    "status": 408,
    "scope": "general",
    "phase": "unknown",
    "reaction": "back-off"
  },
  "payload_too_large": {
    "status": 413,
    "scope": "general",
    "phase": "refused",
    "reaction": "fix"
  },
  "method_failure": {
    "status": 420,
    "scope": "general",
    "phase": "refused",
    "reaction": "stop"
  },
  "too_many_requests": {
    "status": 429,
    "scope": "general",
    "phase": "refused",
    "reaction": "wait"
  },
  "internal_error": {
    "status": 500,
    "scope": "general",
    "phase": "unknown",
    "reaction": "back-off"
  },
  "service_unavailable": {
    "status": 503,
    "scope": "general",
    "phase": "unknown",
    "reaction": "back-off"
  }
} as const;

/** What each error code means and what to do about it, for people. */
export const errorTexts = {
  "bad_request": {
    "meaning": "A field is missing, malformed or outside its limits, or the body is not a JSON object.",
    "remedy": "Read the message, which names the field, and correct the call. Sending it again unchanged fails again."
  },
  "unauthorized": {
    "meaning": "The credentials are wrong, absent, or not allowed to make this call.",
    "remedy": "Check the key ID and the application key, that it is the master key, and that `adminAccountId` is the account that was authorized. A new token does not help."
  },
  "bad_auth_token": {
    "meaning": "The authorization token is not one that the service knows.",
    "remedy": "Authorize again, once, then repeat the call: nothing was done. If it comes back at once, look for `Bearer` in front of the token, and for a token cut short."
  },
  "expired_auth_token": {
    "meaning": "The authorization token was valid once and has run out.",
    "remedy": "Authorize again, once, then repeat the call: nothing was done."
  },
  "unsupported": {
    "meaning": "The application key works only with a later version of the API.",
    "remedy": "Use the master application key of the account, or one that is valid for version 3."
  },
  "invalid_group_id": {
    "meaning": "There is no active Group with this ID that the admin account manages and that fits the call.",
    "remedy": "List the Groups and take `groupId` from there. For new members, choose a managed Group with B2 (`STORAGE`) enabled. The token is fine."
  },
  "out_of_range": {
    "meaning": "A page size is outside what the service accepts.",
    "remedy": "Ask for a page size within the documented limits. Some accounts refuse member pages of more than 100."
  },
  "invalid_email": {
    "meaning": "The email is malformed, already belongs to a Backblaze account, or lies outside the domain of the Group's single sign-on.",
    "remedy": "Choose another email. After a creation with an unknown outcome, list the members from this email first: the account may be there already, and its key is then lost."
  },
  "invalid_region": {
    "meaning": "The region is not one of the documented names.",
    "remedy": "Send a region name such as `eu-central`, never an S3 label such as `eu-central-003`, or leave it out."
  },
  "invalid_sms_phone": {
    "meaning": "The admin account has no verified phone number.",
    "remedy": "A person adds and verifies a phone number in the admin account's settings, in the web console."
  },
  "too_many_members": {
    "meaning": "The Group is full.",
    "remedy": "Create the account in another Group. A person can make a new Group in the web console."
  },
  "invalid_member_account_id": {
    "meaning": "The account is not a member of this Group.",
    "remedy": "List the members of the Group and take `accountId` from there. It may have been ejected already."
  },
  "invalid_account_id": {
    "meaning": "The account is not a member of a Group with Enterprise Controls that the caller administers.",
    "remedy": "List the members of your Groups and take `accountId` from a Group with Computer Backup (`BACKUP`)."
  },
  "invalid_computer_id": {
    "meaning": "The backup does not exist, is deleted already, or belongs to another account.",
    "remedy": "List the computers of the account and take `computerId` from there."
  },
  "access_denied": {
    "meaning": "The account is not enabled for the Partner API, or is not in good standing.",
    "remedy": "A person has to settle it with Backblaze. Stop calling until then."
  },
  "not_found": {
    "meaning": "There is no operation at this address.",
    "remedy": "Check the version and the API name in the path, and that the base URL is the one of the right suite."
  },
  "method_not_allowed": {
    "meaning": "The address exists, but takes only POST and GET.",
    "remedy": "Send a POST with a JSON object."
  },
  "request_timeout": {
    "meaning": "The service gave up waiting.",
    "remedy": "Repeat a call that only reads. For one that changes something, find out first whether it was done."
  },
  "payload_too_large": {
    "meaning": "The request is larger than any call of this API needs.",
    "remedy": "Send one JSON object with the documented fields."
  },
  "method_failure": {
    "meaning": "The service could not carry the call out. Known cause: creating an account with an email domain that the vendor refuses, such as its own.",
    "remedy": "Nothing was done. Change what was asked for, for example the email's domain; do not repeat it unchanged."
  },
  "too_many_requests": {
    "meaning": "The account made more calls than it may.",
    "remedy": "Wait for the number of seconds in `Retry-After`, then repeat. Nothing was done, so any call may be repeated."
  },
  "internal_error": {
    "meaning": "The service failed.",
    "remedy": "Back off and repeat a call that only reads. For one that changes something, find out first whether it was done."
  },
  "service_unavailable": {
    "meaning": "The service is overloaded or down.",
    "remedy": "Back off, for as long as `Retry-After` says if it is there, and repeat a call that only reads. For one that changes something, find out first whether it was done."
  }
} as const;

/** A documented error code. */
export type ErrorCode = keyof typeof errorCodes;
