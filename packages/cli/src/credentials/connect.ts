import { PartnerClient, type PartnerClientOptions, type RetryEvent } from '@b2-partner/client';
import type { Context } from '../context.ts';
import { version } from '../generated/version.ts';
import type { Access } from './access.ts';
import { requireListener } from './requireListener.ts';

/** Waits in milliseconds that a person wonders about. */
const worthAWord = 1000;

/** What a command wants of its client. */
export interface ConnectOptions extends Pick<PartnerClientOptions, 'maxConcurrency' | 'tokenStore'> {
  /** It may well send nothing, so nobody looks whether a mock listens. Default: false. */
  readonly mayBeAway?: boolean;
}

/** A client with the credentials. @throws {CliError} when the realm is on this machine and nothing listens there */
export async function connect(
  access: Access,
  { flags, out, terminal }: Pick<Context, 'flags' | 'out' | 'terminal'>,
  { mayBeAway = false, ...options }: ConnectOptions = {},
): Promise<PartnerClient> {
  if (access.isMock && !mayBeAway) await requireListener(access.realm);
  const { applicationKeyId, applicationKey, realm } = access;
  const log = (message: string, data?: unknown) =>
    out.warn(data === undefined ? message : `${message} ${JSON.stringify(data)}`);
  const onRetry = ({ error, wait }: RetryEvent) => {
    if (wait >= worthAWord && terminal.stderr.isTTY)
      out.say(`Trying again in ${Math.ceil(wait / 1000)} s: ${error.message}`);
  };
  const logger = flags.debug ? { debug: log, info: log, warn: log, error: log } : undefined;
  const userAgent = `b2-partner-cli/${version}`;
  return new PartnerClient({
    applicationKeyId,
    applicationKey,
    realm,
    logger,
    hooks: { onRetry },
    userAgent,
    ...options,
  });
}
