import { randomUUID } from 'node:crypto';
import type { KeyInHand } from '../seal/sealedKey.ts';
import { canary, keyJson } from './keyLine.ts';
import { type Sink, SinkError } from './sink.ts';

/** Options of `vaultSink`. */
export interface VaultSinkOptions {
  /** The mount of the KV version 2 engine. */
  mount: string;
  /** The path below it. Default: none. */
  path?: string;
  /** The address of the server. Default: `VAULT_ADDR`. */
  address?: string;
  /** The token. Default: `VAULT_TOKEN`. */
  token?: string;
  /** The namespace of Vault Enterprise or HCP. Default: `VAULT_NAMESPACE`. */
  namespace?: string;
  /** How long one request may take, ms. Default: 30,000. */
  timeout?: number;
  /** Default: the global `fetch`. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/**
 * Keeps keys in HashiCorp Vault, KV version 2: one secret per account, never written over.
 *
 * @example vaultSink({ mount: 'secret', path: 'b2' })
 */
export function vaultSink(options: VaultSinkOptions): Sink {
  const { mount, path = '' } = options;
  const { VAULT_ADDR, VAULT_TOKEN, VAULT_NAMESPACE } = process.env;
  const { address = VAULT_ADDR, token = VAULT_TOKEN, namespace = VAULT_NAMESPACE, timeout = 30_000 } = options;
  const { fetch = (url, init) => globalThis.fetch(url, init) } = options;
  const name = `vault:${[mount, path].filter(Boolean).join('/')}`;
  if (!address || !token) throw new SinkError(`${name} needs VAULT_ADDR and VAULT_TOKEN.`);

  const headers = { 'X-Vault-Token': token, ...(namespace && { 'X-Vault-Namespace': namespace }) };
  const base = `${address.replace(/\/$/, '')}/v1/${mount}`;
  const pathOf = (secret: string) => [path, secret].filter(Boolean).join('/');

  const request = async (method: string, kind: 'data' | 'metadata', secret: string, body?: unknown) => {
    const init: RequestInit = { method, headers, redirect: 'error', signal: AbortSignal.timeout(timeout) };
    if (body !== undefined) init.body = JSON.stringify(body);
    return fetch(`${base}/${kind}/${pathOf(secret)}`, init).catch((error) => {
      throw new SinkError(`${name} cannot be reached at ${address}. Check VAULT_ADDR and the network.`, error);
    });
  };

  const store = async (secret: string, key: KeyInHand): Promise<void> => {
    // Check-and-set 0: only where there is none yet.
    const written = await request('POST', 'data', secret, { options: { cas: 0 }, data: JSON.parse(keyJson(key)) });
    if (written.ok) return;
    const found = await keyIdAt(secret);
    if (found === key.applicationKeyId) return;
    throw new SinkError(
      found === undefined
        ? `${name} rejected a key with status ${written.status}. Check the token's policy for ${pathOf(secret)}.`
        : `${name} holds another key under ${pathOf(secret)}. Move that one away first.`,
    );
  };

  const keyIdAt = async (secret: string): Promise<string | undefined> => {
    const read = await request('GET', 'data', secret);
    if (!read.ok) return undefined;
    const { data } = (await read.json()) as { data?: { data?: { applicationKeyId?: string } } };
    return data?.data?.applicationKeyId;
  };

  return {
    name,
    async check() {
      const key = canary(randomUUID());
      await store(key.applicationKeyId, key);
      const isThere = (await keyIdAt(key.applicationKeyId)) === key.applicationKeyId;
      await request('DELETE', 'metadata', key.applicationKeyId);
      if (!isThere)
        throw new SinkError(`${name} did not give back what was written. Check the token's policy: it must read too.`);
    },
    async put(key) {
      await store(key.accountId, key);
      return { ref: `${name}/${key.accountId}` };
    },
  };
}
