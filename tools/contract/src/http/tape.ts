import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A response, to be given word for word. */
export interface TapedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An upstream that gives one response to whatever is asked. */
export interface Tape {
  readonly url: string;
  /** Changes what it answers from now on. */
  play(answer: TapedAnswer): void;
  close(): Promise<void>;
}

/** Starts a tape on a free port of 127.0.0.1. */
export async function startTape(first: TapedAnswer): Promise<Tape> {
  let answer = first;
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    play: (next) => {
      answer = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
