// What a generated member stores follows from the low half of its id. The numbers have always the same number of
// digits, so that a record has the same length for every member.

/** 1 digit. */
export const bucketsOf = (idLow: number): number => 1 + (idLow & 7);

/** 6 digits, before those of `bytesOf`. */
export const megabytesOf = (idLow: number): number => 100_000 + ((idLow >>> 3) % 900_000);

/** Up to 6 digits. */
export const bytesOf = (idLow: number): number => (idLow ^ 0x5a5a5a) % 1_000_000;

/** 4 digits. */
export const filesOf = (idLow: number): number => 1_000 + ((idLow >>> 5) % 9_000);
