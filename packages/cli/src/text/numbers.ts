/** A whole number with its thousands apart: `5,210`. Not by `Intl`, which takes longer to load than a table to print. */
export const numberText = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** A number with its noun: `1 member`, `5,210 members`. */
export const countText = (count: number, noun: string): string =>
  `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `1 entry`, `12 entries`. */
export function entriesText(count: number): string {
  return `${numberText(count)} ${count === 1 ? 'entry' : 'entries'}`;
}
