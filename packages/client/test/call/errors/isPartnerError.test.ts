import { expect, test, vi } from 'vitest';
import * as client from '../../../src/index.ts';

const facts = { operation: 'listGroups', attempts: 1 } as const;

test('knows every error of the package, by kind and as a whole', () => {
  const error = new client.TimeoutError(facts, 30);

  expect(client.isPartnerError(error)).toBe(true);
  expect(client.isPartnerError(error, 'TimeoutError')).toBe(true);
  expect(client.isPartnerError(error, 'ConnectionError')).toBe(false);
  expect(error).toBeInstanceOf(client.PartnerError);
});

test('holds across copies of the package, where instanceof does not', async () => {
  vi.resetModules();
  const copy: typeof client = await import('../../../src/index.ts');
  const error = new copy.TimeoutError(facts, 30);

  expect(error).not.toBeInstanceOf(client.PartnerError);
  expect(client.isPartnerError(error, 'TimeoutError')).toBe(true);
});

test.each([new Error('x'), { name: 'TimeoutError' }, null, undefined, 'TimeoutError', 7])('%s is not one', (value) => {
  expect(client.isPartnerError(value)).toBe(false);
});

test('the text of a rejection says who, what, why, what to do, and where to read on', () => {
  const error = new client.PartnerApiError(facts, { status: 401, code: 'invalid_group_id', message: 'no such Group.' });

  expect(error.message).toBe(
    'listGroups was rejected with 401 invalid_group_id: no such Group. Take `groupId` from `b2_list_groups`. New members need a managed Group with B2 (`STORAGE`) enabled. See https://b2-partner.github.io/b2-partner/errors/#invalid_group_id',
  );
});

test('a code that is not documented, even one named like a property of objects, still gets a text', () => {
  for (const code of ['brand_new', 'constructor', '__proto__']) {
    const error = new client.PartnerApiError(facts, { status: 400, code, message: 'x' });
    expect(error.message).toContain('The codes that are known stand at');
  }
});
