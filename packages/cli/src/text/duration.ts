import { InvalidArgumentError } from 'commander';

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of a duration such as `7d`, `36h` or `90s`. */
export function parseDuration(text: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)([smhdw])$/.exec(text) ?? [];
  const size = units[unit];
  if (amount === undefined || size === undefined) {
    throw new InvalidArgumentError('Write a number and a unit, such as 7d, 36h or 90s.');
  }
  return Number(amount) * size;
}
