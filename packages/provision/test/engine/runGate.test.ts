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

test('failures that are far apart are no outage; one that lasts stops the run', () => {
  let time = 0;
  const gate = new RunGate({ clock: { ...systemClock, now: () => time }, onEvent: undefined });
  const fail = () => gate.replied({ kind: 'not-done', error: new Error('no connection') });
  fail();
  time += 660_000;
  fail();
  expect(gate.stopped).toBeUndefined();
  for (let minutes = 0; minutes < 11; minutes += 1) {
    time += 60_000;
    fail();
  }
  expect(gate.stopped).toMatchObject({ reason: 'unreachable' });
});
