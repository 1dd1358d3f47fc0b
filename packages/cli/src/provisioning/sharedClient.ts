import type { PartnerClient } from '@b2-partner/client';
import { showFacts } from '../change.ts';
import type { Context } from '../context.ts';
import type { DatabaseRef } from './ledgerRef.ts';

/** A client that shares its token with the other workers of a database. */
export interface SharedClient {
  readonly client: PartnerClient;
  /** Shows which account is at work, and where. */
  show(facts: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

/** The client of a worker, for so many requests at a time. */
export async function sharedClient(
  context: Context,
  { connection }: DatabaseRef,
  concurrency = 16,
): Promise<SharedClient> {
  const { postgresTokenStore } = await import('@b2-partner/provision/postgres');
  const { applicationKey } = await context.access();
  const tokenStore = postgresTokenStore({ connection, applicationKey });
  const { signal } = context;
  try {
    const client = await context.client({ tokenStore, maxConcurrency: Math.max(16, concurrency) });
    return {
      client,
      async show(facts) {
        const { accountId } = await Promise.race([client.account(), stopped(signal)]);
        await showFacts(context, accountId, facts);
      },
      close: () => tokenStore.close(),
    };
  } catch (error) {
    await tokenStore.close();
    throw error;
  }
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
