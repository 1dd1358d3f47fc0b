import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createMock } from '../../src/index.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function megabytesInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_000_000;
}

test('does not hold on to the bodies and addresses of the requests that it remembers', async () => {
  const mock = createMock();
  const before = megabytesInUse();
  for (let n = 0; n < 200; n++) {
    const body = JSON.stringify({ groupName: `${n}${'x'.repeat(500_000)}` });
    const target = `/b2api/v3/b2_list_groups?x=${'y'.repeat(100_000)}`;
    await mock.fetch(mock.url + target, { method: 'POST', body });
    await mock.fetch(`${mock.url}/${'z'.repeat(500_000)}`);
  }
  expect(mock.requests).toHaveLength(400);
  expect(megabytesInUse() - before).toBeLessThan(20);
});
