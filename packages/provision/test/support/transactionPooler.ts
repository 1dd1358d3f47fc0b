import { createServer, connect as open, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './world.ts';

/** A session of the server that clients take turns with. */
interface Session {
  socket: Socket;
  /** What the server said when the session began: every client gets the same. */
  greeting: Buffer;
  client?: Client | undefined;
}

/** A client, and the session that it has until its transaction ends. */
interface Client {
  socket: Socket;
  session?: Session | undefined;
}

/**
 * A pooler as PgBouncer is in transaction mode: few sessions, and a client has one only until its transaction ends. The next
 * one is another, in which earlier clients have left their settings.
 */
export async function transactionPooler(connection: string, { sessions = 3, leftovers }: Options) {
  const [, host = '', database = ''] = /@([^/]+)\/(.+)$/.exec(connection) ?? [];
  const target = join(decodeURIComponent(host), '.s.PGSQL.5432');
  const turns = new Turns();
  const sockets = new Set<Socket>();
  for (let made = 0; made < sessions; made += 1) {
    const session = await beginSession(open(target), database, leftovers);
    sockets.add(session.socket);
    onMessages(session.socket, (bytes) => {
      const { client } = session;
      // Who comes next gets the session before this client can ask again.
      if (isReady(bytes) && client) {
        client.session = undefined;
        turns.give(session);
      }
      client?.socket.write(bytes);
    });
    turns.give(session);
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    const client: Client = { socket };
    let queue: Buffer[] = [];
    let isTaking = false;
    const pass = async (bytes: Buffer) => {
      queue.push(bytes);
      if (isTaking) return;
      isTaking = true;
      client.session ??= await turns.take();
      client.session.client = client;
      isTaking = false;
      for (const one of queue) client.session?.socket.write(one);
      queue = [];
    };
    let isGreeted = false;
    onMessages(
      socket,
      async (bytes) => {
        if (isGreeted) return bytes[0] === terminate ? undefined : pass(bytes);
        isGreeted = true;
        const session = await turns.take();
        turns.give(session);
        socket.write(session.greeting);
      },
      { hasStartup: true },
    );
  });
  const folder = temporaryFolder();
  await new Promise<void>((resolve) => server.listen(join(folder, '.s.PGSQL.5432'), resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return connection.replace(/@[^/]+/, `@${encodeURIComponent(folder)}`);
}

interface Options {
  sessions?: number;
  /** A statement that an earlier client ran in each session. */
  leftovers: string;
}

/** Sessions that nobody uses, and clients that wait for one, in order. */
class Turns {
  readonly #idle: Session[] = [];
  readonly #waiting: ((session: Session) => void)[] = [];

  give(session: Session): void {
    session.client = undefined;
    const next = this.#waiting.shift();
    if (next) next(session);
    else this.#idle.push(session);
  }

  async take(): Promise<Session> {
    return this.#idle.shift() ?? new Promise<Session>((resolve) => this.#waiting.push(resolve));
  }
}

async function beginSession(socket: Socket, database: string, leftovers: string): Promise<Session> {
  const greeting: Buffer[] = [];
  await new Promise<void>((resolve) => {
    let isGreeted = false;
    onMessages(socket, (bytes) => {
      if (!isGreeted) greeting.push(bytes);
      if (!isReady(bytes)) return;
      if (isGreeted) resolve();
      else socket.write(simpleQuery(leftovers));
      isGreeted = true;
    });
    socket.write(startup(database));
  });
  socket.removeAllListeners('data');
  return { socket, greeting: Buffer.concat(greeting) };
}

/** Calls back with every whole message; the first one of a client has no type. */
function onMessages(socket: Socket, onMessage: (bytes: Buffer) => unknown, { hasStartup = false } = {}): void {
  let rest = Buffer.alloc(0);
  let header = hasStartup ? 0 : 1;
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    while (rest.length >= header + 4 && rest.length >= header + rest.readInt32BE(header)) {
      const length = header + rest.readInt32BE(header);
      const bytes = rest.subarray(0, length);
      rest = rest.subarray(length);
      header = 1;
      onMessage(bytes);
    }
  });
}

const terminate = 'X'.charCodeAt(0);

/** Whether the server says that it is ready, and that no transaction is open. */
function isReady(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 1) === 'Z' && bytes.toString('latin1', 5, 6) === 'I';
}

function startup(database: string): Buffer {
  const version = Buffer.from([0, 3, 0, 0]);
  return withLength(Buffer.concat([version, Buffer.from(`user\0postgres\0database\0${database}\0\0`)]));
}

function simpleQuery(text: string): Buffer {
  return Buffer.concat([Buffer.from('Q'), withLength(Buffer.from(`${text}\0`))]);
}

function withLength(body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([length, body]);
}
