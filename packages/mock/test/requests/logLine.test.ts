import { expect, test } from 'vitest';
import { logLine } from '../../src/requests/logLine.ts';
import type { SeenRequest } from '../../src/requests/requestLog.ts';

const seen: SeenRequest = {
  at: Date.UTC(2026, 0, 1, 12, 0, 1),
  method: 'POST',
  path: '/b2api/v3/b2_list_groups',
  operation: 'listGroups',
  accountId: null,
  params: {},
  status: 200,
  code: null,
  message: null,
  fault: null,
};

test('a line says when, what and how it went', () => {
  expect(logLine(seen)).toBe('12:00:01 POST /b2api/v3/b2_list_groups 200');
});

test('a rejection says why, and a fault that it was one', () => {
  const refused = {
    ...seen,
    params: { maxGroupCount: 101 },
    status: 401,
    code: 'out_of_range',
    message: 'maxGroupCount 101 is over 100',
  };
  expect(logLine(refused)).toBe(
    '12:00:01 POST /b2api/v3/b2_list_groups maxGroupCount=101 401 out_of_range: maxGroupCount 101 is over 100',
  );
  expect(logLine({ ...seen, fault: 'reset-after' })).toBe(
    '12:00:01 POST /b2api/v3/b2_list_groups 200 [fault: reset-after]',
  );
});

test('control characters do not reach the terminal', () => {
  expect(logLine({ ...seen, params: { groupName: 'a\r\n\u001b[31mb' } })).toBe(
    '12:00:01 POST /b2api/v3/b2_list_groups groupName=a���[31mb 200',
  );
});
