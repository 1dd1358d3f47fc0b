import { expect, onTestFinished, test } from 'vitest';
import { RunGate } from '../../src/engine/runGate.ts';
import { systemClock } from '../../src/time/clock.ts';

test('many requests wait for the end of a pause without a warning of Node', async () => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error) => warnings.push(warning);
  process.on('warning', onWarning);
  onTestFinished(() => {
    process.off('warning', onWarning);
  });
  const gate = new RunGate({ clock: systemClock, onEvent: undefined });
  gate.replied({ kind: 'rate-limited', retryAfter: 60_000, error: new Error('too many calls') });
  const waiting = Array.from({ length: 50 }, () => gate.enter());
  gate.stop({ reason: 'aborted' });
  expect(await Promise.all(waiting)).toEqual(Array(50).fill(false));
  // Node emits warnings in a later turn.
  await new Promise((resolve) => setImmediate(resolve));
  expect(warnings).toEqual([]);
});
