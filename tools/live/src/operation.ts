import { operations } from '@b2-partner/fetch';

/** A line of the operation table. */
export type Operation = (typeof operations)[keyof typeof operations];

/** The operation behind an address and a method; undefined when there is none. */
export function operationAt(method: string, url: string): Operation | undefined {
  const { pathname } = new URL(url);
  return Object.values(operations).find((one) => one.method === method && one.path === pathname);
}

/** Whether calling it leaves everything as it was. */
export function isReadOnly({ replay }: Operation): boolean {
  return replay === 'safe';
}
