import type { PlainResponse } from '../wire/http.ts';

const pieces = 10;

const statusesWithoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

/** The response as a web `Response`; fails as `fetch` does when the connection breaks. */
export function webResponse(response: PlainResponse, sleep: (ms: number) => Promise<void>): Response {
  const init = { status: response.status, headers: response.headers };
  switch (response.delivery) {
    case 'reset':
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      });
    case 'half-body':
      return new Response(halfBody(bytesOf(response.body)), init);
    case 'slow': {
      const wait = (): Promise<void> => sleep((response.delay ?? 0) / pieces);
      return new Response(slowBody(bytesOf(response.body), wait), init);
    }
    default:
      return new Response(
        statusesWithoutBody.has(response.status) || response.body === '' ? null : response.body,
        init,
      );
  }
}

/** The first half of a body, and then the failure that a broken connection is. */
function halfBody(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new TypeError('terminated'));
      sent = true;
      controller.enqueue(bytes.subarray(0, bytes.length >> 1));
    },
  });
}

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

function slowBody(bytes: Uint8Array, wait: () => Promise<void>): ReadableStream<Uint8Array> {
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await wait();
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
      if (at >= bytes.length) controller.close();
    },
  });
}
