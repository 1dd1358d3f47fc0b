import { vendorDomains } from '../../site/vendor.ts';

/** Whether this page may call an origin: one on this machine or the vendor's. The page's security policy says the same. */
export function mayCall(origin: string): boolean {
  return /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(origin) || isVendor(origin);
}

/**
 * Whether a token from the address that a person typed may go to a URL that a response named: to that address itself, and
 * from one host of the vendor to another.
 */
export function mayHaveToken(url: string, typed: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin } = new URL(url);
  return origin === typed || (isVendor(origin) && isVendor(typed));
}

function isVendor(origin: string): boolean {
  const { protocol, hostname, port } = new URL(origin);
  return (
    protocol === 'https:' &&
    port === '' &&
    vendorDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))
  );
}
