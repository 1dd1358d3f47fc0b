/** A value as it is compared: the service may store an email in another case than it was given. */
export const sameForm = (value: unknown): string => String(value).trim().normalize('NFC').toLowerCase();
