/** The ways in which answers may differ from the canonical form; `all` switches all of them on. */
export const quirkNames = [
  'array-envelopes',
  'extra-fields',
  'integer-group-ids',
  'iso-timestamps',
  'page-limit-100',
  'sparse-fields',
  'sticky-cursor',
  'string-counts',
  'string-file-timestamps',
  'trial-storage-20',
  'unknown-values',
  'all',
] as const;

/** A way in which answers may differ from the canonical form. */
export type QuirkName = (typeof quirkNames)[number];
