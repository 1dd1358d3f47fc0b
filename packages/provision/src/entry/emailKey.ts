import { domainToASCII } from 'node:url';

/** An email as it is sent: trimmed and in NFC, otherwise as written. */
export function tidyEmail(email: string): string {
  return email.trim().normalize('NFC');
}

/**
 * What two spellings of one email have in common: trimmed, NFC, lower case, the domain in ASCII. Plus tags and dots are
 * kept, because they name different accounts.
 */
export function emailKey(email: string): string {
  const lower = tidyEmail(email).toLowerCase();
  const at = lower.lastIndexOf('@');
  const domain = lower.slice(at + 1);
  // An impossible domain comes back empty: then it stays as written.
  return at < 0 ? lower : lower.slice(0, at + 1) + (domainToASCII(domain) || domain);
}
