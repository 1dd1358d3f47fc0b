import type { PartnerClient } from '@b2-partner/client';
import { Keeper } from '../engine/keeper.ts';
import { requireKeyPlace } from '../engine/workshop.ts';
import { emailKey } from '../entry/emailKey.ts';
import type { EntryOutcome } from '../entry/outcome.ts';
import { outcomeOf } from '../entry/outcomeOf.ts';
import type { EntryState } from '../entry/state.ts';
import { type FileLedgerOptions, fileLedger } from '../ledger/file/fileLedger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readLedger } from '../ledger/readLedger.ts';
import { Keyring, type SealOptions, sealingOf } from '../seal/keyring.ts';
import { Spill } from '../seal/spill.ts';
import type { ProvisioningClient } from '../service/partnerService.ts';
import type { Sink } from '../sinks/sink.ts';
import { systemClock } from '../time/clock.ts';

/** Options of `importKey`. */
export interface ImportOptions extends FileLedgerOptions {
  /** The email of the entry that the key is for. */
  email: string;
  applicationKeyId: string;
  applicationKey: string;
  /** A client that has this key: authorizing with it says which account it belongs to. */
  client: Pick<PartnerClient, 'authorizeAccount'>;
  /** A client of the admin account, for an entry whose account is not known: it looks for the member. */
  admin?: Pick<ProvisioningClient, 'listGroupMembers'>;
  /** Where the key goes. */
  sink: Sink;
  seal?: SealOptions;
  /** Only checks that the key fits, and delivers nothing. Default `false`. */
  dryRun?: boolean;
}

/** A key cannot be imported. Nothing was changed. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/**
 * Takes a key that a person made in the web console for an entry that ended `created-key-lost` or `unknown`: checks that
 * it belongs to the account, delivers it, and the entry becomes `created`. `source` is the path of a ledger file, or a
 * ledger that is not in use; options of a file count for a path only. Resolves to the outcome of the entry, which `dryRun`
 * leaves as it is.
 *
 * @throws {ImportError} when the key does not fit.
 * @throws {ProvisionUsageError} when nothing could open the sealed key after a restart.
 */
export async function importKey(source: string | Ledger, options: ImportOptions): Promise<EntryOutcome> {
  const { email, applicationKeyId, applicationKey, client, sink, seal, dryRun = false } = options;
  const { accountId } = await client.authorizeAccount();
  const ledger = typeof source === 'string' ? fileLedger(source, options) : source;
  if (dryRun) {
    const { run, states } = await readLedger(source);
    requireKeyPlace({ ledger, sink }, sealingOf(seal, run.header));
    const { state, outcome } = await entryFor(states, email);
    await requireAccount(state, accountId, options);
    return outcome;
  }
  const keyring = new Keyring(seal);
  try {
    const { header } = await ledger.begin();
    requireKeyPlace({ ledger, sink }, sealingOf(seal, header));
    const { state } = await entryFor(ledger.entries(), email);
    await requireAccount(state, accountId, options);
    await sink.check();
    await keyring.load(ledger);
    const { adminAccountId = '', service = '' } = (await ledger.run()).sessions.at(-1) ?? {};
    const now = systemClock.now();
    await keyring.begin(ledger, { adminAccountId, service, sink: sink.name, startedAt: now });
    const { groupId = state.entry.groupId } = state.verdict ?? {};
    const { region } = state.entry;
    const createdAt = new Date(now).toISOString();
    const facts = {
      applicationKeyId,
      accountId,
      email,
      ...(groupId && { groupId }),
      ...(region && { region }),
      createdAt,
    };
    await ledger.seal(state.number, keyring.sealer.seal(state.number, facts, applicationKey, 'imported'));
    const keeper = new Keeper({ ledger, sink, keyring, spill: new Spill(), entryOf: () => state.number });
    await keeper.deliver(state.number);
    await ledger.end();
    const outcome = outcomeOf(await ledger.entry(state.number));
    if (!outcome) throw new ImportError(`The key of ${email} is sealed in the ledger, but not delivered yet.`);
    return outcome;
  } finally {
    keyring.close();
    await ledger.close();
    await sink.close?.();
  }
}

async function entryFor(
  states: Iterable<EntryState> | AsyncIterable<EntryState>,
  email: string,
): Promise<{ state: EntryState; outcome: EntryOutcome }> {
  const key = emailKey(email);
  for await (const state of states) {
    if (emailKey(state.entry.email) !== key || state.entry.duplicateOf !== undefined) continue;
    const outcome = outcomeOf(state);
    if (outcome?.outcome === 'created-key-lost' || outcome?.outcome === 'unknown') return { state, outcome };
    throw new ImportError(
      `The entry of ${email} is ${outcome?.outcome ?? 'not final'}. Only a lost or an unknown one takes a key.`,
    );
  }
  throw new ImportError(`The ledger has no entry for ${email}.`);
}

/** @throws {ImportError} when the key is another account's. */
async function requireAccount(state: EntryState, accountId: string, { email, admin }: ImportOptions): Promise<void> {
  const known = state.verdict?.accountId ?? (await findAccount(state, admin));
  if (known === accountId) return;
  throw new ImportError(
    known === undefined
      ? `It is not known which account ${email} has: it is in no Group that a request went to. Look for it in the web console.`
      : `The key belongs to account ${accountId}, but ${email} is account ${known}. Make a key for that one.`,
  );
}

async function findAccount(state: EntryState, admin: ImportOptions['admin']): Promise<string | undefined> {
  const groupIds = new Set(state.attempts.flatMap((attempt) => attempt.groupId ?? []));
  for (const groupId of admin ? groupIds : []) {
    for await (const member of admin?.listGroupMembers({ groupId }) ?? [])
      if (emailKey(member.email) === emailKey(state.entry.email)) return member.accountId;
  }
  return undefined;
}
