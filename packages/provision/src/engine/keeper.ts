import { emailKey } from '../entry/emailKey.ts';
import { type EntryState, undelivered } from '../entry/state.ts';
import { textOf } from '../entry/textOf.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isAway, patiently } from '../ledger/patiently.ts';
import type { Keyring } from '../seal/keyring.ts';
import type { KeyInHand, KeyOrigin, SealedKey } from '../seal/sealedKey.ts';
import { type Spill, sealedLine } from '../seal/spill.ts';
import type { ArrivedKey } from '../service/service.ts';
import { type Sink, SinkError } from '../sinks/sink.ts';
import { type Clock, systemClock } from '../time/clock.ts';
import { type EventListener, tellSafely } from './events.ts';

/** What the keeper works with. */
export interface KeeperOptions {
  ledger: Ledger;
  sink: Sink;
  keyring: Keyring;
  spill: Spill;
  /** The number of the entry with this key of an email. */
  entryOf: (key: string) => number | undefined;
  /** Prints a sealed key where nothing else takes it. Default: stderr. */
  print?: ((text: string) => void) | undefined;
  onEvent?: EventListener | undefined;
  /** Default: the system's. */
  clock?: Clock | undefined;
}

/** Takes keys from responses into the ledger, and from the ledger to the sink. */
export class Keeper {
  readonly #options: KeeperOptions;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /**
   * Seals a key that arrived in response to a request for an entry. Nothing happens with it before. Resolves to the
   * entry that it belongs to: another one, or none, when the response is another account's.
   */
  async keep({ number, entry }: EntryState, { facts, applicationKey }: ArrivedKey): Promise<number | undefined> {
    const { entryOf, ledger, keyring, spill, clock = systemClock } = this.#options;
    // Of a response that broke off, the key is the account's that was asked for.
    const email = facts.email || entry.email;
    const applicationKeyId = facts.applicationKeyId || `missing:${email}`;
    const isOwn = emailKey(email) === emailKey(entry.email);
    const owner = isOwn ? number : entryOf(emailKey(email));
    const origin: KeyOrigin = owner === undefined ? 'stray' : 'creation';
    const place = owner ?? number;
    const sealed = keyring.sealer.seal(place, { ...facts, email, applicationKeyId }, applicationKey, origin);
    try {
      await ledger.seal(place, sealed);
    } catch (error) {
      const path = await this.#rescue(place, sealed, { cause: error, ref: place === number ? entry.ref : undefined });
      if (!isAway(error)) throw error;
      await patiently(clock, () => ledger.seal(place, sealed));
      if (path) await spill.drop(path);
    }
    return owner;
  }

  /** Hands every key of an entry to the sink that it does not have yet. `false`: one cannot be opened here. */
  async deliver(entry: number): Promise<boolean> {
    const { ledger } = this.#options;
    const state = await ledger.entry(entry);
    let isComplete = true;
    for (const { sealed } of undelivered(state)) {
      const ref = await this.put(entry, sealed, state.entry.ref);
      if (ref === undefined) isComplete = false;
      else await ledger.delivered(entry, sealed.applicationKeyId, ref);
    }
    return isComplete;
  }

  /** Hands a sealed key to the sink; `undefined` when it cannot be opened here. */
  async put(entry: number, sealed: SealedKey, ref: string | undefined): Promise<string | undefined> {
    const { sink, keyring } = this.#options;
    const applicationKey = sink.isLedger ? '' : keyring.open(entry, sealed);
    if (applicationKey === undefined) return undefined;
    try {
      return (await sink.put(inHand(sealed, applicationKey, ref))).ref;
    } catch (error) {
      throw new SinkError(withoutKey(textOf(error), applicationKey));
    }
  }

  /** The ledger did not take a key: it is kept elsewhere, and delivered at once. Resolves to the file that keeps it. */
  async #rescue(
    entry: number,
    sealed: SealedKey,
    { cause, ref }: { cause: unknown; ref: string | undefined },
  ): Promise<string | undefined> {
    const { keyring, spill, sink, print = toStderr, onEvent } = this.#options;
    const path = await spill.keep(keyring.run, entry, sealed);
    const stored = sink.isLedger ? undefined : await this.put(entry, sealed, ref).catch(() => undefined);
    const place = path
      ? `It is kept, sealed, in ${path} until the run is resumed.`
      : 'It is printed below, sealed: keep that line.';
    const delivery = stored ? ` The sink has it: ${stored}.` : '';
    const message = `The ledger did not take the key of ${sealed.email} (${textOf(cause)}) ${place}${delivery}`;
    tellSafely(onEvent, { type: 'key-kept', message });
    if (!path) print(`${message}\n${sealedLine(keyring.run, entry, sealed)}`);
    return path;
  }
}

/** A key with its secret half and the reader's reference. */
export function inHand(sealed: SealedKey, applicationKey: string, ref: string | undefined): KeyInHand {
  const { origin: _, dataKey: __, nonce: ___, text: ____, ...facts } = sealed;
  return { ...facts, applicationKey, ...(ref && { ref }) };
}

/** What a sink says, unless it quotes the key. */
function withoutKey(text: string, applicationKey: string): string {
  const forms = [applicationKey, encodeURIComponent(applicationKey), Buffer.from(applicationKey).toString('base64')];
  return applicationKey !== '' && forms.some((form) => text.includes(form))
    ? 'The sink failed, and what it says holds the key.'
    : text;
}

function toStderr(text: string): void {
  process.stderr.write(text);
}
