import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientFor, newMember } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { FaultServer, type Script } from '../support/faultServer.ts';
import { answer, halfBody, type Play, refuse, resetAfter, resetBefore, say } from '../support/plays.ts';

const created = exampleAnswer('createGroupMember');
const creates: Record<string, Play> = {
  done: answer(created),
  'done, wrong shape': answer({}),
  'done, reset': resetAfter,
  'reset before reading': resetBefore,
  'done, half a body': halfBody(created),
  'done, HTML': say(200, '<html>', { acts: true }),
  'done, empty 500': say(500, '', { acts: true }),
  'not done, 503': refuse('service_unavailable'),
  'not done, 429': refuse('too_many_requests', { headers: { 'retry-after': '1' } }),
  'not done, 429 in HTML': say(429, '<html>'),
  'not done, expired token': refuse('expired_auth_token'),
  'not done, rejected': refuse('invalid_region'),
  'not done, 420': refuse('method_failure'),
};
const authorizes: Record<string, Play | undefined> = {
  fine: undefined,
  reset: resetBefore,
  busy: refuse('service_unavailable'),
  wrong: refuse('unauthorized'),
};

const known: Record<string, 'not done' | 'unknown'> = {
  OutcomeUnknownError: 'unknown',
  AuthorizationError: 'not done',
  PartnerApiError: 'not done',
  RateLimitError: 'not done',
  ConnectionError: 'not done',
  UnexpectedResponseError: 'not done',
};

// The servers of a property's runs live until the test ends, so they are few.
test('whatever happens, a creation acts at most once, and the caller learns done, not done or unknown', async () => {
  const faults = fc.array(fc.constantFrom(...Object.keys(creates)), { minLength: 1, maxLength: 7 });
  const door = fc.array(fc.constantFrom(...Object.keys(authorizes)), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(faults, door, fc.integer({ min: 0, max: 6 }), async (names, doors, maxRetries) => {
      const server: FaultServer = new FaultServer({});
      const script: Script = {
        createGroupMember: names.map((name) => creates[name] as Play),
        authorizeAccount: [...doors.map((name) => authorizes[name]), undefined].map(
          (play) => play ?? server.authorizes,
        ),
      };
      server.follow(script);
      await server.listen();
      const { partner } = clientFor(server, { maxRetries });

      const learnt = await partner.createGroupMember({ ...newMember, deliver: 'return' }).then(
        () => 'done',
        (error: unknown) => known[(error as Error).name],
      );

      const acts = server.actsOf('createGroupMember');
      expect(acts).toBeLessThanOrEqual(1);
      if (learnt === 'done') expect(acts).toBe(1);
      else if (learnt === 'not done') expect(acts).toBe(0);
      else expect(learnt).toBe('unknown');
    }),
    { numRuns: 150 },
  );
});
