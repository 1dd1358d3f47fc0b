import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { operations } from '../../src/generated/spec.ts';
import type { OperationName } from '../../src/wire/operation.ts';
import { exampleAnswer } from './examples.ts';
import { answer, type Play } from './plays.ts';

/** A request that the server got. */
export interface SeenRequest {
  operation: OperationName | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** How each operation is treated: one play after another, the last one for ever. */
export type Script = { [Name in OperationName]?: Play | Play[] };

/** A server that treats requests as its script says, and counts what it did. It ends with the test. */
export class FaultServer {
  readonly seen: SeenRequest[] = [];
  /** How often each operation was done. */
  readonly acts = new Map<OperationName, number>();
  realm = '';
  #script: Script;
  readonly #turns = new Map<OperationName, number>();

  constructor(script: Script) {
    this.#script = script;
  }

  /** How often an operation was asked for. */
  requestsOf(name: OperationName): number {
    return this.seen.filter(({ operation }) => operation === name).length;
  }

  /** The values of `Authorization` that an operation was asked with. */
  tokensOf(name: OperationName): (string | undefined)[] {
    return this.seen.filter(({ operation }) => operation === name).map(({ headers }) => headers.authorization);
  }

  actsOf(name: OperationName): number {
    return this.acts.get(name) ?? 0;
  }

  async listen(): Promise<this> {
    const server = createServer((request, response) => {
      const operation = operationAt(request.url ?? '');
      const seen: SeenRequest = { operation, headers: request.headers, body: '' };
      this.seen.push(seen);
      if (!operation) return response.writeHead(404).end();
      const act = () => this.acts.set(operation, this.actsOf(operation) + 1);
      const body = async () => {
        seen.body = await textOf(request);
        return seen.body;
      };
      return this.#next(operation)({ body, response, socket: request.socket, act });
    });
    // No timer between two requests: a machine that stands still for it would lose the next one.
    server.keepAliveTimeout = 0;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.realm = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    onTestFinished(
      () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    return this;
  }

  #next(operation: OperationName): Play {
    const plays = [this.#script[operation] ?? this.#usual(operation)].flat();
    const turn = this.#turns.get(operation) ?? 0;
    this.#turns.set(operation, turn + 1);
    return plays[Math.min(turn, plays.length - 1)] as Play;
  }

  /** From now on requests are treated as this script says. */
  follow(script: Script): void {
    this.#script = script;
  }

  /** The usual response of the authorize call, for scripts that mix it with others. */
  readonly authorizes: Play = (stage) => this.#usual('authorizeAccount')(stage);

  // A new token each time, so that a test can tell them apart.
  #usual(operation: OperationName): Play {
    const example = exampleAnswer(operation);
    if (operation === 'listGroupMembers') return ofGroup(example);
    if (operation !== 'authorizeAccount') return answer(example);
    return answer(authorizeAnswer(this.realm, `token-${this.requestsOf('authorizeAccount')}`));
  }
}

/** The authorize response of the spec, with other base URLs and another token. */
export function authorizeAnswer(url: string, authorizationToken = 'token-1') {
  const example = exampleAnswer('authorizeAccount');
  const groupsApi = { ...example.apiInfo.groupsApi, groupsApiUrl: url };
  const backupApi = { ...example.apiInfo.backupApi, backupApiUrl: url };
  return { ...example, authorizationToken, apiInfo: { ...example.apiInfo, groupsApi, backupApi } };
}

/** A page of members of the Group that was asked for. */
function ofGroup(page: { groupMembers: object[] }): Play {
  return async (stage) => {
    const { groupId } = JSON.parse(await stage.body());
    const groupMembers = page.groupMembers.map((member) => ({ ...member, groupId }));
    await answer({ ...page, groupId, groupMembers })({ ...stage, body: async () => '' });
  };
}

/** Starts a server; whatever the script does not name gets the spec's example. */
export const serve = (script: Script = {}): Promise<FaultServer> => new FaultServer(script).listen();

function operationAt(url: string): OperationName | undefined {
  const names = Object.keys(operations) as OperationName[];
  return names.find((name) => operations[name].path === url.split('?')[0]);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
