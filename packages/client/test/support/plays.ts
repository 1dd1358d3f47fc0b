import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { errorCodes } from '@b2-partner/spec/operations';
import type { ErrorCode } from '@b2-partner/spec/types';

/** What the server knows when it plays: `act` counts that the call was done. */
export interface Stage {
  body: () => Promise<string>;
  response: ServerResponse;
  socket: Socket;
  act: () => void;
}

/** One way to treat a request. */
export type Play = (stage: Stage) => void | Promise<void>;

/** Does the call, and answers. */
export const answer =
  (value: unknown, { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {}): Play =>
  async ({ body, response, act }) => {
    await body();
    act();
    send(response, status, JSON.stringify(value), headers);
  };

/** Rejects in the API's own form; nothing is done. */
export const refuse =
  (code: ErrorCode, { message = 'rejected by the test', headers = {} } = {}): Play =>
  async ({ body, response }) => {
    await body();
    const { status } = errorCodes[code];
    send(response, status, JSON.stringify({ status, code, message }), headers);
  };

/** Does the call or not, and responds with any text. */
export const say =
  (
    status: number,
    text: string,
    { acts = false, headers = {} }: { acts?: boolean; headers?: Record<string, string> } = {},
  ): Play =>
  async ({ body, response, act }) => {
    await body();
    if (acts) act();
    send(response, status, text, headers);
  };

/** Breaks the connection before the request is read. */
export const resetBefore: Play = ({ socket }) => {
  socket.resetAndDestroy();
};

/** Does the call, then breaks the connection. */
export const resetAfter: Play = async ({ body, socket, act }) => {
  await body();
  act();
  socket.resetAndDestroy();
};

/** Does the call, sends the headers of a response, then nothing more. */
export const headersThenSilence: Play = async ({ body, response, act }) => {
  await body();
  act();
  response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
};

/** Does the call, and never answers. */
export const silence: Play = async ({ body, act }) => {
  await body();
  act();
};

/** Does the call, sends half of the response, then breaks the connection. */
export const halfBody =
  (value: unknown): Play =>
  async ({ body, response, socket, act }) => {
    await body();
    act();
    const text = JSON.stringify(value);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
    response.write(text.slice(0, text.length / 2), () => socket.end());
  };

function send(response: ServerResponse, status: number, text: string, headers: Record<string, string>): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
}
