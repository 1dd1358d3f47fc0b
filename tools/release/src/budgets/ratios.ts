import { median } from '../median.ts';

/** Measures one thing once, in any unit of processor time. */
export type Take = () => Promise<number>;

/**
 * What each costs, in times of the floor, to two places: medians of so many measurements, which alternate with the
 * floor's, so that a machine which is slow or busy for a while is so for all of them.
 */
export async function ratiosTo(
  floor: Take,
  takes: Readonly<Record<string, Take>>,
  rounds: number,
): Promise<Record<string, number>> {
  const all = [floor, ...Object.values(takes)];
  const taken: number[][] = all.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, take] of all.entries()) taken[index]?.push(await take());
  }
  const [least = 0, ...others] = taken.map(median);
  if (!(least > 0)) throw new Error('the floor took no time: nothing can be compared with it');
  const ratio = (index: number) => Math.round(((others[index] ?? Number.NaN) / least) * 100) / 100;
  return Object.fromEntries(Object.keys(takes).map((name, index) => [name, ratio(index)]));
}
