import { describe, expect, it } from 'vitest';
import { closestName } from '../../src/usage/closestName.ts';

const names = [
  'applicationKeyId',
  'applicationKey',
  'realm',
  'timeout',
  'maxRetries',
  'maxRetryWait',
  'maxConcurrency',
];

describe('closestName', () => {
  it.each([
    ['maxRetry', 'maxRetries'],
    ['maxretries', 'maxRetries'],
    ['retries', 'maxRetries'],
    ['timeuot', 'timeout'],
    ['timeoutMs', 'timeout'],
    ['keyId', 'applicationKeyId'],
    ['concurrency', 'maxConcurrency'],
    ['realms', 'realm'],
    ['colour', undefined],
    ['q', undefined],
  ])('takes %s for %s', (given, want) => {
    expect(closestName(given, names)).toBe(want);
  });

  it('knows no name among none', () => {
    expect(closestName('x', [])).toBeUndefined();
  });
});
