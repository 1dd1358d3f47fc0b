/** The ways in which the mock can differ from the canonical form; `all` switches all of them on. */
export const quirkNames = [
  'array-bodies',
  'array-envelopes',
  'extra-fields',
  'integer-group-ids',
  'iso-timestamps',
  'list-computers-by-get',
  'page-limit-100',
  'sparse-fields',
  'sticky-cursor',
  'string-counts',
  'string-file-timestamps',
  'trial-storage-20',
  'unknown-values',
  'all',
] as const;

/** A way in which the mock can differ from the canonical form. */
export type QuirkName = (typeof quirkNames)[number];

/** A quirk, or a quirk for some calls alone: `array-envelopes:listGroupMembers,createGroupMember`. */
export type QuirkSpec = QuirkName | `${QuirkName}:${string}`;
