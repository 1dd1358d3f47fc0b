import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { exportKeys, importKey, importSealedKey, readLedger, redeliverKeys } from '@b2-partner/provision';
import type { Values } from '../command.ts';
import type { Context } from '../context.ts';
import { usageError } from '../errors/cliError.ts';
import { type ExitCode, exit } from '../exitCodes.ts';
import type { View } from '../output/view.ts';
import { countText } from '../text/numbers.ts';
import { recordedSink } from './goOn.ts';
import { singleOutcomeView } from './outcomeView.ts';
import { readIdentities } from './runSettings.ts';
import { sinkOf } from './sinkOf.ts';

/** What came of `keys export` and `keys redeliver`. */
interface Moved {
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

/** Writes the keys of a ledger into an encrypted file. */
export async function exportTo(context: Context, ledger: string, values: Values): Promise<ExitCode> {
  const { out: file, sealTo, identity } = values as { out?: string; sealTo?: string[]; identity?: string };
  if (file === undefined) throw usageError('Name the file to write: --out keys.age.');
  if (sealTo === undefined) throw usageError('Name who can open the file: --seal-to age1….');
  const identities = identity === undefined ? [] : await readIdentities(identity);
  const exported = await exportKeys(ledger, { recipients: sealTo, identities });
  await writeSecret(file, exported.file);
  return moved(context, { ledger, keys: exported.keys, locked: exported.locked, to: file });
}

/** Delivers the keys of a ledger once more. */
export async function redeliverTo(context: Context, ledger: string, values: Values): Promise<ExitCode> {
  const { keys, identity, breakLock = false } = values as { keys?: string; identity?: string; breakLock?: boolean };
  const to = keys ?? recordedSink(await readLedger(ledger));
  const identities = identity === undefined ? [] : await readIdentities(identity);
  const { delivered, locked } = await redeliverKeys(ledger, { sink: sinkOf(to), identities, breakLock });
  return moved(context, { ledger, keys: delivered, locked, to: String(to) });
}

/** Takes a key that a person made, or one that a run printed. */
export async function importFrom(context: Context, ledger: string, values: Values): Promise<ExitCode> {
  const { email, keys, breakLock = false } = values as { email?: string; keys?: string; breakLock?: boolean };
  if (context.flags.keyStdin)
    throw usageError('stdin holds the key to import: take the master key from the environment or the profile.');
  const text = await readLine(context);
  if (email === undefined) {
    await importSealedKey(ledger, text, { breakLock });
    context.out.say('The sealed key is in the ledger. `runs resume` delivers it.');
    return exit.done;
  }
  const [, applicationKeyId, applicationKey] = /^([^\s:]+):(\S+)$/.exec(text) ?? [];
  if (applicationKeyId === undefined || applicationKey === undefined)
    throw usageError('stdin must hold keyId:key and nothing else.');
  const to = keys ?? recordedSink(await readLedger(ledger));
  const { connect } = await import('../credentials/connect.ts');
  const access = await context.access();
  const client = await connect({ ...access, applicationKeyId, applicationKey }, context);
  const admin = await context.client();
  const outcome = await importKey(ledger, {
    email,
    applicationKeyId,
    applicationKey,
    client,
    admin,
    sink: sinkOf(to),
    breakLock,
  });
  await context.out.one(singleOutcomeView(), outcome);
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

async function moved({ out }: Context, result: Moved): Promise<ExitCode> {
  await out.one(movedView, result);
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
