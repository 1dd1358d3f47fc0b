/** Request header: the origin that the proxy passes the call on to. */
export const UPSTREAM_HEADER = 'x-contract-upstream';

/** Answer header: how many calls the proxy has passed on to that origin, this one included. */
export const FORWARDED_HEADER = 'x-contract-forwarded';
