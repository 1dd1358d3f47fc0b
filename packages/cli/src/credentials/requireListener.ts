import { createConnection } from 'node:net';
import { CliError } from '../errors/cliError.ts';
import { exit } from '../exitCodes.ts';
import { mockRealm } from './mockCredentials.ts';

/**
 * Finds out at once that no mock is running, which the client would only believe after several attempts.
 *
 * @throws {CliError} when the port is closed
 */
export async function requireListener(realm: string): Promise<void> {
  const { hostname, port, protocol } = new URL(realm);
  const isOpen = await new Promise<boolean>((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    const socket = createConnection({ host, port: Number(port || (protocol === 'https:' ? 443 : 80)) });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true));
    // Only a closed port is certain; whatever else is wrong the client finds out.
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code !== 'ECONNREFUSED'));
  });
  if (isOpen) return;
  const start = realm === mockRealm ? 'b2-partner mock' : `b2-partner mock --port ${port || 80}`;
  throw new CliError(`Nothing listens at ${realm}. Start the mock there: \`${start}\`.`, exit.unreachable);
}
