import { type ChildProcess, spawn } from 'node:child_process';
import { type PostgresServer, startPostgres } from '@b2-partner/servers';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { bin, cleanEnv, type Ended } from './cli.ts';

/** A PostgreSQL for a file of tests. */
export function postgresServer(): { readonly server: PostgresServer } {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres({ settings: { max_connections: '200' } });
  });
  afterAll(() => server.close());
  return {
    get server() {
      return server;
    },
  };
}

/** Lets a minute pass for a ledger: everything in it was recorded a minute earlier. */
export async function aMinuteLater(connection: string): Promise<void> {
  const client = new pg.Client({ connectionString: connection });
  await client.connect();
  try {
    await client.query(`
      ALTER TABLE b2_partner.events DISABLE TRIGGER append_only;
      UPDATE b2_partner.events SET at = at - interval '1 minute';
      ALTER TABLE b2_partner.events ENABLE TRIGGER append_only`);
  } finally {
    await client.end();
  }
}

/** Somebody who can open the keys. */
export async function makeIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** A command that runs for a while. It ends with the test. */
export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when stderr has said so. */
  said(text: RegExp): Promise<void>;
}

/** Starts the command in a process of its own. */
export function startCli(home: string, args: readonly string[], env: Record<string, string | undefined>): Started {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: home,
    env: cleanEnv(home, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended: Ended = { code: -1, stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    ended.stdout += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece) => {
    ended.stderr += piece;
    for (const listener of listeners) listener();
  });
  return {
    child,
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code: code ?? -1 }))),
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (text.test(ended.stderr)) resolve();
        };
        listeners.add(look);
        look();
        child.on('close', () => reject(new Error(`The command ended before it said ${text}:\n${ended.stderr}`)));
      }),
  };
}
