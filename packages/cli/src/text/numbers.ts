const format = new Intl.NumberFormat('en');

/** A number with its thousands apart: `5,210`. */
export const numberText = (value: number): string => format.format(value);

/** A number with its noun: `1 member`, `5,210 members`. */
export const countText = (count: number, noun: string): string =>
  `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
