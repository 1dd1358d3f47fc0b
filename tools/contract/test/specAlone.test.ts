import { describe, expect, inject, test } from 'vitest';
import type { Call, Case } from '../src/cases/case.ts';
import { needsWire } from '../src/cases/case.ts';
import { readCases } from '../src/cases/files.ts';
import { exampleCases } from '../src/generate/examples.ts';
import { requestOf } from '../src/http/request.ts';
import { readViolations, showViolation, VIOLATIONS_HEADER } from '../src/prism/violation.ts';
import { fill } from '../src/run/fill.ts';
import { FORMS, operationOf, operations } from '../src/spec/operations.ts';

/** Prism keeps nothing, so that whatever has the right form stands for what an earlier call would have given. */
const STAND_INS = {
  accountId: '0123456789ab',
  applicationKeyId: '0123456789ab',
  applicationKey: 'K005-mock-master-key',
};

const known = (template: string): boolean => Object.hasOwn(STAND_INS, template.slice(1, -1));

/** A call that succeeds, and that needs nothing of an earlier one but what can be stood in for. */
function canStandAlone(call: Call): boolean {
  const templates = JSON.stringify([call.params, call.credentials]).match(/<\w+>/g) ?? [];
  return call.expect.status === 200 && !needsWire(call) && templates.every(known);
}

function succeeding({ given, calls }: Case): Call[] {
  return [...given.calls, ...calls].filter(canStandAlone);
}

const calls = new Map<string, Call>();
for (const theCase of [...operations.flatMap(exampleCases), ...readCases('rules')]) {
  for (const call of succeeding(theCase)) {
    const params = fill(call.params, STAND_INS);
    calls.set(`${call.operation} ${JSON.stringify(params)}`, { ...call, params });
  }
}

describe.for([...calls])('%s', ([, call]) => {
  test.for(FORMS)('succeeds against the spec alone, with one of its examples (%s)', async (form) => {
    const { path, suite, answers } = operationOf(call.operation);
    const authorization = suite === 'authorize' ? `Basic ${btoa('key:secret')}` : 'token';
    const { target, ...init } = requestOf(call, form, path, authorization);
    const response = await fetch(inject('specMockUrl') + target, init);
    expect(readViolations(response.headers.get(VIOLATIONS_HEADER)).map(showViolation)).toEqual([]);
    expect(response.status).toBe(200);
    expect(Object.values(answers[200] ?? {})).toContainEqual(await response.json());
  });
});

test('every operation is among them', () => {
  const tried = new Set([...calls.values()].map(({ operation }) => operation));
  expect([...tried].sort()).toEqual(operations.map(({ id }) => id).sort());
});

test('the spec alone rejects a request that breaks it', async () => {
  const response = await fetch(`${inject('specMockUrl')}${operationOf('listGroups').path}?maxGroupCount=0`, {
    headers: { Authorization: 'token' },
  });
  expect(response.status).toBeGreaterThanOrEqual(400);
});
