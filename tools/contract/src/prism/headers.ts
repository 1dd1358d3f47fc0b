/** Request header: the origin that the proxy passes the call on to. */
export const UPSTREAM_HEADER = 'x-contract-upstream';

/** Request header: who calls, by a name of its own. */
export const CALLER_HEADER = 'x-contract-caller';

/** Response header: how many calls of this caller the proxy has passed on, this one included. */
export const FORWARDED_HEADER = 'x-contract-forwarded';
