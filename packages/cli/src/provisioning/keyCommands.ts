import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import {
  type EntryOutcome,
  exportKeys,
  importKey,
  importSealedKey,
  type Ledger,
  redeliverKeys,
} from '@b2-partner/provision';
import type { Values } from '../command.ts';
import type { Context } from '../context.ts';
import { usageError } from '../errors/cliError.ts';
import { type ExitCode, exit } from '../exitCodes.ts';
import type { View } from '../output/view.ts';
import { countText } from '../text/numbers.ts';
import { chooseRun } from './databaseRuns.ts';
import { requireNoLock } from './fleetFlags.ts';
import { type LedgerRef, ledgerOf, ledgerRef, viewOfLedger } from './ledgerRef.ts';
import { singleOutcomeView } from './outcomeView.ts';
import { recordedSink } from './recordedSink.ts';
import { readIdentities } from './runSettings.ts';
import { sinkOf } from './sinkOf.ts';

/** What came of `keys export` and `keys redeliver`. */
interface Moved {
  dryRun?: true;
  ledger: string;
  /** How many keys there are at the new place. */
  keys: number;
  /** How many could not be opened here. */
  locked: number;
  to: string;
}

const movedView: View<Moved> = {
  empty: '',
  columns: [
    { name: 'ledger', title: 'Ledger', value: ({ ledger }) => ledger },
    { name: 'keys', title: 'Keys', value: ({ keys }) => keys },
    { name: 'locked', title: 'Not opened', value: ({ locked }) => locked },
    { name: 'to', title: 'To', value: ({ to }) => to },
  ],
};

/** Flags that these commands share. */
interface KeyValues {
  keys?: string;
  identity?: string;
  run?: string;
  breakLock?: boolean;
  dryRun?: boolean;
}

/** The ledger that is named, at its run. */
async function ledgerIn(context: Context, place: string, values: Values): Promise<LedgerRef> {
  const { run, breakLock } = values as KeyValues;
  const ref = await ledgerRef(context, place, { run });
  if (ref.kind === 'database') requireNoLock(breakLock);
  return chooseRun(ref);
}

/** A file by its path: it may be read while its run is active. */
async function sourceOf(ref: LedgerRef, context: Context): Promise<string | Ledger> {
  return ref.kind === 'file' ? ref.path : ledgerOf(ref, context);
}

/** Writes the keys of a ledger into an encrypted file. */
export async function exportTo(context: Context, place: string, values: Values): Promise<ExitCode> {
  const { out: file, sealTo, identity, dryRun = false } = values as KeyValues & { out?: string; sealTo?: string[] };
  if (file === undefined) throw usageError('Name the file to write: --out keys.age.');
  if (sealTo === undefined) throw usageError('Name who can open the file: --seal-to age1….');
  const identities = identity === undefined ? [] : await readIdentities(identity);
  const ref = await ledgerIn(context, place, values);
  const exported = await exportKeys(await sourceOf(ref, context), { recipients: sealTo, identities });
  if (!dryRun) await writeSecret(file, exported.file);
  return moved(context, { ledger: ref.shown, keys: exported.keys, locked: exported.locked, to: file }, dryRun);
}

/** Delivers the keys of a ledger once more. */
export async function redeliverTo(context: Context, place: string, values: Values): Promise<ExitCode> {
  const { keys, identity, breakLock = false, dryRun = false } = values as KeyValues;
  const ref = await ledgerIn(context, place, values);
  const to = keys ?? recordedSink(await viewOfLedger(ref, context));
  const identities = identity === undefined ? [] : await readIdentities(identity);
  const { delivered, locked } = await redeliverKeys(await sourceOf(ref, context), {
    sink: sinkOf(to),
    identities,
    breakLock,
    dryRun,
  });
  return moved(context, { ledger: ref.shown, keys: delivered, locked, to: String(to) }, dryRun);
}

/** Takes a key that a person made, or one that a run printed. */
export async function importFrom(context: Context, place: string, values: Values): Promise<ExitCode> {
  const { email, keys, breakLock = false, dryRun = false } = values as KeyValues & { email?: string };
  const ref = await ledgerIn(context, place, values);
  if (context.flags.keyStdin)
    throw usageError('stdin holds the key to import: take the master key from the environment or the profile.');
  const text = await readLine(context);
  if (email === undefined) {
    await importSealedKey(await sourceOf(ref, context), text, { breakLock, dryRun });
    context.out.say(
      dryRun
        ? 'The sealed key belongs to this ledger. Nothing was changed.'
        : 'The sealed key is in the ledger. `runs resume` delivers it.',
    );
    return exit.done;
  }
  const [, applicationKeyId, applicationKey] = /^([^\s:]+):(\S+)$/.exec(text) ?? [];
  if (applicationKeyId === undefined || applicationKey === undefined)
    throw usageError('stdin must hold keyId:key and nothing else.');
  const to = keys ?? recordedSink(await viewOfLedger(ref, context));
  const { connect } = await import('../credentials/connect.ts');
  const access = await context.access();
  const client = await connect({ ...access, applicationKeyId, applicationKey }, context);
  const admin = await context.client();
  const outcome = await importKey(await sourceOf(ref, context), {
    email,
    applicationKeyId,
    applicationKey,
    client,
    admin,
    sink: sinkOf(to),
    breakLock,
    dryRun,
  });
  await context.out.one(dryRun ? dryRunView(singleOutcomeView()) : singleOutcomeView(), outcome);
  if (dryRun) context.out.say(`The key fits. It would go to ${to}. Nothing was changed.`);
  return exit.done;
}

/** Writes a file that only this user can read, whole or not at all. */
async function writeSecret(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  try {
    await writeFile(draft, bytes, { mode: 0o600 });
    await chmod(draft, 0o600);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The outcome that an entry has, marked as not changed. */
function dryRunView(view: View<EntryOutcome>): View<EntryOutcome> {
  return { ...view, json: (outcome) => ({ dryRun: true, ...view.json?.(outcome) }) };
}

async function moved({ out }: Context, result: Moved, dryRun: boolean): Promise<ExitCode> {
  await out.one(movedView, dryRun ? { dryRun, ...result } : result);
  if (dryRun) out.say('Nothing was changed.');
  if (result.locked === 0) return exit.done;
  out.warn(
    `Not opened: ${countText(result.locked, 'key')}. A run that has ended keeps no key of its own to open them, so only the recipients of --seal-to can: use --identity.`,
  );
  return exit.person;
}

async function readLine({ terminal }: Context): Promise<string> {
  if (terminal.stdin.isTTY)
    throw usageError('The key is read from stdin: `b2-partner keys import LEDGER --email E < key.txt`.');
  let text = '';
  for await (const piece of terminal.stdin.setEncoding('utf8')) text += piece;
  return text.trim();
}
