import { expect, test } from 'vitest';
import { withRun } from '../../src/bench/history.ts';

const run = (date: string) => ({
  date,
  commit: 'abc',
  machine: '2 × cpu',
  outputs: [{ name: 'client', output: 'ratio 1.2\n' }],
});

test('the newest run of the benches stands first, under one heading', () => {
  const history = withRun(withRun('', run('2026-01-01')), run('2026-02-02'));
  expect(history.match(/^# /gm)).toHaveLength(1);
  expect(history.match(/^## .*/gm)).toEqual(['## 2026-02-02, abc', '## 2026-01-01, abc']);
  expect(history).toContain('### client\n\n```\nratio 1.2\n```\n');
});
