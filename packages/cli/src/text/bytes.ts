const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];

/** A number of bytes as people read it, in powers of 1000 as on the bill: `1.23 TB`. */
export function bytesText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // 999.95 is printed as 1000, which is 1 of the next unit.
  while (Math.abs(value) >= (unit === 0 ? 1000 : 999.95) && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(value < 9.995 ? 2 : 1)} ${units[unit]}`;
}
