import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { PlainResponse } from '../wire/http.ts';
import { sendRaw } from './sendResponse.ts';

/** What is under way on each connection, so that rejecting a request never replaces the response to an earlier one. */
export class InFlight {
  readonly #lastResponse = new WeakMap<Socket, ServerResponse>();
  readonly #lastBody = new WeakMap<Socket, IncomingMessage>();
  readonly #rejected = new WeakSet<Socket>();

  /** A response that is about to be sent. */
  add(response: ServerResponse): void {
    this.#lastResponse.set(response.req.socket, response);
  }

  /** A request whose body is still to come. */
  expectBody(request: IncomingMessage): void {
    this.#lastBody.set(request.socket, request);
  }

  /** Ends a connection with a response, after those in flight. `isHead`: without the body. */
  reject(socket: Socket, response: PlainResponse, isHead: boolean): void {
    if (this.#rejected.has(socket)) return;
    this.#rejected.add(socket);
    const unfinished = this.#lastBody.get(socket);
    // What is rejected is the rest of a request that has begun, or another one.
    const withBody = unfinished && !unfinished.complete ? unfinished.method !== 'HEAD' : !isHead;
    const end = (): void => {
      if (socket.writable) sendRaw(socket, response, withBody);
      else socket.destroy();
    };
    const last = this.#lastResponse.get(socket);
    // Responses are sent in the order of their requests. Node may close the connection once the last one is sent.
    if (last && !last.closed && !last.writableFinished) last.prependOnceListener('finish', end);
    else end();
  }
}
