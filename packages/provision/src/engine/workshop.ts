import { emailKey } from '../entry/emailKey.ts';
import type { Ledger, RecordedOptions, RunState } from '../ledger/ledger.ts';
import { LedgerError } from '../ledger/ledgerError.ts';
import { patiently } from '../ledger/patiently.ts';
import { Keyring, type SealOptions, sealingOf } from '../seal/keyring.ts';
import { Spill } from '../seal/spill.ts';
import { type ProvisioningClient, partnerService } from '../service/partnerService.ts';
import type { Service } from '../service/service.ts';
import type { Sink } from '../sinks/sink.ts';
import { type Clock, systemClock } from '../time/clock.ts';
import { Baselines } from './baselines.ts';
import { EntryWorker, type Gate } from './entryWorker.ts';
import type { EventListener } from './events.ts';
import { Keeper } from './keeper.ts';
import { Listings } from './listings.ts';
import type { Rules } from './nextStep.ts';
import { ProvisionUsageError } from './usageError.ts';

/** What a run and a handler have in common. */
export interface WorkshopOptions {
  client: ProvisioningClient;
  /** The record of the run. */
  ledger: Ledger;
  /** Where the keys go. */
  sink: Sink;
  /** How keys are sealed until the sink has them. */
  seal?: SealOptions | undefined;
  /** How many requests an entry gets that may have taken effect. Default: 2. */
  maxAttempts?: number | undefined;
  /**
   * How long after a request it begins to mean something that its account is not there, ms. With 0, the first listing
   * counts. Default: 120,000.
   */
  quiet?: number | undefined;
  /** Told what happens, without secrets. */
  onEvent?: EventListener | undefined;
  /** Prints a sealed key that nothing else takes. Default: stderr. */
  print?: ((text: string) => void) | undefined;
  /** Tells the time and waits. Default: the system's. */
  clock?: Clock | undefined;
  /** Keeps sealed keys that the ledger does not take. Default: files in the state and the temporary folder. */
  spill?: Spill | undefined;
}

/** Everything that works on the entries of one run. */
export class Workshop {
  readonly ledger: Ledger;
  readonly sink: Sink;
  readonly keyring: Keyring;
  readonly keeper: Keeper;
  readonly clock: Clock;
  readonly #options: WorkshopOptions;
  readonly #service: Service;
  readonly #spill: Spill;
  #startedAt = 0;
  #recorded: RecordedOptions = {};
  readonly #listings: Listings;
  readonly #baselines: Baselines;
  readonly #numbers = new Map<string, number>();
  /** How many entries there were when the emails were read. */
  #known = 0;

  constructor(options: WorkshopOptions) {
    const { client, ledger, sink, seal, clock = systemClock, spill = new Spill(), print, onEvent } = options;
    this.#options = options;
    this.ledger = ledger;
    this.sink = sink;
    this.clock = clock;
    this.keyring = new Keyring(seal);
    this.#service = partnerService(client, () => clock.now());
    this.#spill = spill;
    this.#listings = new Listings(this.#service, () => clock.now(), this.#entryOf);
    this.#baselines = new Baselines(ledger, this.#listings);
    const entryOf = this.#entryOf;
    this.keeper = new Keeper({ ledger, sink, keyring: this.keyring, spill, entryOf, print, onEvent, clock });
  }

  /**
   * Gets ready: the account is right, the sink takes keys, what was kept elsewhere is back, the data key is durable.
   *
   * @throws {ProvisionUsageError} when sink, ledger and sealing do not fit together.
   */
  async open(): Promise<void> {
    const { client } = this.#options;
    // The ledger is ours from here on, so whoever had it before sends nothing later.
    this.#startedAt = this.clock.now();
    const { header, sessions } = await this.ledger.run();
    this.#recorded = header.options ?? {};
    requireKeyPlace(this.#options, sealingOf(this.#options.seal, header));
    const { accountId: adminAccountId, groupsApiUrl } = await client.account();
    requireAccount({ header, sessions }, adminAccountId);
    await this.sink.check();
    await this.keyring.load(this.ledger);
    await this.keyring.begin(this.ledger, {
      adminAccountId,
      service: groupsApiUrl ?? '',
      sink: this.sink.name,
      startedAt: this.#startedAt,
    });
    await this.learnEmails();
    await patiently(this.clock, () => this.#spill.collect(this.ledger));
  }

  /** Learns which entry has which email, those of an entry that was added later too. */
  async learnEmails(entry = Number.POSITIVE_INFINITY): Promise<void> {
    if (entry < this.#known) return;
    let known = 0;
    for await (const { number, entry: one } of this.ledger.entries()) {
      if (one.duplicateOf === undefined) this.#numbers.set(emailKey(one.email), number);
      known = number + 1;
    }
    this.#known = known;
  }

  /** A worker for the entries, once the workshop is open. */
  worker(gate: Gate, { maySend, onSealed }: { maySend: boolean; onSealed: (entry: number) => void }): EntryWorker {
    const { quiet = this.#recorded.quiet ?? 120_000, maxAttempts = this.#recorded.maxAttempts ?? 2 } = this.#options;
    const now = () => this.clock.now();
    const rules: Rules = { quiet, maxAttempts, startedAt: this.#startedAt };
    return new EntryWorker({
      worker: this.keyring.worker,
      service: this.#service,
      ledger: this.ledger,
      keeper: this.keeper,
      listings: this.#listings,
      baselines: this.#baselines,
      rules,
      gate,
      now,
      maySend,
      onSealed,
    });
  }

  readonly #entryOf = (key: string): number | undefined => this.#numbers.get(key);
}

/** @throws {LedgerError} when the run is another account's. */
export function requireAccount({ header, sessions }: Pick<RunState, 'header' | 'sessions'>, accountId: string): void {
  const known = [header.options?.adminAccountId, ...sessions.map(({ adminAccountId }) => adminAccountId)];
  const other = known.find((account) => account !== undefined && account !== accountId);
  if (other === undefined) return;
  throw new LedgerError(
    'other-run',
    `The ledger belongs to account ${other}, not to ${accountId}. Use that account's key, or another ledger.`,
  );
}

/**
 * A key must have a place where a restart finds what opens it.
 *
 * @throws {ProvisionUsageError} when it has none.
 */
export function requireKeyPlace(
  { ledger, sink }: Pick<WorkshopOptions, 'ledger' | 'sink'>,
  { recipients = [], only = false }: SealOptions = {},
): void {
  if (recipients.length > 0) return;
  if (sink.isLedger)
    throw new ProvisionUsageError(
      'The sink "sealed" needs recipients: `seal: { recipients: ["age1…"] }` or --seal-to.',
    );
  if (only || !ledger.resumeKeys)
    throw new ProvisionUsageError(
      'Without a resume key, nothing could open the sealed keys after a restart. Name recipients: `seal: { recipients: ["age1…"] }` or --seal-to.',
    );
}
