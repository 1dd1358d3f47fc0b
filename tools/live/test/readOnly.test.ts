import { operations } from '@b2-partner/fetch';
import { describe, expect, test } from 'vitest';
import { refuseArguments } from '../src/arguments.ts';
import { judgedFetch } from '../src/judgedFetch.ts';

const changing = Object.values(operations).filter(({ replay }) => replay === 'never');

describe('a call that changes state', () => {
  test('is one of eight: four operations, two forms each', () => {
    expect(changing).toHaveLength(8);
  });

  test.each(changing)('is not sent: $id', async ({ method, path }) => {
    let sent = 0;
    const send = async () => {
      sent += 1;
      return new Response('{}');
    };
    const guarded = judgedFetch(
      send,
      () => [],
      () => {},
      async () => {},
    );
    await expect(guarded(`https://api.example${path}`, { method })).rejects.toThrow('was not sent');
    expect(sent).toBe(0);
  });

  test.each(changing)('is rejected by name: $id', ({ id, apiName }) => {
    expect(refuseArguments([id])).toContain('changes state');
    expect(refuseArguments([apiName])).toContain('changes state');
  });
});

test('an address that the description does not know is not called', async () => {
  const guarded = judgedFetch(
    async () => new Response('{}'),
    () => [],
    () => {},
    async () => {},
  );
  await expect(guarded('https://api.example/b2api/v3/b2_delete_bucket', { method: 'POST' })).rejects.toThrow(
    'was not sent',
  );
});

test('the command takes no arguments', () => {
  expect(refuseArguments([])).toBeUndefined();
  expect(refuseArguments(['listGroups'])).toContain('takes no arguments');
  expect(refuseArguments(['--force'])).toContain('takes no arguments');
});
