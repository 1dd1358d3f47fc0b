import { expect, test } from 'vitest';
import type { Call } from '../../src/cases/case.ts';
import { readCase } from '../../src/cases/readCase.ts';
import { runCase } from '../../src/run/runCase.ts';
import type { Outcome, Stage } from '../../src/run/stage.ts';

/** A stage that gives the outcomes in turn, and keeps what it was asked. */
function stageOf(...outcomes: Partial<Outcome>[]): Stage & { calls: Call[]; waited: number[] } {
  const calls: Call[] = [];
  const waited: number[] = [];
  return {
    calls,
    waited,
    values: () => Promise.resolve({ accountId: '0123456789ab' }),
    advance: (ms) => waited.push(ms),
    call(call) {
      calls.push(call);
      const outcome = outcomes[calls.length - 1];
      return Promise.resolve({ status: 200, headers: new Headers(), answer: {}, violations: [], ...outcome });
    },
  };
}

const run = (stage: Stage, ...calls: object[]): Promise<void> =>
  runCase(readCase({ title: 'a claim', calls }, 'file.yaml', String), 'post', stage);

const refused = { status: 401, answer: { status: 401, code: 'invalid_email', message: 'taken' } };

test('what one call saves, the next one can say', async () => {
  const stage = stageOf({ answer: { a: { 'b/c': ['x'] } } });
  await run(
    stage,
    { operation: 'listGroups', save: { found: '/a/b~1c/0' } },
    { operation: 'listGroups', params: { groupName: '<found> of <accountId>' }, wait: 5 },
  );
  expect(stage.calls[1]?.params).toEqual({ groupName: 'x of 0123456789ab' });
  expect(stage.waited).toEqual([0, 5000]);
});

test('a code stands for its status, too', async () => {
  await run(stageOf(refused), { operation: 'listGroups', expect: { code: 'invalid_email' } });
});

test.each([
  { what: 'another status', outcome: refused, expectation: {}, said: 'the status is 401, not 200' },
  {
    what: 'another code',
    outcome: refused,
    expectation: { code: 'invalid_region' },
    said: '/code is "invalid_email", not "invalid_region"',
  },
  {
    what: 'an error with another status in its body',
    outcome: { ...refused, answer: { ...refused.answer, status: 400 } },
    expectation: { code: 'invalid_email' },
    said: '/status is 400, not 401',
  },
  {
    what: 'an error with a field of its own',
    outcome: { ...refused, answer: { ...refused.answer, stack: '…' } },
    expectation: { code: 'invalid_email' },
    said: '/stack does not belong to an error',
  },
  {
    what: 'another response',
    outcome: { answer: { groups: [] } },
    expectation: { answer: { groups: [{}] } },
    said: '/groups has 0 items, not 1',
  },
  {
    what: 'a header that is not there',
    outcome: {},
    expectation: { headers: { 'retry-after': '1' } },
    said: 'retry-after is nothing, not "1"',
  },
  {
    what: 'a violation that the case does not name',
    outcome: { violations: ['response.body type'] },
    expectation: {},
    said: 'the judge found: response.body type',
  },
  {
    what: 'a violation that the judge does not see',
    outcome: {},
    expectation: { violations: ['params.groupName type'] },
    said: 'the judge did not find: request.body.groupName type',
  },
  {
    what: 'one violation where there should be two',
    outcome: { violations: ['request.body required'] },
    expectation: { violations: ['params required', 'params required'] },
    said: 'the judge did not find: request.body required',
  },
])('$what makes the case fail, and the message says so', async ({ outcome, expectation, said }) => {
  const playing = run(stageOf(outcome), { operation: 'listGroups', expect: expectation });
  await expect(playing).rejects.toThrow(said);
  await expect(playing).rejects.toThrow('a claim (file.yaml), call 1: listGroups (post)');
});

test('where nobody judges, violations are not asked for', async () => {
  const { call, ...stage } = stageOf();
  const unjudged: Stage = {
    ...stage,
    async call(asked, form) {
      const { violations: _, ...outcome } = await call(asked, form);
      return outcome;
    },
  };
  await run(unjudged, { operation: 'listGroups', expect: { violations: ['params.groupName type'] } });
});
