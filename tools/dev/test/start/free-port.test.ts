import { describe, expect, test } from 'vitest';
import { freePort } from '../../start/free-port.mjs';
import { occupy, somePort } from './starter.ts';

describe('freePort', () => {
  test('keeps the preferred port when it is free', async () => {
    const port = await somePort();
    expect(await freePort(port, { above: 0, not: [] })).toBe(port);
  });

  test('skips taken ports and those already given away', async () => {
    const taken = await somePort();
    await occupy(taken);
    const spare = await freePort(taken, { above: taken, not: [] });
    expect(spare).toBeGreaterThan(taken);
    expect(await freePort(taken, { above: taken, not: [spare] })).toBeGreaterThan(spare);
  });

  test('does not give the preferred port twice', async () => {
    const port = await somePort();
    expect(await freePort(port, { above: port, not: [port] })).toBeGreaterThan(port);
  });

  test('says that no port is left', async () => {
    await expect(freePort(1, { above: 65_535, not: [1] })).rejects.toThrow('No port is free');
  });
});
