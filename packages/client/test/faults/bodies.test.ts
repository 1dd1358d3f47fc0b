import { expect, test } from 'vitest';
import { clientFor, rejection } from '../support/client.ts';
import { exampleAnswer } from '../support/examples.ts';
import { authorizeAnswer } from '../support/faultServer.ts';
import { endAttempt, stopTime } from '../support/time.ts';

const realm = 'http://127.0.0.1:1';
const isAuthorize = (url: string) => url.endsWith('b2_authorize_account');
const error = (status: number, code: string) => Response.json({ status, code, message: 'x' }, { status });

test('every body is read to its end before the call goes on, whatever came', async () => {
  const responses: Response[] = [];
  const answers = [
    () => error(503, 'service_unavailable'),
    () => new Response('<html>', { status: 502 }),
    () => new Response('<html>', { status: 200 }),
    () => error(401, 'expired_auth_token'),
    () => error(429, 'too_many_requests'),
    () => Response.json(exampleAnswer('listGroups')),
  ];
  const { partner } = clientFor(
    { realm },
    {
      fetch: async (url) => {
        expect(responses.every(({ bodyUsed }) => bodyUsed)).toBe(true);
        const response = isAuthorize(url) ? Response.json(authorizeAnswer(realm)) : answers.shift()?.();
        responses.push(response as Response);
        return response as Response;
      },
    },
  );

  expect((await partner.listGroups()).items).toHaveLength(2);
  expect(responses).toHaveLength(8);
  expect(responses.every(({ bodyUsed }) => bodyUsed)).toBe(true);
});

test('a response that comes after the time is over is thrown away, not left open', async () => {
  stopTime();
  let answerLate = () => {};
  let onCancel = () => {};
  const cancelled = new Promise<void>((resolve) => {
    onCancel = resolve;
  });
  const { partner } = clientFor(
    { realm },
    {
      maxRetries: 0,
      fetch: async (url) => {
        if (isAuthorize(url)) return Response.json(authorizeAnswer(realm));
        endAttempt();
        return new Promise<Response>((resolve) => {
          answerLate = () => resolve(new Response(new ReadableStream({ cancel: onCancel })));
        });
      },
    },
  );
  expect(await rejection(partner.listGroups())).toMatchObject({ name: 'TimeoutError' });

  answerLate();

  await cancelled;
});
